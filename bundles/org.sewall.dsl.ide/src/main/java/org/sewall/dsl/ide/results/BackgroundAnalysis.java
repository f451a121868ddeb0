package org.sewall.dsl.ide.results;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.log4j.Logger;
import org.sewall.result.ResultDocument;
import org.sewall.result.Status;

/**
 * Results of the server that stands alone: a study is fitted in the background when it is opened or saved, or its data
 * change.
 *
 * <p>Files wait in the order in which they were asked for. A new wish for a file cancels the one before it and goes to
 * the end, so a file that is saved again and again does not keep others waiting; several wishes within a moment are one.
 */
@Singleton
public final class BackgroundAnalysis implements CurrentResults {
    private static final Logger LOG = Logger.getLogger(BackgroundAnalysis.class);
    private static final int REST_MILLISECONDS = 120;

    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "Sewall analysis");
        thread.setDaemon(true);
        return thread;
    });
    private final FileAnalyst analyst;
    private final Map<Path, ResultsKnown> known = new ConcurrentHashMap<>();
    private final Map<Path, AnalysedText> analysed = new ConcurrentHashMap<>();
    private final Map<Path, Ticket> tickets = new ConcurrentHashMap<>();
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Path>> endListeners = new CopyOnWriteArrayList<>();
    private volatile AnalysisObserver observer = AnalysisObserver.NONE;

    @Inject
    BackgroundAnalysis(FileAnalyst analyst) {
        this.analyst = analyst;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public ResultsKnown of(Path file) {
        return known.getOrDefault(file, new ResultsKnown.Nothing(false));
    }

    /** Return what the last analysis of a file found, with the text it read. */
    public Optional<AnalysedText> analysed(Path file) {
        return Optional.ofNullable(analysed.get(file));
    }

    /** Return all files that findings depend on. */
    public Set<Path> inputs() {
        return analysed.values().stream()
                .flatMap(text -> text.inputs().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void whenChanged(Runnable action) {
        changeListeners.add(action);
    }

    /** Call the action with each file whose analysis is over. */
    public void whenAnalysed(Consumer<Path> action) {
        endListeners.add(action);
    }

    /** Say who hears of analyses under way. */
    public void observe(AnalysisObserver newObserver) {
        observer = newObserver;
    }

    /** Fit the models of a file as it is on disk; a fit of the same file that is under way is cancelled. */
    public void analyse(Path file, Path root) {
        var ticket = new Ticket(file, root);
        synchronized (tickets) {
            var before = tickets.put(file, ticket);
            if (before != null) {
                before.supersede();
            }
            noteFitting(file);
        }
        changeListeners.forEach(Runnable::run);
        if (!worker.isShutdown()) {
            worker.schedule(() -> run(ticket), REST_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    /** Analyse again what depends on one of the files; return which that is. */
    public List<Path> changed(Collection<Path> inputs) {
        var concerned = analysed.entrySet().stream()
                .filter(entry -> entry.getValue().inputs().stream().anyMatch(inputs::contains))
                .map(Map.Entry::getKey)
                .filter(tickets::containsKey)
                .sorted()
                .toList();
        concerned.forEach(file -> analyse(file, tickets.get(file).root()));
        return concerned;
    }

    /** Forget a file that nobody looks at any more. */
    public void forget(Path file) {
        synchronized (tickets) {
            var ticket = tickets.remove(file);
            if (ticket != null) {
                ticket.supersede();
            }
            analysed.remove(file);
            known.remove(file);
        }
    }

    private void run(Ticket ticket) {
        if (ticket.isSuperseded()) {
            return;
        }
        var run = observer.started(ticket.file(), ticket::stop);
        try {
            keep(ticket, find(ticket, run));
        } finally {
            run.ended();
        }
        if (!ticket.isSuperseded()) {
            changeListeners.forEach(Runnable::run);
            endListeners.forEach(listener -> listener.accept(ticket.file()));
        }
    }

    private Optional<AnalysedText> find(Ticket ticket, AnalysisObserver.Run run) {
        try {
            return Optional.of(analyst.analyse(ticket.file(), ticket.root(), latest(ticket.file()), run, ticket));
        } catch (IOException notOnDisk) {
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("The analysis of " + ticket.file() + " failed.", defect);
            return Optional.empty();
        }
    }

    private void keep(Ticket ticket, Optional<AnalysedText> found) {
        var file = ticket.file();
        synchronized (tickets) {
            if (!ticket.isSuperseded()) {
                found.ifPresentOrElse(text -> analysed.put(file, text), () -> analysed.remove(file));
                known.put(
                        file,
                        found.<ResultsKnown>map(text -> new ResultsKnown.Findings(text.document(), false))
                                .orElseGet(() -> new ResultsKnown.Nothing(false)));
            }
        }
    }

    private Optional<ResultDocument> latest(Path file) {
        return of(file) instanceof ResultsKnown.Findings found ? Optional.of(found.latest()) : Optional.empty();
    }

    /** What was found stays until there is something new, unless it is only that a user has stopped the fit. */
    private void noteFitting(Path file) {
        known.put(
                file,
                latest(file)
                        .filter(document ->
                                document.models().stream().noneMatch(model -> model.status() == Status.CANCELLED))
                        .<ResultsKnown>map(document -> new ResultsKnown.Findings(document, true))
                        .orElseGet(() -> new ResultsKnown.Nothing(true)));
    }

    /** Stop fitting. */
    public void stop() {
        tickets.values().forEach(Ticket::supersede);
        worker.shutdownNow();
    }
}
