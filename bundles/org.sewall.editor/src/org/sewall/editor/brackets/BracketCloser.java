package org.sewall.editor.brackets;

import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

/**
 * Closes brackets and quotes as they are typed, types over what it closed, and indents what follows an opening brace.
 */
public final class BracketCloser implements IAutoEditStrategy {
    private static final Map<String, String> PAIRS = Map.of("{", "}", "(", ")", "[", "]", "\"", "\"");
    private static final String INDENTATION = "  ";

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (!command.doit || command.length > 0) {
            return;
        }
        try {
            if (isTypedOver(document, command)) {
                skip(command);
            } else if (PAIRS.containsKey(command.text)) {
                close(document, command);
            } else if (command.text.equals("\n") || command.text.equals("\r\n")) {
                indent(document, command);
            }
        } catch (BadLocationException gone) {
            // The change is made as it was typed.
            command.doit = true;
        }
    }

    private static boolean isTypedOver(IDocument document, DocumentCommand command) throws BadLocationException {
        return PAIRS.containsValue(command.text)
                && command.offset < document.getLength()
                && command.text.charAt(0) == document.getChar(command.offset)
                && (!"\"".equals(command.text) || quotesBefore(document, command.offset) % 2 == 1);
    }

    private static void skip(DocumentCommand command) {
        command.text = "";
        command.shiftsCaret = false;
        command.caretOffset = command.offset + 1;
    }

    private static void close(IDocument document, DocumentCommand command) throws BadLocationException {
        boolean quote = "\"".equals(command.text);
        if (quote && quotesBefore(document, command.offset) % 2 == 1) {
            return;
        }
        boolean atEnd = command.offset == document.getLength();
        if (atEnd || !Character.isLetterOrDigit(document.getChar(command.offset))) {
            command.text = command.text + PAIRS.get(command.text);
            command.shiftsCaret = false;
            command.caretOffset = command.offset + 1;
        }
    }

    private static int quotesBefore(IDocument document, int offset) throws BadLocationException {
        int start = document.getLineInformationOfOffset(offset).getOffset();
        return (int) document.get(start, offset - start)
                .chars()
                .filter(character -> character == '"')
                .count();
    }

    private static void indent(IDocument document, DocumentCommand command) throws BadLocationException {
        var line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String indentation =
                before.substring(0, before.length() - before.stripLeading().length());
        String lineEnd = command.text;
        if (!before.stripTrailing().endsWith("{")) {
            command.text = lineEnd + indentation;
            return;
        }
        command.text = lineEnd + indentation + INDENTATION;
        int caret = command.offset + command.text.length();
        boolean beforeClosing = command.offset < document.getLength() && document.getChar(command.offset) == '}';
        if (beforeClosing) {
            command.text += lineEnd + indentation;
        }
        command.shiftsCaret = false;
        command.caretOffset = caret;
    }
}
