package org.sewall.dsl.ide.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.sewall.dsl.ide.results.AnalysisObserver;

/** Shows each analysis as work in progress that the user can stop. */
final class FitProgress implements AnalysisObserver {
    private static final long BETWEEN_REPORTS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LanguageClient client;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Runnable> running = new ConcurrentHashMap<>();

    FitProgress(LanguageClient client) {
        this.client = client;
    }

    @Override
    public Run started(Path file, Runnable cancel) {
        String token = "sewall-analysis-" + count.incrementAndGet();
        running.put(token, cancel);
        return new Shown(token, ServerMessage.ANALYSING.with(file.getFileName()));
    }

    /** Stop what the user no longer wants. */
    void cancel(Either<String, Integer> token) {
        if (token.isLeft() && running.containsKey(token.getLeft())) {
            running.get(token.getLeft()).run();
        }
    }

    private final class Shown implements Run {
        private final String token;
        private final CompletableFuture<Void> begun;
        private long reported = System.nanoTime();

        Shown(String token, String title) {
            this.token = token;
            var begin = new WorkDoneProgressBegin();
            begin.setTitle(title);
            begin.setCancellable(true);
            begun = client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)))
                    .thenRun(() -> notify(begin));
        }

        @Override
        public void iterated(String phase, int iteration, double decrement) {
            long now = System.nanoTime();
            if (begun.isDone() && now - reported > BETWEEN_REPORTS) {
                reported = now;
                var report = new WorkDoneProgressReport();
                report.setCancellable(true);
                report.setMessage(ServerMessage.ITERATION.with(phase, iteration));
                begun.thenRun(() -> notify(report));
            }
        }

        @Override
        public void ended() {
            running.remove(token);
            begun.thenRun(() -> notify(new WorkDoneProgressEnd()));
        }

        private void notify(WorkDoneProgressNotification what) {
            client.notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(what)));
        }
    }
}
