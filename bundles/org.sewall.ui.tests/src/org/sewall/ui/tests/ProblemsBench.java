package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;

/** The Problems view under test, as a user handles it. */
final class ProblemsBench {
    private final IViewPart view;

    private ProblemsBench(IViewPart aView) {
        view = aView;
    }

    /** Bring the view to the front. */
    static ProblemsBench open() {
        try {
            return new ProblemsBench(Bench.page().showView(IPageLayout.ID_PROBLEM_VIEW));
        } catch (PartInitException broken) {
            return fail(broken);
        }
    }

    /** Return the titles of the columns that are shown. */
    List<String> columns() {
        return Arrays.stream(tree().getColumns()).map(TreeColumn::getText).toList();
    }

    /** Return a group of problems by the beginning of its label, or null if there is none. */
    TreeItem group(String label) {
        return Arrays.stream(tree().getItems())
                .filter(item -> item.getText().startsWith(label))
                .findFirst()
                .orElse(null);
    }

    /** Unfold a group. */
    void expand(String label) {
        Bench.until(label + " is a group", () -> group(label) != null);
        var event = new Event();
        event.item = group(label);
        tree().notifyListeners(SWT.Expand, event);
        group(label).setExpanded(true);
        Bench.events();
    }

    /** Do what an entry of the menu <em>Group By</em> does; the platform has no API for it. */
    void groupBy(String title) {
        try {
            var groups = (Collection<?>) call(call(call(view, "getBuilder"), "getGenerator"), "getMarkerGroups");
            for (var group : groups) {
                if (title.equals(call(group, "getTitle"))) {
                    call(view, "setCategoryGroup", group);
                    return;
                }
            }
        } catch (ReflectiveOperationException changed) {
            fail(changed);
        }
        fail("The problems cannot be grouped by " + title + ".");
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                    method.setAccessible(true);
                    return method.invoke(target, arguments);
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    /** The tree is filled as far as it is seen, so its items are asked one by one. */
    Tree tree() {
        return Widgets.below(Bench.window().getShell(), Tree.class).stream()
                .filter(tree -> Arrays.stream(tree.getColumns())
                        .anyMatch(column -> column.getText().equals("Resource")))
                .findFirst()
                .orElseThrow();
    }
}
