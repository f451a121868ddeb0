package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.ExplorationResult;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.LadderResult;
import org.sewall.result.ResultDocument;
import org.sewall.result.SampleResult;

/** Brings what a study asks for beside its models into sections: samples, explorations, common method, ladders. */
final class AnalysesReport {

    private final ResultDocument document;
    private final Glyphs glyphs;

    AnalysesReport(ResultDocument document, Glyphs glyphs) {
        this.document = document;
        this.glyphs = glyphs;
    }

    /**
     * A section.
     *
     * @param heading what it is about
     * @param lines lines above its tables
     * @param tables its tables
     * @param remarks lines below its tables
     * @param nested further tables under a heading of their own, none without any
     */
    record Section(
            String heading, List<String> lines, List<TextTable> tables, List<String> remarks, List<TextTable> nested) {}

    /** Return the samples, which stand before the models. */
    List<Section> samples() {
        return document.analyses().samples().stream().map(this::sample).toList();
    }

    /** Return what stands after the models. */
    List<Section> analyses() {
        List<Section> sections = new ArrayList<>();
        document.analyses().explorations().forEach(found -> sections.add(exploration(found)));
        document.analyses().commonMethod().forEach(found -> sections.add(commonMethod(found)));
        document.analyses().ladders().forEach(found -> sections.add(ladder(found)));
        return sections;
    }

    private Section sample(SampleResult sample) {
        SampleTables tables = new SampleTables(sample);
        String label = sample.label().isEmpty() ? "" : ": " + sample.label();
        List<String> remarks = tables.shares().isEmpty() ? List.of() : List.of(tables.shares());
        return new Section("Sample " + sample.name() + label, List.of(), List.of(tables.flow()), remarks, List.of());
    }

    private Section exploration(ExplorationResult exploration) {
        List<String> lines = new ArrayList<>();
        List<TextTable> tables = new ArrayList<>();
        if (!exploration.reason().isEmpty()) {
            lines.add("Not made. " + exploration.reason());
        }
        for (ExploratoryResult found : exploration.found()) {
            ExploratoryTables explored = new ExploratoryTables(found, glyphs);
            lines.addAll(explored.lines());
            lines.add("Number of factors by: " + exploration.criterion());
            lines.addAll(explored.variance());
            tables.addAll(explored.tables());
            tables.addAll(explored.structures());
        }
        return new Section("Exploratory factor analysis " + exploration.id(), lines, tables, List.of(), List.of());
    }

    private Section commonMethod(CommonMethodResult tested) {
        CommonMethodLines found = new CommonMethodLines(tested, document, glyphs);
        List<TextTable> tables = found.fit().isEmpty() ? List.of() : List.of(found.fit());
        return new Section("Common-method variance " + tested.id(), found.lines(), tables, List.of(), List.of());
    }

    private Section ladder(LadderResult ladder) {
        String across = ladder.group().isEmpty() ? "" : " across " + ladder.group();
        return ladder("Invariance " + ladder.id() + across, new InvarianceTables(ladder, glyphs));
    }

    /** Return the section of a ladder. */
    static Section ladder(String heading, InvarianceTables ladder) {
        List<TextTable> tables = new ArrayList<>();
        if (!ladder.fit().isEmpty()) {
            tables.add(ladder.fit());
        }
        if (!ladder.changes().isEmpty()) {
            tables.add(ladder.changes());
        }
        return new Section(heading, List.of(), tables, ladder.remarks(), ladder.comparisons());
    }
}
