package org.sewall.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Finds widgets in the windows that are open, and presses keys. */
final class Widgets {
    private static final int INTERVAL = 50;
    private static final int ATTEMPTS = 400;

    private Widgets() {}

    /** Return the visible windows other than that of the workbench. */
    static List<Shell> shells() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> !shell.isDisposed()
                        && shell.isVisible()
                        && shell != Bench.window().getShell())
                .toList();
    }

    /** Return all widgets of a type in the windows other than that of the workbench. */
    static <T extends Control> List<T> all(Class<T> type) {
        return shells().stream().flatMap(shell -> below(shell, type).stream()).toList();
    }

    /** Return all visible widgets of a type below one. */
    static <T extends Control> List<T> below(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (var child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible()) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(below(composite, type));
            }
        }
        return found;
    }

    /** Return whether a window shows a text, in whatever widget. */
    static boolean says(Shell shell, String text) {
        var texts = new ArrayList<String>();
        below(shell, Label.class).forEach(each -> texts.add(each.getText()));
        below(shell, CLabel.class).forEach(each -> texts.add(each.getText()));
        below(shell, Text.class).forEach(each -> texts.add(each.getText()));
        below(shell, StyledText.class).forEach(each -> texts.add(each.getText()));
        below(shell, Table.class)
                .forEach(each -> Arrays.stream(each.getItems()).forEach(item -> texts.add(item.getText())));
        return texts.stream().anyMatch(each -> each.contains(text));
    }

    /** Return whether a list in a small window has a line with a text. */
    static boolean popup(String text) {
        return all(Table.class).stream()
                        .flatMap(table -> Arrays.stream(table.getItems()))
                        .anyMatch(item -> item.getText().contains(text))
                || all(Tree.class).stream()
                        .anyMatch(tree -> lines(tree).stream().anyMatch(line -> line.contains(text)));
    }

    /** Return the lines of a tree that can be seen, in order. */
    static List<String> lines(Tree tree) {
        List<String> lines = new ArrayList<>();
        collect(tree.getItems(), lines);
        return lines;
    }

    private static void collect(TreeItem[] items, List<String> lines) {
        for (var item : items) {
            lines.add(item.getText());
            if (item.getExpanded()) {
                collect(item.getItems(), lines);
            }
        }
    }

    /** Act on a window that something opens, as soon as it is there; the opener may wait until it is closed again. */
    static AtomicBoolean expect(String title, Consumer<Shell> action) {
        return expect(shell -> shell.getText().contains(title), action);
    }

    /** Act on a window of a kind, as soon as it is there. */
    static AtomicBoolean expect(Predicate<Shell> kind, Consumer<Shell> action) {
        var done = new AtomicBoolean();
        poll(kind, action, done, ATTEMPTS);
        return done;
    }

    private static void poll(Predicate<Shell> kind, Consumer<Shell> action, AtomicBoolean done, int attempts) {
        Display.getCurrent().timerExec(INTERVAL, () -> {
            var shell = shells().stream().filter(kind).findFirst();
            if (shell.isPresent()) {
                try {
                    action.accept(shell.get());
                } finally {
                    shell.filter(each -> !each.isDisposed()).ifPresent(Shell::close);
                }
                done.set(true);
            } else if (attempts > 0) {
                poll(kind, action, done, attempts - 1);
            } else {
                // Another window may wait for an answer that nobody gives.
                Bench.screenshot("failed-no-window");
                shells().forEach(Shell::close);
            }
        });
    }

    /** Push a button of a dialog. */
    static void push(String label) {
        var button = all(Button.class).stream()
                .filter(named(label).and(Control::isEnabled))
                .findFirst()
                .orElseThrow();
        button.notifyListeners(SWT.Selection, new Event());
        Bench.events();
    }

    /** Return whether a dialog has a button that can be pushed. */
    static boolean canPush(String label) {
        return all(Button.class).stream().anyMatch(named(label).and(Control::isEnabled));
    }

    private static Predicate<Button> named(String label) {
        return button -> button.getText().replace("&", "").startsWith(label);
    }

    /** Press and release a key in the widget that has the focus. */
    static void key(int keyCode) {
        press(keyCode, keyCode < SWT.KEYCODE_BIT ? (char) keyCode : 0);
    }

    /** Type a character in the widget that has the focus. */
    static void type(char character) {
        press(character, character);
    }

    private static void press(int keyCode, char character) {
        var focus = Display.getCurrent().getFocusControl();
        if (focus == null) {
            throw new IllegalStateException("No widget has the focus.");
        }
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            var event = new Event();
            event.keyCode = keyCode;
            event.character = character;
            event.doit = true;
            if (!focus.isDisposed()) {
                focus.notifyListeners(type, event);
            }
        }
        Bench.events();
    }

    /** Close what a key closes. */
    static void escape() {
        key(SWT.ESC);
        Bench.until("the small windows are closed", () -> shells().isEmpty());
    }
}
