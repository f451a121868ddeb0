package org.sewall.dsl.ide.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks now and then whether files have changed that results depend on, for clients that do not tell. A few files are
 * asked for their time, which costs less than watching folders.
 */
final class InputWatch {
    private static final int BETWEEN_LOOKS_MILLISECONDS = 1000;

    private final Supplier<Set<Path>> inputs;
    private final Consumer<Set<Path>> changed;
    private final Map<Path, Long> times = new HashMap<>();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "Sewall input watch");
        thread.setDaemon(true);
        return thread;
    });

    InputWatch(Supplier<Set<Path>> inputs, Consumer<Set<Path>> changed) {
        this.inputs = inputs;
        this.changed = changed;
    }

    void start() {
        clock.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS_MILLISECONDS, BETWEEN_LOOKS_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void stop() {
        clock.shutdownNow();
    }

    private void look() {
        var now = inputs.get();
        times.keySet().retainAll(now);
        Set<Path> found = new HashSet<>();
        for (Path file : now) {
            long time = time(file);
            Long before = times.put(file, time);
            if (before != null && before != time) {
                found.add(file);
            }
        }
        if (!found.isEmpty()) {
            changed.accept(found);
        }
    }

    /** Return when a file was changed; a file that is not there has a time of its own. */
    private static long time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException absent) {
            return Long.MIN_VALUE;
        }
    }
}
