package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Problems view: what is wrong, by which rule, where. */
class ProblemsViewTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void a_problem_is_listed_with_its_rule() throws CoreException, PartInitException {
        Bench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
        fresh.withFile("typo.sem", "hypothesis H1: Suport -> Learning positive\n");
        FreshProject.settle();

        Bench.until("the problem is listed", () -> lines().stream().anyMatch(line -> line.contains("Suport")));
        var tree = tree();
        assertTrue(Arrays.stream(tree.getColumns()).map(TreeColumn::getText).anyMatch("Rule"::equals));
        int rule = Arrays.stream(tree.getColumns())
                .map(TreeColumn::getText)
                .toList()
                .indexOf("Rule");
        assertTrue(Arrays.stream(tree.getItems())
                .flatMap(group -> Arrays.stream(group.getItems()))
                .anyMatch(item -> !item.getText(rule).isBlank()));
        Bench.screenshot("problems");
    }

    private static List<String> lines() {
        var tree = tree();
        Arrays.stream(tree.getItems()).forEach(item -> item.setExpanded(true));
        return Widgets.lines(tree);
    }

    private static Tree tree() {
        var shell = (Composite) Bench.window().getShell();
        return Widgets.below(shell, Tree.class).stream()
                .filter(tree -> Arrays.stream(tree.getColumns())
                        .anyMatch(column -> column.getText().equals("Resource")))
                .findFirst()
                .orElseThrow();
    }
}
