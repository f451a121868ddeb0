package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.Engine;
import org.sewall.result.ExplorationResult;
import org.sewall.result.InvarianceTable;
import org.sewall.result.InvarianceTable.Change;
import org.sewall.result.InvarianceTable.Rung;
import org.sewall.result.LadderResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.SampleResult;
import org.sewall.result.StudyAnalyses;
import org.sewall.result.StudyResult;
import org.sewall.ui.results.table.Analyses;
import org.sewall.ui.results.table.Analysis;
import org.sewall.ui.results.table.Cell;
import org.sewall.ui.results.table.TableText;
import org.sewall.ui.results.table.Tone;

/** Tables of analyses that are not whole; what is whole is seen in {@link AnalysesViewTest}. */
class AnalysesTest {
    private static final double NONE = Double.NaN;

    @Test
    void a_step_that_was_not_fitted_says_why() {
        var change = new Change("L.metric", "standard", 8, 6, 0.238, -0.02, 0.01, 0.004, "fails", List.of("cfi"));
        var table = new InvarianceTable(
                List.of(
                        Rung.unfitted("L.configural", "It did not converge."),
                        new Rung("L.scalar", 30, 100, 60, 0.001, 0.9, 0.07, 0.06, change, "")),
                List.of(),
                "");
        var ladder = only(study(List.of(new LadderResult("L", "M", "school", "", table)), List.of(), List.of()));

        assertEquals("Invariance L", ladder.title());
        assertEquals(List.of("configural was not fitted. It did not converge."), ladder.remarks());
        var steps = ladder.tables().get(0);
        var unfitted = steps.rows().get(0).cells();
        assertEquals("not fitted", unfitted.get(1).text());
        assertEquals("It did not converge.", unfitted.get(1).hint());
        assertTrue(unfitted.subList(2, unfitted.size()).stream()
                .allMatch(cell -> cell.text().isEmpty()));
        var failed = steps.rows().get(1).cells().get(1);
        assertEquals(Tone.BAD, failed.tone());
        assertTrue(failed.hint().contains("cfi"));
        assertEquals("metric", steps.rows().get(1).cells().get(14).text());
        // an approximate number is copied in full
        assertTrue(TableText.csv(steps).contains(",0.238,-0.02,"), TableText.csv(steps));
    }

    @Test
    void an_analysis_that_was_not_possible_has_its_reason_in_place_of_tables() {
        var ladder = new LadderResult("L", "M", "", "", InvarianceTable.notPossible("There are no groups."));
        var exploration = ExplorationResult.notPossible("E", "D", "", "There are no cases.");
        var comparison = ModelComparison.notPossible("c", "B.oneFactor", "B.measurement", "A model did not converge.");
        var test = new CommonMethodResult.Test(CommonMethodResult.ONE_FACTOR, "B.oneFactor", comparison, NONE);
        var bias = new CommonMethodResult("B", "D", "", List.of("x1", "x2"), List.of(), List.of(test), "");
        var all = Analyses.of(study(List.of(ladder), List.of(exploration), List.of(bias)));

        assertEquals(List.of("Not fitted. There are no groups."), all.get(0).remarks());
        assertTrue(all.get(0).tables().isEmpty());
        assertEquals(List.of("Not made. There are no cases."), all.get(1).remarks());
        assertTrue(all.get(1).tables().isEmpty());
        assertEquals(List.of("2 items", "A model did not converge."), all.get(2).remarks());
        assertEquals(List.of("One factor in place of the constructs", "", "", "", ""), texts(all.get(2)));
    }

    @Test
    void a_sample_without_groups_has_one_column_of_cases() {
        var stages = List.of(
                new SampleResult.Stage("asked", 200, NONE, NONE), new SampleResult.Stage("analysed", 50, 0.25, 0.25));
        var sample = new SampleResult("S", "", stages, List.of());
        var analyses = new StudyAnalyses(List.of(), List.of(), List.of(), List.of(sample), List.of());
        var flow = only(study(analyses));

        assertEquals(List.of(), flow.remarks());
        assertEquals("Cases", flow.tables().get(0).columns().get(1).title());
        assertEquals(List.of("asked", "200", "", ""), texts(flow));
    }

    private static Analysis only(StudyResult study) {
        var all = Analyses.of(study);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static List<String> texts(Analysis analysis) {
        return analysis.tables().get(0).rows().get(0).cells().stream()
                .map(Cell::text)
                .toList();
    }

    private static StudyResult study(
            List<LadderResult> ladders, List<ExplorationResult> explorations, List<CommonMethodResult> commonMethod) {
        return study(new StudyAnalyses(ladders, explorations, commonMethod, List.of(), List.of()));
    }

    private static StudyResult study(StudyAnalyses analyses) {
        var engine = new Engine("sewall", "0");
        return new StudyResult(engine, "S", "", "lavaan", "", List.of(), List.of(), List.of(), analyses, List.of());
    }
}
