package org.sewall.kernel.nested;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.sewall.kernel.fit.FitMeasures;

/**
 * Judge a step of an invariance ladder by how much worse approximate fit becomes.
 *
 * <p>A step fails if CFI falls by more than .01 (Cheung, G. W. & Rensvold, R. B., 2002, Structural Equation Modeling 9,
 * 233-255), or RMSEA rises by more than .015, or SRMR by more than .03 where loadings are the last restriction and .01
 * elsewhere (Chen, F. F., 2007, Structural Equation Modeling 14, 464-504). Both comparisons count: with the step before,
 * and with the first model.
 *
 * @param model name of the restricted model
 * @param reference name of the model it is compared with
 * @param cfi CFI of the model less that of the reference; NaN if not available
 * @param rmsea the same for RMSEA
 * @param srmr the same for SRMR
 * @param failures names of the criteria that are not met
 */
public record FitChange(String model, String reference, double cfi, double rmsea, double srmr, List<String> failures)
        implements Serializable {
    private static final double CFI = -0.01;
    private static final double RMSEA = 0.015;
    private static final double SRMR_OF_LOADINGS = 0.03;
    private static final double SRMR = 0.01;
    /** Differences of printed indices may be off by rounding of the binary representation. */
    private static final double ROUNDING = 1e-12;

    /** Copy the list. */
    public FitChange {
        failures = List.copyOf(failures);
    }

    /**
     * Judge changes.
     *
     * @param loadings whether the restriction is that of loadings
     */
    public static FitChange of(
            String model, String reference, double cfi, double rmsea, double srmr, boolean loadings) {
        List<String> failures = new ArrayList<>();
        if (cfi < CFI - ROUNDING) {
            failures.add("cfi");
        }
        if (rmsea > RMSEA + ROUNDING) {
            failures.add("rmsea");
        }
        if (srmr > (loadings ? SRMR_OF_LOADINGS : SRMR) + ROUNDING) {
            failures.add("srmr");
        }
        return new FitChange(model, reference, cfi, rmsea, srmr, failures);
    }

    /** Judge the change between two fitted models. */
    public static FitChange of(
            String model, FitMeasures restricted, String reference, FitMeasures unrestricted, boolean loadings) {
        return of(
                model,
                reference,
                difference(restricted, unrestricted, "cfi"),
                difference(restricted, unrestricted, "rmsea"),
                difference(restricted, unrestricted, "srmr"),
                loadings);
    }

    private static double difference(FitMeasures restricted, FitMeasures unrestricted, String index) {
        OptionalDouble one = restricted.value(index);
        OptionalDouble other = unrestricted.value(index);
        return one.isPresent() && other.isPresent() ? one.getAsDouble() - other.getAsDouble() : Double.NaN;
    }

    /** Say whether all criteria that could be computed are met. */
    public boolean holds() {
        return failures.isEmpty();
    }
}
