package org.sewall.dsl.ide.server;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/**
 * What a client understands beyond the basics.
 *
 * @param refreshesLenses whether it asks for lenses again when told to
 * @param showsProgress whether it shows work in the background
 * @param watchesFiles whether it can be asked to tell of changed files
 */
record ClientAbilities(boolean refreshesLenses, boolean showsProgress, boolean watchesFiles) {
    /** Nothing beyond the basics. */
    static final ClientAbilities NONE = new ClientAbilities(false, false, false);

    static ClientAbilities of(ClientCapabilities capabilities) {
        var known = Optional.ofNullable(capabilities);
        var workspace = known.map(ClientCapabilities::getWorkspace);
        return new ClientAbilities(
                is(
                        workspace.map(WorkspaceClientCapabilities::getCodeLens),
                        CodeLensWorkspaceCapabilities::getRefreshSupport),
                is(known.map(ClientCapabilities::getWindow), WindowClientCapabilities::getWorkDoneProgress),
                is(
                        workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles),
                        DidChangeWatchedFilesCapabilities::getDynamicRegistration));
    }

    private static <T> boolean is(Optional<T> part, Function<T, Boolean> ability) {
        return part.map(ability).orElse(false);
    }
}
