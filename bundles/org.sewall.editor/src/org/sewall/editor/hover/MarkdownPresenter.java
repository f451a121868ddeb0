package org.sewall.editor.hover;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenter;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenterExtension;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.widgets.Display;

/**
 * Shows the Markdown that the server writes: headings, bold, italics, code, lists and the rows of tables, broken into
 * lines that can be read. Needs no browser.
 */
final class MarkdownPresenter implements IInformationPresenter, IInformationPresenterExtension {
    private static final int LINE_LENGTH = 88;
    private static final String BETWEEN_CELLS = "   ";
    private static final Pattern IS_MARK_ONLY = Pattern.compile("```.*|---+|\\*\\*\\*|\\|[ |:-]+\\|?");
    private static final Pattern HEADING = Pattern.compile("^#+\\s+(.*)$");
    private static final Pattern MARKED = Pattern.compile("\\*\\*(.+?)\\*\\*|(?<!\\w)_(.+?)_(?!\\w)|`(.+?)`|\\\\(.)");

    @Override
    public String updatePresentation(
            Drawable drawable, String markdown, TextPresentation presentation, int maxWidth, int maxHeight) {
        var text = new StringBuilder();
        markdown.strip()
                .lines()
                .filter(line -> !IS_MARK_ONLY.matcher(line).matches())
                .forEach(line -> {
                    appendLine(line, text, presentation);
                });
        return text.toString().stripTrailing();
    }

    @Override
    @Deprecated
    public String updatePresentation(
            Display display, String markdown, TextPresentation presentation, int maxWidth, int maxHeight) {
        return updatePresentation((Drawable) display, markdown, presentation, maxWidth, maxHeight);
    }

    private static String shown(String line) {
        if (line.startsWith("- ") || line.startsWith("* ")) {
            return "• " + line.substring(2);
        }
        if (line.startsWith("|")) {
            return Arrays.stream(line.split("(?<!\\\\)\\|"))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(BETWEEN_CELLS));
        }
        return HEADING.matcher(line).replaceFirst("**$1**");
    }

    private static void appendLine(String line, StringBuilder text, TextPresentation presentation) {
        String shown = shown(line);
        int lineStart = text.length();
        int from = 0;
        Matcher marked = MARKED.matcher(shown);
        while (marked.find()) {
            text.append(shown, from, marked.start());
            from = marked.end();
            int group = firstGroup(marked);
            int start = text.length();
            text.append(marked.group(group));
            int style = group == 1 ? SWT.BOLD : group == 2 ? SWT.ITALIC : SWT.NORMAL;
            if (style != SWT.NORMAL) {
                presentation.addStyleRange(new StyleRange(start, text.length() - start, null, null, style));
            }
        }
        text.append(shown, from, shown.length());
        wrap(text, lineStart);
        text.append('\n');
    }

    private static int firstGroup(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return group;
    }

    /** Break at spaces; a space becomes a line end, so that offsets of styles stay right. */
    private static void wrap(StringBuilder text, int lineStart) {
        int start = lineStart;
        while (text.length() - start > LINE_LENGTH) {
            int space = text.lastIndexOf(" ", start + LINE_LENGTH);
            if (space <= start) {
                return;
            }
            text.setCharAt(space, '\n');
            start = space + 1;
        }
    }
}
