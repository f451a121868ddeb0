package org.sewall.benchmarks;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One line of the results.
 *
 * @param workload what was measured
 * @param timing its times; without any if the work failed
 * @param fault why it failed, empty if it did not
 * @param lavaan median of lavaan in milliseconds, NaN if not measured
 */
record Entry(Workload workload, Timing timing, String fault, double lavaan) {
    private static final double TOLERANCE = 1e-6;

    /** Measure a workload. */
    static Entry of(Workload workload, double warmUpSeconds, double seconds) {
        try {
            return new Entry(workload, Timing.of(workload::run, warmUpSeconds, seconds), "", Double.NaN);
        } catch (IllegalStateException failed) {
            return new Entry(workload, new Timing(new double[0], Double.NaN), failed.getMessage(), Double.NaN);
        }
    }

    /** Return the same entry with the time of lavaan, if there is one. */
    Entry beside(OptionalDouble median) {
        return new Entry(workload, timing, fault, median.orElse(Double.NaN));
    }

    boolean failed() {
        return !fault.isEmpty();
    }

    /** Say whether the work found the chi-square that was expected, if any was. */
    boolean agrees() {
        double expected = workload.expected();
        return !failed()
                && (Double.isNaN(expected) || Math.abs(timing.result() - expected) <= TOLERANCE * Math.abs(expected));
    }

    JsonObject json() {
        JsonObject object = new JsonObject();
        if (failed()) {
            object.addProperty("error", fault);
            return object;
        }
        object.addProperty("median_ms", timing.median());
        object.addProperty("min_ms", timing.least());
        object.addProperty("max_ms", timing.most());
        object.addProperty("runs", timing.runs());
        boolean none = Double.isNaN(timing.result());
        object.add("chisq", none ? JsonNull.INSTANCE : new JsonPrimitive(timing.result()));
        workload.rate(timing.median()).ifPresent(rate -> object.addProperty("mb_per_s", rate));
        if (!Double.isNaN(lavaan)) {
            object.addProperty("lavaan_median_ms", lavaan);
            object.addProperty("ratio", lavaan / timing.median());
        }
        return object;
    }

    String line() {
        if (failed()) {
            return String.format(Locale.ROOT, "%-6s %-46s %s", workload.id(), workload.title(), fault);
        }
        String found = Double.isNaN(timing.result()) ? "" : String.format(Locale.ROOT, "%.6f", timing.result());
        String rate = workload.rate(timing.median()).isPresent()
                ? String.format(
                        Locale.ROOT, "%.0f MB/s", workload.rate(timing.median()).getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "%-6s %-46s %10.3f %10.3f %10.3f %6d %14s%s%s",
                workload.id(),
                workload.title(),
                timing.median(),
                timing.least(),
                timing.most(),
                timing.runs(),
                found + rate,
                Double.isNaN(lavaan)
                        ? ""
                        : String.format(Locale.ROOT, "%12.1f %8.1fx", lavaan, lavaan / timing.median()),
                agrees() ? "" : "  DIFFERS from " + workload.expected());
    }
}
