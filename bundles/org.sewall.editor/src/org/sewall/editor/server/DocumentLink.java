package org.sewall.editor.server;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;

/** The end of a document at which messages of the server arrive. */
public interface DocumentLink {
    /** Return the file behind the document. */
    Path file();

    /** Return the number of the document's present text; it grows with each change. */
    int version();

    /** Take the problems of the text that the server saw last. */
    void problemsFound(List<Diagnostic> problems);

    /** Ask for the code lenses again: results have changed, the text has not. */
    void resultsChanged();
}
