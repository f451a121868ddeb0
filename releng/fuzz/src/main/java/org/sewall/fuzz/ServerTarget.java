package org.sewall.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.dsl.ide.server.SewallServer;

/**
 * Whatever is typed into an open study, and whatever is asked at whatever place: every request is answered, and nothing is
 * logged as an error.
 *
 * <p>An input is a program: it begins with a text, and each step changes it or asks something.
 */
public final class ServerTarget {

    private static final int MOST_STEPS = 12;
    private static final int PATIENCE_SECONDS = 30;
    private static final String STUDY = "study.sem";

    private static final LoggedErrors ERRORS = LoggedErrors.listen();
    private static final SilentClient CLIENT = new SilentClient();
    private static final Path FOLDER = folder();
    private static final String URI = FOLDER.resolve(STUDY).toUri().toString();
    private static final LanguageServerImpl SERVER = start();
    private static int version = 1;

    private ServerTarget() {}

    /** Start the language before the first input, whose time is measured. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    /** Try one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Steps steps = new Steps(input);
        String text = ServerTexts.of(steps.next());
        change(text);
        for (int step = 0; step < MOST_STEPS && steps.hasMore(); step++) {
            int kind = steps.next();
            if (kind % 3 == 0) {
                text = steps.changed(text);
                change(text);
            } else {
                ask(kind / 3, position(text, steps.offset(text)), steps);
            }
        }
        ask(0, new Position(0, 0), steps);
        ERRORS.rethrow();
        CLIENT.rethrow();
    }

    private static void change(String text) {
        version++;
        SERVER.didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(URI, version), List.of(new TextDocumentContentChangeEvent(text))));
    }

    private static void ask(int kind, Position position, Steps steps) {
        CompletableFuture<?> answer = ServerRequests.of(kind, new TextDocumentIdentifier(URI), position, steps)
                .apply(SERVER);
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!isRefusal(failed.getCause())) {
                throw new IllegalStateException("request " + kind + " failed", failed.getCause());
            }
        } catch (TimeoutException late) {
            throw new IllegalStateException("request " + kind + " was not answered", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A name that cannot be given is an answer. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ResponseErrorException refusal
                && refusal.getResponseError().getCode() == ResponseErrorCode.RequestFailed.getValue();
    }

    private static Position position(String text, int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, offset - start);
    }

    // --- the server ------------------------------------------------------------------------------------------

    private static LanguageServerImpl start() {
        CurrentResults nothing = new CurrentResults() {
            @Override
            public ResultsKnown of(Path file) {
                return new ResultsKnown.Nothing(false);
            }

            @Override
            public void whenChanged(Runnable action) {
                // nothing changes
            }
        };
        LanguageServerImpl server = SewallServer.start(nothing, CLIENT).languageServer();
        server.initialized(new InitializedParams());
        server.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
                List.of(new WorkspaceFolder(FOLDER.toUri().toString(), "fuzz")), List.of())));
        server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "sewall", 1, "")));
        return server;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("sewall-fuzz").toRealPath();
            Files.writeString(folder.resolve(STUDY), "");
            Files.writeString(
                    folder.resolve("cases.csv"),
                    "x1,x2,x3,y1,y2,g\n1,2,3,1,4,a\n2,1,3,2,3,b\n3,3,1,3,1,a\n1,1,2,2,2,b\n");
            Files.writeString(
                    folder.resolve("other.sem"), "construct Other { o1 o2 o3 }\nhypothesis HO: Other -> Learning\n");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
