package org.sewall.analysis.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.DataFormat;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.columns.DataColumns;
import org.sewall.analysis.columns.DataHeader;
import org.sewall.data.CsvMarks;
import org.sewall.data.CsvReader;
import org.sewall.data.DataMessage;
import org.sewall.data.DataProblem;
import org.sewall.data.DataTable;
import org.sewall.data.PublishedMoments;
import org.sewall.data.PublishedMomentsReader;
import org.sewall.data.Reading;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.sample.SignRepair;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;

/**
 * Keeps of each data file what the checks need, for as long as the file stays the same, so that a file is read once and not
 * with every keystroke.
 */
final class DataSummaries {

    private static final int CAPACITY = 32;

    /** Larger tables take longer than somebody who types can wait; of these only the columns are known. */
    private static final long LARGEST = 64L << 20;

    /** What decides what was read. */
    private record Key(Path file, long size, long modified, DataKind kind, CsvMarks marks, List<String> missing) {}

    private final DataColumns columns = new DataColumns();
    private final Map<Key, DataSummary> known = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DataSummary> eldest) {
            return size() > CAPACITY;
        }
    };

    /** Return what is known of the data of a declaration; nothing if there are none, which is told elsewhere. */
    Optional<DataSummary> of(DataSource source, StudyLocation location, CancelSignal cancel) {
        Optional<CsvMarks> marks = DataFormat.marks(source);
        if (marks.isEmpty() || !(location.resolve(source) instanceof Reading.Accepted<Path> found)) {
            return Optional.empty();
        }
        Path file = found.value();
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Key key = new Key(
                    file,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    source.getKind(),
                    marks.get(),
                    List.copyOf(source.getMissing()));
            return summary(key, source, location, cancel);
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    private synchronized Optional<DataSummary> summary(
            Key key, DataSource source, StudyLocation location, CancelSignal cancel) {
        DataSummary summary = known.get(key);
        if (summary != null) {
            return Optional.of(summary);
        }
        String shown = location.shown(key.file());
        Optional<DataSummary> read =
                key.kind() == DataKind.MOMENTS ? moments(key, shown) : table(key, source, location, shown, cancel);
        read.ifPresent(found -> known.put(key, found));
        return read;
    }

    private Optional<DataSummary> table(
            Key key, DataSource source, StudyLocation location, String shown, CancelSignal cancel) {
        if (key.size() <= LARGEST) {
            Reading<DataTable> reading =
                    CsvReader.read(key.file(), shown, DataFormat.options(source, key.marks()), cancel::isCancelled);
            if (reading instanceof Reading.Accepted<DataTable> accepted) {
                return Optional.of(DataSummary.Table.of(accepted.value()));
            }
            if (reading instanceof Reading.Stopped<DataTable>) {
                return Optional.empty();
            }
        }
        return columns.of(source, location).map(DataHeader::names).map(names -> new DataSummary.Names(shown, names));
    }

    private static Optional<DataSummary> moments(Key key, String shown) {
        Reading<PublishedMoments> reading = PublishedMomentsReader.read(key.file(), shown, key.marks());
        if (reading instanceof Reading.Accepted<PublishedMoments> accepted) {
            return Optional.of(of(accepted.value(), shown, List.of(), List.of()));
        }
        if (!(reading instanceof Reading.Refused<PublishedMoments> refused)) {
            return Optional.empty();
        }
        boolean indefinite =
                refused.problems().stream().anyMatch(problem -> problem.message() == DataMessage.NOT_POSITIVE_DEFINITE);
        if (indefinite
                && PublishedMomentsReader.readIndefinite(key.file(), shown, key.marks())
                        instanceof Reading.Accepted<PublishedMoments> any) {
            List<SignRepair.Pair> repair =
                    SignRepair.find(correlations(any.value().covariance()));
            return Optional.of(of(any.value(), shown, refused.problems(), repair));
        }
        return Optional.of(new DataSummary.Moments(shown, List.of(), 0, refused.problems(), List.of()));
    }

    private static DataSummary of(
            PublishedMoments moments, String shown, List<DataProblem> faults, List<SignRepair.Pair> repair) {
        return new DataSummary.Moments(
                shown, moments.names(), moments.observations().orElse(0), faults, repair);
    }

    private static double[][] correlations(double[][] covariance) {
        double[][] correlations = new double[covariance.length][covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                correlations[i][j] = i == j ? 1 : covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return correlations;
    }
}
