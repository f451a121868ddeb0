package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Problems view: what is wrong, where, and that it can be mended. */
class ProblemsViewTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void a_problem_is_listed_and_can_be_mended() throws CoreException {
        var problems = ProblemsBench.open();
        var study = fresh.withExample();
        FreshProject.fitted(study);
        Bench.replace(Bench.open(study), "H3: Support", "H3: Suport");

        Bench.until("an error is listed", () -> problems.tree().getItemCount() > 0);
        Bench.until("it is an error", () -> problems.tree().getItem(0).getText().startsWith("Errors"));
        assertTrue(IDE.getMarkerHelpRegistry()
                .hasResolutions(FreshProject.markers(study).get(0)));
        Bench.linger(Duration.ofMillis(500));
        Bench.screenshot("problems");
    }

    @Test
    void the_rule_is_a_column_and_text_can_be_told_from_fit() throws CoreException {
        // GIVEN the problems of a fitted study, with the columns of the first day
        var problems = ProblemsBench.open();
        var study = fresh.withExample();
        FreshProject.fitted(study);
        var rule = problems.columns().indexOf("Rule");
        assertTrue(rule > 0, "There is a column for the rule.");

        // WHEN they are grouped by what found them, after a mistake in the text
        Bench.replace(Bench.open(study), "H3: Support", "H3: Suport");
        problems.groupBy("Text or Fit");

        // THEN each kind is a group, whose problems name their rules
        problems.expand("In the text of a study");
        var text = problems.group("In the text of a study");
        Bench.until("the rule is named", () -> !text.getItem(0).getText(rule).isEmpty());
        problems.expand("In data and fit of a study");
        Bench.linger(Duration.ofMillis(500));
        Bench.screenshot("problems-by-origin");
        problems.groupBy("Severity");
    }
}
