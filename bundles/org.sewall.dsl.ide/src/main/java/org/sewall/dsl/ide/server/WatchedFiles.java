package org.sewall.dsl.ide.server;

import java.util.List;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Asks the client to tell of changed files: studies, and the data and options that they use. */
final class WatchedFiles {
    private static final String METHOD = "workspace/didChangeWatchedFiles";
    private static final List<String> PATTERNS = List.of("**/*.{sem,lav}", "**/*.{csv,tsv,txt,dat,json}");

    private WatchedFiles() {}

    static void register(LanguageClient client) {
        var watchers = PATTERNS.stream()
                .map(pattern -> new FileSystemWatcher(Either.forLeft(pattern)))
                .toList();
        client.registerCapability(new RegistrationParams(List.of(
                new Registration("sewall-files", METHOD, new DidChangeWatchedFilesRegistrationOptions(watchers)))));
    }
}
