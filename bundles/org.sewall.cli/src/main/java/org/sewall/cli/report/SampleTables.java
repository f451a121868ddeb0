package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        for (String stage : sample.stageNames()) {
            List<String> cells = new ArrayList<>(List.of(stage));
            for (SampleResult.Group group : sample.groups()) {
                Optional<SampleResult.Stage> found = group.stage(stage);
                cells.add(found.map(SampleTables::count).orElse(Numbers.NONE));
                cells.add(found.map(each -> Numbers.percent(each.rate())).orElse(Numbers.NONE));
            }
            Optional<SampleResult.Stage> all = sample.stage(stage);
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

    private static String count(SampleResult.Stage stage) {
        return Long.toString(stage.count());
    }
}
