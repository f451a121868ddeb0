package org.sewall.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.sample.MomentSum;
import org.sewall.kernel.sample.SampleMoments;

/** Computes means and covariances of all columns of a file that need not fit into memory. */
public final class StreamedMoments {

    private StreamedMoments() {}

    /**
     * Compute the moments of the rows without a missing value.
     *
     * @param file file of numbers with names in its first row
     * @param shownAs how messages name it
     * @param options how to read; all columns are used
     * @param cancel asked before each block whether to stop
     */
    public static Reading<SampleMoments> read(Path file, String shownAs, CsvOptions options, CancelSignal cancel) {
        try {
            Optional<NumericFile> plain = NumericFile.open(file, shownAs, options, 1);
            if (plain.isPresent()) {
                int columns = plain.get().names().size();
                MomentSum total = new MomentSum(columns);
                boolean all = plain.get().read(rows -> sum(rows, columns), total::add, cancel);
                if (all && total.cases() > 0) {
                    return Reading.of(total.moments(plain.get().names()));
                }
            }
        } catch (IOException failed) {
            return Reading.refused(Failures.problem(failed, file, shownAs));
        }
        return cancel.isCancelled() ? new Reading.Stopped<>() : ofTable(file, shownAs, options, cancel);
    }

    private static MomentSum sum(NumericRows rows, int columns) {
        MomentSum sum = new MomentSum(columns);
        int count = rows.rows();
        if (rows.anyMissing()) {
            count = moveCompleteRows(rows.values(), rows.rows(), columns);
        }
        sum.add(rows.values(), count);
        return sum;
    }

    /** Move the complete rows to the beginning and return how many there are. */
    private static int moveCompleteRows(double[] values, int rows, int columns) {
        int complete = 0;
        for (int i = 0; i < rows; i++) {
            boolean isComplete = true;
            for (int j = 0; j < columns; j++) {
                isComplete &= !Double.isNaN(values[i * columns + j]);
            }
            if (isComplete) {
                System.arraycopy(values, i * columns, values, complete++ * columns, columns);
            }
        }
        return complete;
    }

    /** Read the whole file, which says what is wrong with it if it is no table of numbers. */
    private static Reading<SampleMoments> ofTable(Path file, String shownAs, CsvOptions options, CancelSignal cancel) {
        Reading<DataTable> table = CsvReader.read(file, shownAs, options, cancel);
        if (table instanceof Reading.Accepted<DataTable> accepted) {
            Reading<CompleteRows> rows =
                    accepted.value().completeRows(accepted.value().names());
            if (rows instanceof Reading.Accepted<CompleteRows> complete) {
                return new Reading.Accepted<>(
                        SampleMoments.ofRaw(
                                complete.value().names(), complete.value().values()),
                        accepted.remarks());
            }
            return new Reading.Refused<>(((Reading.Refused<CompleteRows>) rows).problems());
        }
        return table instanceof Reading.Refused<DataTable> refused
                ? new Reading.Refused<>(refused.problems())
                : new Reading.Stopped<>();
    }
}
