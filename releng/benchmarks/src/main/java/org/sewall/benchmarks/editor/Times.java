package org.sewall.benchmarks.editor;

import com.google.gson.JsonObject;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** Times by the clock, and the processor time of the whole process, which a busy machine does not lengthen. */
final class Times {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final double[] milliseconds;
    private int count;
    private long from;
    private final long processorFrom = SYSTEM.getProcessCpuTime();
    private double processor;

    Times(int most) {
        milliseconds = new double[most];
    }

    void start() {
        from = System.nanoTime();
    }

    void stop() {
        milliseconds[count++] = 1e-6 * (System.nanoTime() - from);
        processor = 1e-6 * (SYSTEM.getProcessCpuTime() - processorFrom) / count;
    }

    private double quantile(double share) {
        double[] sorted = Arrays.copyOf(milliseconds, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, Math.floor(share * count))];
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s %10.1f %10.1f %10.1f %6d %12.1f",
                name,
                quantile(0.5),
                quantile(0.95),
                quantile(1),
                count,
                processor);
    }

    JsonObject json() {
        var object = new JsonObject();
        object.addProperty("median", quantile(0.5));
        object.addProperty("p95", quantile(0.95));
        object.addProperty("max", quantile(1));
        object.addProperty("processor", processor);
        object.addProperty("n", count);
        return object;
    }
}
