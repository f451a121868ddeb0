package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Measures how long the user interface thread is busy at a time while somebody types into a large study, and beside it
 * into a plain text of the same length in the same editor. The figures are printed and written to a file; no time is
 * asserted, because machines differ.
 */
class TypingProbeTest {
    private static final String TYPED = "\nC9 ~~ 0.5*C7\nC10 ~ C4 + C5 + C6\n# a remark about (nothing)\nC3 ~~ C8";
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(90);
    private static final int ROUNDS = Integer.getInteger("sewall.probe.rounds", 1);
    private static final double FRAME_MILLISECONDS = 16;

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void typing_leaves_the_user_interface_thread_free() throws CoreException, IOException {
        String text = LongStudy.text();
        assertTrue(text.lines().count() > 350, "lines: " + text.lines().count());
        var report = new StringBuilder(String.format(
                Locale.ROOT,
                "Typing %d keys into %d lines%n",
                ROUNDS * TYPED.length(),
                text.lines().count()));

        fresh.withFile("large.csv", LongStudy.data());
        var file = fresh.withFile("large.sem", text);
        var study = EditorBench.open(file);
        FreshProject.fitted(file);
        Bench.until("the fit is shown", () -> study.shows("CFI"));
        warmUp(study);
        var watch = new StallWatch(Display.getCurrent().getThread(), FRAME_MILLISECONDS);
        report.append(measure("study", study, watch));
        report.append(watch.report());
        study.editor().close(false);

        var plain = EditorBench.of(Bench.open(fresh.withFile("large.txt", text)));
        warmUp(plain);
        report.append(
                measure("plain text", plain, new StallWatch(Display.getCurrent().getThread(), FRAME_MILLISECONDS)));
        System.out.println(report);
        var written = Path.of(System.getProperty("sewall.screenshots", "target/screenshots"))
                .resolveSibling("typing-probe.txt");
        Files.createDirectories(written.getParent());
        Files.writeString(written, report);
    }

    private static void warmUp(EditorBench editor) {
        place(editor);
        List<Double> ignored = new ArrayList<>();
        type(editor, ignored, null);
        Bench.linger(Duration.ofSeconds(2));
    }

    private static String measure(String name, EditorBench editor, StallWatch watch) {
        List<Double> times = new ArrayList<>();
        watch.start();
        for (int round = 0; round < ROUNDS; round++) {
            place(editor);
            type(editor, times, watch);
        }
        watch.stop();
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-10s events %5d   median %.2f ms   95 %% %.2f ms   99 %% %.2f ms   longest %.1f ms   over %.0f ms: %d%n",
                name,
                sorted.length,
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                sorted[sorted.length - 1],
                FRAME_MILLISECONDS,
                Arrays.stream(sorted).filter(time -> time > FRAME_MILLISECONDS).count());
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static void place(EditorBench editor) {
        editor.select("C9 ~ C8|");
        editor.viewer().getTextWidget().setFocus();
        Bench.events();
    }

    private static void type(EditorBench editor, List<Double> times, StallWatch watch) {
        for (char character : TYPED.toCharArray()) {
            busy(times, watch, () -> editor.key(character));
            var end = System.nanoTime() + BETWEEN_KEYS.toNanos();
            while (System.nanoTime() < end) {
                boolean[] more = {false};
                busy(times, watch, () -> more[0] = Display.getCurrent().readAndDispatch());
                if (!more[0]) {
                    Display.getCurrent().timerExec(5, () -> {});
                    Display.getCurrent().sleep();
                }
            }
        }
    }

    private static void busy(List<Double> times, StallWatch watch, Runnable event) {
        long start = System.nanoTime();
        if (watch != null) {
            watch.begin();
        }
        event.run();
        if (watch != null) {
            watch.end();
        }
        times.add((System.nanoTime() - start) / 1e6);
    }
}
