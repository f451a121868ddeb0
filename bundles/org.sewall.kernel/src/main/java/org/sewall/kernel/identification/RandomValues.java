package org.sewall.kernel.identification;

import java.util.Random;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Draw values of matrix elements that are ordinary for standardized variables: what holds at such a point with
 * probability one holds almost everywhere (Bekker, Merckens & Wansbeek 1994, section 2.2).
 */
final class RandomValues {
    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    /** Draw a value of an element; fixed ones that the sample will give are drawn as well. */
    double draw(RamSpecification specification, int element) {
        double u = random.nextDouble();
        boolean sign = random.nextBoolean();
        int row = specification.row(element);
        int column = specification.column(element);
        return switch (specification.kind(element)) {
            case DIRECTED -> {
                boolean loading = row < specification.observedCount() && column >= specification.observedCount();
                double size = loading ? 0.5 + 0.6 * u : 0.15 + 0.35 * u;
                yield loading || sign ? size : -size;
            }
            case SYMMETRIC -> row == column ? 0.7 + 0.6 * u : 0.25 * (sign ? u : -u);
            case MEAN -> sign ? 0.2 + u : -0.2 - u;
            case THRESHOLD -> -1 + 0.6 * column + 0.3 * u;
            case SCALE -> 0.8 + 0.4 * u;
        };
    }
}
