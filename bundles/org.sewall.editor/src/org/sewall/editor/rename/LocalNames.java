package org.sewall.editor.rename;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.sewall.editor.colouring.TokenKinds;
import org.sewall.editor.lifecycle.DocumentSession;

/** Tells which names no other file can know: labels of parameters, and all names of a bare lavaan file. */
final class LocalNames {
    private LocalNames() {}

    static boolean isLocal(DocumentSession session, IDocument document, IRegion name) {
        return session.file().toString().endsWith(".lav")
                || TokenKinds.at(session, document, name.getOffset())
                        .filter(SemanticTokenTypes.Parameter::equals)
                        .isPresent();
    }
}
