package org.sewall.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks what a thread does while one event keeps it busy for too long. */
final class StallWatch {
    private static final int FRAMES = 40;

    private final Thread watched;
    private final double limit;
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final List<String> under = new ArrayList<>();
    private volatile long since;
    private volatile boolean running;

    StallWatch(Thread watched, double limitMilliseconds) {
        this.watched = watched;
        this.limit = limitMilliseconds;
    }

    void begin() {
        since = System.nanoTime();
    }

    void end() {
        boolean stalled = (System.nanoTime() - since) / 1e6 > limit;
        since = 0;
        synchronized (seen) {
            if (stalled) {
                under.forEach(stack -> seen.merge(stack, 1, Integer::sum));
            }
            under.clear();
        }
    }

    void start() {
        running = true;
        var thread = new Thread(this::look, "Stall watch");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        running = false;
    }

    private void look() {
        while (running) {
            long start = since;
            if (start != 0 && (System.nanoTime() - start) / 1e6 > limit / 2) {
                var stack = watched.getStackTrace();
                synchronized (seen) {
                    if (since == start) {
                        under.add(ours(stack));
                    }
                }
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static String ours(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("org.sewall.ui.tests")
                        && !frame.getClassName().startsWith("org.junit"))
                .limit(FRAMES)
                .map(frame ->
                        "      " + frame.getClassName() + '.' + frame.getMethodName() + ':' + frame.getLineNumber())
                .collect(Collectors.joining("\n"));
    }

    /** Return what was seen most often. */
    String report() {
        synchronized (seen) {
            return seen.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(8)
                    .map(each -> "   seen " + each.getValue() + " times in events over " + limit + " ms:\n"
                            + each.getKey() + "\n")
                    .collect(Collectors.joining());
        }
    }
}
