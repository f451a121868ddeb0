package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.data.ContentHash;
import org.sewall.data.CsvOptions;
import org.sewall.data.CsvReader;
import org.sewall.data.DataTable;
import org.sewall.data.PublishedMoments;
import org.sewall.data.PublishedMomentsReader;
import org.sewall.data.Reading;
import org.sewall.kernel.CancelSignal;

/** Reads the data of a bare lavaan model: a table of cases, or moments of one or several groups. */
final class CaseDataReader {

    private final CaseFiles files;
    private final CancelSignal cancel;
    private final ProblemList problems;
    private final List<String> hashes = new ArrayList<>();

    CaseDataReader(CaseFiles files, CancelSignal cancel, ProblemList problems) {
        this.files = files;
        this.cancel = cancel;
        this.problems = problems;
    }

    /** Return hashes of what was read. */
    List<String> hashes() {
        return List.copyOf(hashes);
    }

    /** Read the data that the user or the options name; nothing if they cannot be used, which is then reported. */
    Optional<CaseData> read(CaseOptions options) {
        if (!files.data().isEmpty()) {
            return readTableOrMoments(files.data(), options);
        }
        if (!options.data().isEmpty()) {
            return readTable(files.besideOptions(options.data()));
        }
        if (!options.summary().isEmpty()) {
            return readSummaries(options.summary());
        }
        problems.add(AnalysisMessage.CASE_WITHOUT_DATA.at(Place.of(files.model()), files.model()));
        return Optional.empty();
    }

    private Optional<CaseData> readTableOrMoments(String name, CaseOptions options) {
        Reading<List<String>> names = CsvReader.readNames(files.file(name), name);
        boolean rows = names instanceof Reading.Accepted<List<String>> heads
                && heads.value().stream().anyMatch("rowtype_"::equalsIgnoreCase);
        if (!rows && options.summary().isEmpty()) {
            return readTable(name);
        }
        remember(name);
        int stated = options.summary().isEmpty() ? 0 : options.summary().get(0).observations();
        return read(PublishedMomentsReader.read(files.file(name), name))
                .flatMap(found -> published(found, stated, name));
    }

    /** Let the fingerprint know what a data file holds. */
    private void remember(String name) {
        if (ContentHash.of(files.file(name), name) instanceof Reading.Accepted<String> hash) {
            hashes.add(hash.value());
        }
    }

    private Optional<CaseData> readTable(String name) {
        remember(name);
        Reading<DataTable> table = CsvReader.read(files.file(name), name, CsvOptions.DEFAULT, cancel::isCancelled);
        return read(table).map(CaseData.Cases::new);
    }

    private Optional<CaseData> readSummaries(List<CaseOptions.Summary> summaries) {
        List<PublishedGroup> groups = new ArrayList<>();
        for (int g = 0; g < summaries.size(); g++) {
            CaseOptions.Summary summary = summaries.get(g);
            String unnamed = summaries.size() == 1 ? "" : "Group " + (g + 1);
            String label = summaries.size() == 1 || summary.label().isEmpty() ? unnamed : summary.label();
            readSummary(summary, label).ifPresent(groups::add);
        }
        return groups.size() == summaries.size()
                ? Optional.of(new CaseData.Published(
                        groups, files.besideOptions(summaries.get(0).covariance())))
                : Optional.empty();
    }

    private Optional<PublishedGroup> readSummary(CaseOptions.Summary summary, String label) {
        String covariances = files.besideOptions(summary.covariance());
        String means = files.besideOptions(summary.means());
        remember(covariances);
        if (!summary.means().isEmpty()) {
            remember(means);
        }
        Reading<PublishedMoments> reading = summary.means().isEmpty()
                ? PublishedMomentsReader.read(files.file(covariances), covariances)
                : PublishedMomentsReader.read(files.file(covariances), covariances, files.file(means), means);
        return read(reading).flatMap(found -> observations(found, summary.observations(), covariances)
                .map(observations -> new PublishedGroup(label, found, observations)));
    }

    private Optional<CaseData> published(PublishedMoments moments, int stated, String name) {
        return observations(moments, stated, name)
                .map(observations -> CaseData.Published.of(moments, observations, name));
    }

    private Optional<Integer> observations(PublishedMoments moments, int stated, String name) {
        int observations = stated > 0 ? stated : moments.observations().orElse(0);
        if (observations == 0) {
            problems.add(AnalysisMessage.NO_OBSERVATIONS.at(Place.of(name), name));
            return Optional.empty();
        }
        return Optional.of(observations);
    }

    private <T> Optional<T> read(Reading<T> reading) {
        if (reading instanceof Reading.Accepted<T> accepted) {
            accepted.remarks().forEach(remark -> problems.add(ProblemList.of(remark)));
            return Optional.of(accepted.value());
        }
        if (reading instanceof Reading.Refused<T> refused) {
            refused.problems().forEach(problem -> problems.add(ProblemList.of(problem)));
        }
        return Optional.empty();
    }
}
