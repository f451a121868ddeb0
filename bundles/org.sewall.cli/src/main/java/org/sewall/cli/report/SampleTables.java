package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sewall.result.SampleResult;

/** Shows how the cases of a sample became fewer: a row for each stage, a column for each group, with response rates. */
final class SampleTables {

    private final SampleResult sample;

    SampleTables(SampleResult sample) {
        this.sample = sample;
    }

    /** Return the flow. */
    TextTable flow() {
        List<String> heads = new ArrayList<>(List.of("Stage"));
        for (SampleResult.Group group : sample.groups()) {
            heads.add(group.name());
            heads.add("of first");
        }
        heads.add(sample.groups().isEmpty() ? "Cases" : "All");
        heads.add("of first");
        heads.add("of before");
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (String stage : names()) {
            List<String> cells = new ArrayList<>(List.of(stage));
            for (SampleResult.Group group : sample.groups()) {
                Optional<SampleResult.Stage> found = stage(group.stages(), stage);
                cells.add(found.map(SampleTables::count).orElse(Numbers.NONE));
                cells.add(found.map(each -> Numbers.percent(each.rate())).orElse(Numbers.NONE));
            }
            Optional<SampleResult.Stage> all = stage(sample.stages(), stage);
            cells.add(all.map(SampleTables::count).orElse(Numbers.NONE));
            cells.add(all.map(each -> Numbers.percent(each.rate())).orElse(Numbers.NONE));
            cells.add(all.map(each -> Numbers.percent(each.kept())).orElse(Numbers.NONE));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** Return how the groups share the end of the flow, empty without groups. */
    String shares() {
        List<String> shares = new ArrayList<>();
        for (SampleResult.Group group : sample.groups()) {
            if (!Double.isNaN(group.share())) {
                shares.add(group.name() + " " + Numbers.percent(group.share()));
            }
        }
        return shares.isEmpty() ? "" : "At the end: " + String.join(", ", shares);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        sample.stages().forEach(stage -> names.add(stage.name()));
        sample.groups().forEach(group -> group.stages().forEach(stage -> names.add(stage.name())));
        return names;
    }

    private static Optional<SampleResult.Stage> stage(List<SampleResult.Stage> stages, String name) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }

    private static String count(SampleResult.Stage stage) {
        return Long.toString(stage.count());
    }
}
