package org.sewall.editor.lifecycle;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jface.text.IDocument;
import org.sewall.editor.EditorPlugin;

/** The documents that are open with the language server. */
public final class DocumentSessions {
    private static final Map<IDocument, DocumentSession> SESSIONS = new ConcurrentHashMap<>();

    private DocumentSessions() {}

    /** Return the session of a document; empty for one that is not a Sewall file. */
    public static Optional<DocumentSession> of(IDocument document) {
        return document == null ? Optional.empty() : Optional.ofNullable(SESSIONS.get(document));
    }

    static void open(IDocument document, Path file, Path folder) {
        SESSIONS.computeIfAbsent(document, it -> new DocumentSession(it, file, folder, EditorPlugin.server()));
    }

    static void close(IDocument document) {
        var session = document == null ? null : SESSIONS.remove(document);
        if (session != null) {
            session.close();
        }
    }
}
