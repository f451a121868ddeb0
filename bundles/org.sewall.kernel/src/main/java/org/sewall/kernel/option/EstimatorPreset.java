package org.sewall.kernel.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sewall.kernel.spec.Parameterization;

/**
 * Name a combination of discrepancy, standard errors and test that has a name of its own in lavaan and Mplus.
 *
 * <p>Source: lavaan 0.6 ({@code lavOptions}); Muthen, L. K. & Muthen, B. O., Mplus User's Guide, chapter 16.
 */
public enum EstimatorPreset {
    /** Maximum likelihood. */
    ML(Estimator.ML, Information.EXPECTED, StandardErrors.STANDARD),
    /** Maximum likelihood with the Satorra-Bentler test. */
    MLM(Estimator.ML, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.SATORRA_BENTLER),
    /** Maximum likelihood with the scaled and shifted test. */
    MLMV(Estimator.ML, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.SCALED_SHIFTED),
    /** Maximum likelihood with the mean and variance adjusted test. */
    MLMVS(Estimator.ML, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.MEAN_VARIANCE_ADJUSTED),
    /** Maximum likelihood with Huber-White errors and the Yuan-Bentler test; for missing values as well. */
    MLR(Estimator.ML, Information.OBSERVED, StandardErrors.ROBUST_HUBER_WHITE, TestKind.YUAN_BENTLER_MPLUS),
    /** Maximum likelihood with errors from first derivatives. */
    MLF(Estimator.ML, Information.FIRST_ORDER, StandardErrors.FIRST_ORDER),
    /** Generalised least squares. */
    GLS(Estimator.GLS, Information.EXPECTED, StandardErrors.STANDARD),
    /** Unweighted least squares. */
    ULS(Estimator.ULS, Information.EXPECTED, StandardErrors.STANDARD),
    /** Weighted least squares, asymptotically distribution free. */
    WLS(Estimator.WLS, Information.EXPECTED, StandardErrors.STANDARD),
    /** Diagonally weighted least squares. */
    DWLS(Estimator.DWLS, Information.EXPECTED, StandardErrors.STANDARD),
    /** Diagonally weighted least squares with robust errors and the Satorra-Bentler test. */
    WLSM(Estimator.DWLS, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.SATORRA_BENTLER),
    /** Diagonally weighted least squares with robust errors and the scaled and shifted test. */
    WLSMV(Estimator.DWLS, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.SCALED_SHIFTED),
    /** Diagonally weighted least squares with robust errors and the mean and variance adjusted test. */
    WLSMVS(Estimator.DWLS, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.MEAN_VARIANCE_ADJUSTED),
    /** Unweighted least squares with robust errors and the Satorra-Bentler test. */
    ULSM(Estimator.ULS, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.SATORRA_BENTLER),
    /** Unweighted least squares with robust errors and the scaled and shifted test. */
    ULSMV(Estimator.ULS, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.SCALED_SHIFTED),
    /** Unweighted least squares with robust errors and the mean and variance adjusted test. */
    ULSMVS(Estimator.ULS, Information.EXPECTED, StandardErrors.ROBUST_SEM, TestKind.MEAN_VARIANCE_ADJUSTED);

    private final Estimator estimator;
    private final Information information;
    private final StandardErrors standardErrors;
    private final List<TestKind> tests;

    EstimatorPreset(Estimator estimator, Information information, StandardErrors standardErrors, TestKind... tests) {
        this.estimator = estimator;
        this.information = information;
        this.standardErrors = standardErrors;
        this.tests = List.of(tests);
    }

    /** Return the method, for complete cases. */
    public EstimationMethod method() {
        return new EstimationMethod(
                estimator,
                Missing.LISTWISE,
                information,
                ObservedInformation.DEFAULT,
                true,
                standardErrors,
                tests,
                Parameterization.DELTA,
                List.of());
    }

    /** Find a preset by its name, in any case. */
    public static Optional<EstimatorPreset> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(preset -> preset.name().equals(wanted))
                .findFirst();
    }
}
