package org.sewall.editor.brackets;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

/**
 * Closes brackets and quotes as they are typed, types over what it closed, and deletes the closing one with the opening
 * one while nothing stands between them. Comments are left alone.
 */
public final class BracketCloser implements IAutoEditStrategy {
    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (!command.doit) {
            return;
        }
        try {
            if (command.length == 1 && command.text.isEmpty()) {
                deleteBoth(document, command);
            } else if (command.length == 0 && isTypedOver(document, command)) {
                skip(command);
            } else if (command.length == 0 && Pairs.opens(command.text)) {
                close(document, command);
            }
        } catch (BadLocationException gone) {
            // The change is made as it was typed.
            command.doit = true;
        }
    }

    private static void deleteBoth(IDocument document, DocumentCommand command) throws BadLocationException {
        int next = command.offset + 1;
        if (next < document.getLength() && Pairs.isPair(document.getChar(command.offset), document.getChar(next))) {
            command.length = 2;
        }
    }

    private static boolean isTypedOver(IDocument document, DocumentCommand command) throws BadLocationException {
        return Pairs.closes(command.text)
                && command.offset < document.getLength()
                && command.text.charAt(0) == document.getChar(command.offset)
                && (!"\"".equals(command.text)
                        || LinePrefix.until(document, command.offset).openQuote() == '"');
    }

    private static void skip(DocumentCommand command) {
        command.text = "";
        command.shiftsCaret = false;
        command.caretOffset = command.offset + 1;
    }

    private static void close(IDocument document, DocumentCommand command) throws BadLocationException {
        var before = LinePrefix.until(document, command.offset);
        if (before.isComment() || before.openQuote() != 0) {
            return;
        }
        boolean atEnd = command.offset == document.getLength();
        if (atEnd || !Character.isLetterOrDigit(document.getChar(command.offset))) {
            command.text = command.text + Pairs.closing(command.text);
            command.shiftsCaret = false;
            command.caretOffset = command.offset + 1;
        }
    }
}
