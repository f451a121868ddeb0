package org.sewall.kernel.fit;

import java.io.Serializable;
import org.sewall.kernel.option.TestKind;

/**
 * Hold a test whose statistic is the chi-square made to behave as one whatever the distribution of the data.
 *
 * @param kind which correction; {@link TestKind#STANDARD} if there is none, then the numbers mean nothing
 * @param statistic corrected statistic
 * @param degreesOfFreedom its degrees of freedom, not always whole
 * @param pValue upper tail probability; NaN if the model is saturated
 * @param scalingFactor what the chi-square is divided by; NaN if the model is saturated
 * @param shift what is added after that; NaN where nothing is
 * @param trace mean of the chi-square under the model, tr(U Gamma); NaN if the model is saturated
 * @param factorOfModel scaling factor of the model's log-likelihood; NaN but for Yuan-Bentler tests
 * @param factorOfUnrestricted scaling factor of the unrestricted log-likelihood; NaN but for Yuan-Bentler tests
 */
public record ScaledTest(
        TestKind kind,
        double statistic,
        double degreesOfFreedom,
        double pValue,
        double scalingFactor,
        double shift,
        double trace,
        double factorOfModel,
        double factorOfUnrestricted)
        implements Serializable {

    /** There is no such test. */
    public static final ScaledTest NONE = unscaled(TestKind.STANDARD, 0, 0);

    /** Return the test of a saturated model, which is not corrected. */
    public static ScaledTest unscaled(TestKind kind, double statistic, double degreesOfFreedom) {
        return new ScaledTest(
                kind,
                statistic,
                degreesOfFreedom,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** Say whether there is such a test. */
    public boolean known() {
        return kind != TestKind.STANDARD;
    }

    /** Say whether robust indices exist, which replace the chi-square's expectation rather than the chi-square. */
    public boolean robust() {
        return known() && kind != TestKind.MEAN_VARIANCE_ADJUSTED;
    }

    /** Return the expectation of the chi-square per degree of freedom. */
    public double expectedPerDegree() {
        return kind == TestKind.SCALED_SHIFTED
                ? scalingFactor * (degreesOfFreedom - shift) / degreesOfFreedom
                : scalingFactor;
    }
}
