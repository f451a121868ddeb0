package org.sewall.dsl.ide.rename;

import org.eclipse.lsp4j.WorkspaceEdit;

/** What comes of the wish to give another name. */
public sealed interface Renaming {
    /**
     * It can be given.
     *
     * @param edit the edits that give it to all places
     */
    record Edits(WorkspaceEdit edit) implements Renaming {}

    /**
     * It cannot be given.
     *
     * @param reason why, and what to do
     */
    record Refused(String reason) implements Renaming {}
}
