package org.sewall.dsl.ide.server;

import com.google.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;

/** The end of a conversation: the client says so, its process ends, or it stops talking. */
@Singleton
final class Farewell implements ILanguageServerShutdownAndExitHandler {
    private final CompletableFuture<Void> exit = new CompletableFuture<>();
    private volatile boolean shutDown;

    @Override
    public void shutdown() {
        shutDown = true;
    }

    @Override
    public void exit() {
        exit.complete(null);
    }

    /** Leave when the process of the client ends; one that cannot be seen from here is not waited for. */
    void watch(long process) {
        ProcessHandle.of(process).ifPresent(client -> client.onExit().thenRun(this::exit));
    }

    /** Wait for the end. */
    void await(Future<Void> listening) {
        var silence = CompletableFuture.runAsync(() -> join(listening), task -> {
            var thread = new Thread(task, "Sewall server end of input");
            thread.setDaemon(true);
            thread.start();
        });
        CompletableFuture.anyOf(exit, silence).join();
        listening.cancel(true);
    }

    private static void join(Future<Void> listening) {
        try {
            listening.get();
        } catch (ExecutionException | CancellationException over) {
            // a conversation that broke off is over too
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean wasProper() {
        return shutDown;
    }
}
