package org.sewall.editor.brackets;

import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

/**
 * Indents a new line: after an opening brace, and while a formula goes on because the line before ends with an operator.
 * A closing brace typed at the start of a line goes below the line of its opening one.
 */
public final class Indenter implements IAutoEditStrategy {
    private static final String STEP = "  ";
    private static final List<String> CONTINUING = List.of("~", "+", "*", "==", ":=", "<", ">", ",", "->", "|");

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (!command.doit || command.length > 0) {
            return;
        }
        try {
            if (command.text.equals("\n") || command.text.equals("\r\n")) {
                indent(document, command);
            } else if (command.text.equals("}")) {
                outdent(document, command);
            }
        } catch (BadLocationException gone) {
            // The change is made as it was typed.
            command.doit = true;
        }
    }

    private static void indent(IDocument document, DocumentCommand command) throws BadLocationException {
        var before = LinePrefix.until(document, command.offset);
        String lineEnd = command.text;
        if (before.endsWith("{")) {
            openBlock(document, command, before.indentation());
            return;
        }
        int line = document.getLineOfOffset(command.offset);
        String start = LinePrefix.line(document, firstOfFormula(document, line)).indentation();
        boolean goesOn = isContinued(before);
        boolean isFirst = !(line > 0 && isContinued(LinePrefix.line(document, line - 1)));
        command.text = lineEnd + (goesOn ? isFirst ? start + STEP : before.indentation() : start);
    }

    private static void openBlock(IDocument document, DocumentCommand command, String indentation)
            throws BadLocationException {
        String lineEnd = command.text;
        command.text = lineEnd + indentation + STEP;
        int caret = command.offset + command.text.length();
        if (command.offset < document.getLength() && document.getChar(command.offset) == '}') {
            command.text += lineEnd + indentation;
        }
        command.shiftsCaret = false;
        command.caretOffset = caret;
    }

    private static boolean isContinued(LinePrefix line) {
        return CONTINUING.stream().anyMatch(line::endsWith);
    }

    private static int firstOfFormula(IDocument document, int line) throws BadLocationException {
        int first = line;
        while (first > 0 && isContinued(LinePrefix.line(document, first - 1))) {
            first--;
        }
        return first;
    }

    private static void outdent(IDocument document, DocumentCommand command) throws BadLocationException {
        var before = LinePrefix.until(document, command.offset);
        if (!before.text().isBlank() || before.text().isEmpty()) {
            return;
        }
        int depth = 1;
        for (int line = document.getLineOfOffset(command.offset) - 1; line >= 0; line--) {
            var above = LinePrefix.line(document, line);
            depth += count(above.code(), '}') - count(above.code(), '{');
            if (depth <= 0) {
                command.offset -= before.text().length();
                command.length += before.text().length();
                command.text = above.indentation() + "}";
                return;
            }
        }
    }

    private static int count(String text, char sought) {
        return (int) text.chars().filter(character -> character == sought).count();
    }
}
