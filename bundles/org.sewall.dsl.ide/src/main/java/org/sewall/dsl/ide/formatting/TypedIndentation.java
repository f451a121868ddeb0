package org.sewall.dsl.ide.formatting;

import java.util.List;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;

/** Indents a line that was just begun, or that a closing brace was typed on, by the braces that are open before it. */
public final class TypedIndentation {
    /** Return the edits that indent the line. */
    public List<TextEdit> edits(Document document, DocumentOnTypeFormattingParams params) {
        int line = params.getPosition().getLine();
        int start = document.getOffSet(new Position(line, 0));
        String text = document.getContents();
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        boolean closes = end < text.length() && text.charAt(end) == '}';
        if (params.getCh().equals("}") && !closes) {
            return List.of();
        }
        int depth = Math.max(0, openBraces(text, start) - (closes ? 1 : 0));
        int width = params.getOptions() == null ? 2 : params.getOptions().getTabSize();
        String indent = " ".repeat(depth * width);
        return text.substring(start, end).equals(indent)
                ? List.of()
                : List.of(new TextEdit(new Range(new Position(line, 0), new Position(line, end - start)), indent));
    }

    private static int openBraces(String text, int end) {
        int depth = 0;
        int at = 0;
        while (at < end) {
            char character = text.charAt(at);
            if (character == '"' || character == '\'' || character == '`') {
                at = endOfQuote(text, at);
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                at = close < 0 ? end : close + 1;
            } else if (character == '#' || character == '!' || text.startsWith("//", at)) {
                int close = text.indexOf('\n', at);
                at = close < 0 ? end : close;
            } else if (character == '{') {
                depth++;
            } else if (character == '}') {
                depth = Math.max(0, depth - 1);
            }
            at++;
        }
        return depth;
    }

    private static int endOfQuote(String text, int start) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\' && quote != '`') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at;
            }
        }
        return text.length();
    }
}
