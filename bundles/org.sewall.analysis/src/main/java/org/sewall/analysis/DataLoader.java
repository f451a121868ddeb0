package org.sewall.analysis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.data.CsvMarks;
import org.sewall.data.CsvOptions;
import org.sewall.data.DataMessage;
import org.sewall.data.DataProblem;
import org.sewall.data.DataTable;
import org.sewall.data.PublishedMoments;
import org.sewall.data.Reading;
import org.sewall.kernel.CancelSignal;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;
import org.sewall.model.SewallPackage;
import org.sewall.result.Problem;

/** Reads the data that a study declares, each once in a run. */
final class DataLoader {

    /** Data that were read, or what is wrong with them. */
    sealed interface Loaded {

        /**
         * They were read.
         *
         * @param data what was read
         * @param hash hash of all that decided what was read
         */
        record Read(CaseData data, String hash) implements Loaded {}

        /** They cannot be used; the reasons were reported. */
        record Unusable() implements Loaded {}

        /** Reading was cancelled. */
        record Stopped() implements Loaded {}
    }

    private final StudyLocation location;
    private final Places places;
    private final DataCache cache;
    private final CancelSignal cancel;
    private final ProblemList problems;
    private final Map<DataSource, Loaded> loaded = new HashMap<>();

    DataLoader(StudyLocation location, DataCache cache, CancelSignal cancel, ProblemList problems) {
        this.location = location;
        this.places = new Places(location);
        this.cache = cache;
        this.cancel = cancel;
        this.problems = problems;
    }

    /** Read the data of a declaration; what is wrong with them is reported once. */
    Loaded load(DataSource source) {
        Loaded known = loaded.get(source);
        if (known == null) {
            known = read(source);
            loaded.put(source, known);
        }
        return known;
    }

    private Loaded read(DataSource source) {
        if (source.getPath() == null || source.getPath().isBlank()) {
            problems.add(AnalysisMessage.DATA_WITHOUT_FILE.at(
                    places.of(source, SewallPackage.Literals.NAMED__NAME), source.getName()));
            return new Loaded.Unusable();
        }
        Reading<Path> file = location.resolve(source);
        if (!(file instanceof Reading.Accepted<Path> found)) {
            return unusable(source, file);
        }
        String shown = location.shown(found.value());
        Reading<String> hash = cache.hash(found.value(), shown);
        if (!(hash instanceof Reading.Accepted<String> content)) {
            return unusable(source, hash);
        }
        Optional<CsvMarks> marks = DataFormat.marks(source);
        if (marks.isEmpty()) {
            problems.add(AnalysisMessage.IMPOSSIBLE_MARKS.at(
                    places.of(
                            source,
                            source.getDecimal() == null
                                    ? SewallPackage.Literals.DATA_SOURCE__DELIMITER
                                    : SewallPackage.Literals.DATA_SOURCE__DECIMAL),
                    source.getName()));
            return new Loaded.Unusable();
        }
        return source.getKind() == DataKind.MOMENTS
                ? readMoments(source, found.value(), shown, content.value(), marks.get())
                : readTable(source, found.value(), shown, content.value(), marks.get());
    }

    private Loaded readTable(DataSource source, Path file, String shown, String hash, CsvMarks marks) {
        CsvOptions options = DataFormat.options(source, marks);
        Reading<DataTable> reading = cache.table(file, shown, hash, options, cancel);
        if (reading instanceof Reading.Accepted<DataTable> table) {
            report(table.remarks());
            return new Loaded.Read(
                    new CaseData.Cases(table.value()),
                    Fingerprint.of(List.of("cases", hash, source.getMissing().toString(), marks.toString())));
        }
        return unusable(source, reading);
    }

    private Loaded readMoments(DataSource source, Path file, String shown, String hash, CsvMarks marks) {
        Reading<PublishedMoments> reading = cache.moments(file, shown, hash, marks);
        if (!(reading instanceof Reading.Accepted<PublishedMoments> moments)) {
            return unusable(source, reading);
        }
        report(moments.remarks());
        int observations = observations(source, moments.value(), shown);
        if (observations == 0) {
            return new Loaded.Unusable();
        }
        if (moments.value().standardized()) {
            problems.add(AnalysisMessage.CORRELATIONS_ONLY.at(placeOfPath(source), shown));
        }
        return new Loaded.Read(
                CaseData.Published.of(moments.value(), observations, shown),
                Fingerprint.of(List.of("moments", hash, Integer.toString(observations), marks.toString())));
    }

    private int observations(DataSource source, PublishedMoments moments, String shown) {
        Integer declared = source.getObservations();
        int stated = moments.observations().orElse(0);
        if (declared == null || declared < 1) {
            if (stated == 0) {
                problems.add(AnalysisMessage.NO_OBSERVATIONS.at(placeOfPath(source), shown));
            }
            return stated;
        }
        if (stated != 0 && stated != declared) {
            problems.add(AnalysisMessage.OBSERVATIONS_DIFFER.at(
                    places.of(source, SewallPackage.Literals.DATA_SOURCE__OBSERVATIONS), declared, shown, stated));
        }
        return declared;
    }

    private Loaded unusable(DataSource source, Reading<?> reading) {
        if (reading instanceof Reading.Stopped<?>) {
            return new Loaded.Stopped();
        }
        if (reading instanceof Reading.Refused<?> refused) {
            for (DataProblem problem : refused.problems()) {
                // of a path that leaves the project the validator of the language has spoken already
                if (problem.message() != DataMessage.OUTSIDE_PROJECT) {
                    Problem found = ProblemList.of(problem);
                    problems.add(
                            problem.line() > 0 ? found : placeOfPath(source).mark(found));
                }
            }
        }
        return new Loaded.Unusable();
    }

    private Place placeOfPath(DataSource source) {
        return places.of(source, SewallPackage.Literals.DATA_SOURCE__PATH);
    }

    private void report(List<DataProblem> remarks) {
        remarks.forEach(remark -> problems.add(ProblemList.of(remark)));
    }
}
