package org.sewall.benchmarks.editor;

import com.google.gson.JsonObject;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** Times by the clock, and processor times of the whole process, which a busy machine does not lengthen. */
final class Times {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MILLI = 1e-6;

    private final double[] clock;
    private final double[] processor;
    private int count;
    private long clockFrom;
    private long processorFrom;

    Times(int most) {
        clock = new double[most];
        processor = new double[most];
    }

    void start() {
        processorFrom = SYSTEM.getProcessCpuTime();
        clockFrom = System.nanoTime();
    }

    void stop() {
        clock[count] = MILLI * (System.nanoTime() - clockFrom);
        processor[count++] = MILLI * (SYSTEM.getProcessCpuTime() - processorFrom);
    }

    private double quantile(double[] times, double share) {
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, Math.floor(share * count))];
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s %10.1f %10.1f %10.1f %14.1f %10.1f %6d",
                name,
                quantile(clock, 0.5),
                quantile(clock, 0.95),
                quantile(clock, 1),
                quantile(processor, 0.5),
                quantile(processor, 0.95),
                count);
    }

    JsonObject json() {
        var object = new JsonObject();
        object.addProperty("median", quantile(clock, 0.5));
        object.addProperty("p95", quantile(clock, 0.95));
        object.addProperty("max", quantile(clock, 1));
        object.addProperty("processor_median", quantile(processor, 0.5));
        object.addProperty("processor_p95", quantile(processor, 0.95));
        object.addProperty("n", count);
        return object;
    }
}
