package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
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
    void a_problem_is_listed_and_can_be_mended() throws CoreException, PartInitException {
        Bench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
        var study = fresh.withExample();
        FreshProject.fitted(study);
        Bench.replace(Bench.open(study), "H3: Support", "H3: Suport");

        Bench.until("an error is listed", () -> tree().getItemCount() > 0);
        Bench.until("it is an error", () -> tree().getItem(0).getText().startsWith("Errors"));
        assertTrue(IDE.getMarkerHelpRegistry()
                .hasResolutions(FreshProject.markers(study).get(0)));
        Bench.linger(Duration.ofMillis(500));
        Bench.screenshot("problems");
    }

    /** The tree is filled as far as it is seen, so its items are asked one by one. */
    private static Tree tree() {
        return Widgets.below(Bench.window().getShell(), Tree.class).stream()
                .filter(tree -> Arrays.stream(tree.getColumns())
                        .anyMatch(column -> column.getText().equals("Resource")))
                .findFirst()
                .orElseThrow();
    }
}
