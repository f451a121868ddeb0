package org.sewall.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.sewall.data.CsvOptions;
import org.sewall.data.Reading;
import org.sewall.data.StreamedMoments;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Means and covariances of a million rows streamed from a file of 450 MB.
 *
 * @param file the file, which is deleted in the end
 * @param bytes its size
 */
record CovarianceOfFile(Path file, long bytes) implements Workload {

    /** Write the file. */
    static CovarianceOfFile generated() {
        Path file = LargeData.file();
        return new CovarianceOfFile(file, file.toFile().length());
    }

    @Override
    public String id() {
        return "i_csv";
    }

    @Override
    public String title() {
        return "the same streamed from CSV";
    }

    @Override
    public double expected() {
        return Double.NaN;
    }

    @Override
    public double run() {
        Reading<SampleMoments> reading =
                StreamedMoments.read(file, file.toString(), CsvOptions.DEFAULT, CancelSignal.NEVER);
        if (!(reading instanceof Reading.Accepted<SampleMoments> accepted)
                || accepted.value().cases() != 1_000_000) {
            throw new IllegalStateException("the file was not read: " + reading);
        }
        return Double.NaN;
    }

    @Override
    public OptionalDouble rate(double milliseconds) {
        return OptionalDouble.of(bytes / 1e3 / milliseconds);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
