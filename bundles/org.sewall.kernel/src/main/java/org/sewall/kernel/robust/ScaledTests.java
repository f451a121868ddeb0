package org.sewall.kernel.robust;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.fit.ScaledTest;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.TestKind;

/**
 * Scale the chi-square of a model to the moments of its distribution.
 *
 * <p>Under the model the chi-square is distributed as a sum of squares weighted by the eigenvalues of U Gamma, where
 * U = V - V J E^-1 J' V and E = J' V J. With t = tr(U Gamma), t2 = tr(U Gamma U Gamma) and d degrees of freedom, the
 * Satorra-Bentler statistic is C d / t, the mean and variance adjusted one C t / t2 on t^2 / t2 degrees of freedom, and
 * the scaled and shifted one a C + d - a t with a = sqrt(d / t2). Sources: Satorra, A. & Bentler, P. M. (1994), in von
 * Eye & Clogg, Latent variables analysis, 399-419; Asparouhov, T. & Muthen, B. (2010), Simple second order chi-square
 * correction. For the Yuan-Bentler statistic of Mplus t = tr(V Gamma) - tr(E^-1 B), V from the sample moments and B from
 * casewise scores (Asparouhov, T. & Muthen, B., 2005, Multivariate statistical modeling with survey data; Yuan, K.-H. &
 * Bentler, P. M., 2000, Sociological Methodology 30, 165-200).
 *
 * <p>Several groups stack, each group's V times and its Gamma divided by its share of the cases.
 */
public final class ScaledTests {
    private final TestedModel model;
    private final InformationSetting setting;
    private final DMatrixRMaj inverse;
    private final double chiSquare;
    private final int degrees;
    private final List<RobustForms> forms = new ArrayList<>();

    private ScaledTests(
            TestedModel model, InformationSetting setting, DMatrixRMaj inverse, double chiSquare, int degrees) {
        this.model = model;
        this.setting = setting;
        this.inverse = inverse;
        this.chiSquare = chiSquare;
        this.degrees = degrees;
    }

    /**
     * Compute the scaled tests that a method asks for, in its order.
     *
     * @param model model at its solution
     * @param method says which tests are made
     * @param degrees degrees of freedom
     */
    public static List<ScaledTest> of(TestedModel model, EstimationMethod method, int degrees) {
        List<TestKind> kinds =
                method.tests().stream().filter(ScaledTests::isScaled).toList();
        double chiSquare = model.chiSquare();
        if (kinds.isEmpty() || degrees <= 0) {
            return kinds.stream()
                    .map(kind -> ScaledTest.unscaled(kind, chiSquare, degrees))
                    .toList();
        }
        InformationSetting setting = InformationSetting.ofTests(method);
        DMatrixRMaj inverse = model.inverse(model.information(setting));
        ScaledTests tests = new ScaledTests(model, setting, inverse, chiSquare, degrees);
        return kinds.stream().map(tests::test).toList();
    }

    private static boolean isScaled(TestKind kind) {
        return switch (kind) {
            case SATORRA_BENTLER, YUAN_BENTLER, YUAN_BENTLER_MPLUS, MEAN_VARIANCE_ADJUSTED, SCALED_SHIFTED -> true;
            default -> false;
        };
    }

    private ScaledTest test(TestKind kind) {
        if (inverse.numRows == 0) {
            return ScaledTest.unscaled(kind, Double.NaN, degrees);
        }
        return switch (kind) {
            case YUAN_BENTLER, YUAN_BENTLER_MPLUS -> yuanBentler(kind);
            case MEAN_VARIANCE_ADJUSTED -> adjusted();
            case SCALED_SHIFTED -> shifted();
            default -> {
                double trace = trace();
                yield result(kind, chiSquare * degrees / trace, degrees, trace / degrees, Double.NaN, trace);
            }
        };
    }

    private ScaledTest adjusted() {
        double trace = trace();
        double adjusted = trace * trace / traceOfSquare();
        return result(
                TestKind.MEAN_VARIANCE_ADJUSTED,
                chiSquare * adjusted / trace,
                adjusted,
                trace / adjusted,
                Double.NaN,
                trace);
    }

    private ScaledTest shifted() {
        double trace = trace();
        double factor = Math.sqrt(degrees / traceOfSquare());
        double shift = degrees - factor * trace;
        return result(TestKind.SCALED_SHIFTED, factor * chiSquare + shift, degrees, 1 / factor, shift, trace);
    }

    private ScaledTest yuanBentler(TestKind kind) {
        double unrestricted = 0;
        int moments = 0;
        for (TestedGroup group : model.groups()) {
            unrestricted += group.unrestrictedTrace();
            moments += group.momentCount();
        }
        double ofModel = product(inverse, model.firstOrder(setting.structured()));
        double trace = kind == TestKind.YUAN_BENTLER ? trace() : unrestricted - ofModel;
        ScaledTest test = result(kind, chiSquare * degrees / trace, degrees, trace / degrees, Double.NaN, trace);
        return new ScaledTest(
                kind,
                test.statistic(),
                test.degreesOfFreedom(),
                test.pValue(),
                test.scalingFactor(),
                Double.NaN,
                trace,
                ofModel / inverse.numRows,
                unrestricted / moments);
    }

    private static ScaledTest result(
            TestKind kind, double statistic, double degrees, double factor, double shift, double trace) {
        // lavaan too gives up where the estimated mean of the chi-square is negative
        boolean valid = factor > 0;
        double p = valid && !Double.isNaN(statistic)
                ? ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, statistic))
                : Double.NaN;
        return new ScaledTest(
                kind,
                valid ? statistic : Double.NaN,
                degrees,
                p,
                valid ? factor : Double.NaN,
                shift,
                trace,
                Double.NaN,
                Double.NaN);
    }

    private List<RobustForms> forms() {
        if (forms.isEmpty()) {
            model.groups().forEach(group -> forms.add(group.forms(setting)));
        }
        return forms;
    }

    private double trace() {
        double sum = 0;
        for (RobustForms group : forms()) {
            sum += group.trace();
        }
        return sum - product(inverse, meat());
    }

    private DMatrixRMaj meat() {
        DMatrixRMaj meat = new DMatrixRMaj(inverse.numRows, inverse.numRows);
        for (int g = 0; g < forms().size(); g++) {
            CommonOps_DDRM.addEquals(meat, model.share(g), forms().get(g).meat());
        }
        return meat;
    }

    private double traceOfSquare() {
        double sum = 0;
        DMatrixRMaj squared = new DMatrixRMaj(inverse.numRows, inverse.numRows);
        for (int g = 0; g < forms().size(); g++) {
            RobustForms group = forms().get(g);
            sum += group.traceOfSquare();
            CommonOps_DDRM.addEquals(squared, model.share(g), group.meatOfSquare());
        }
        DMatrixRMaj ratio = new DMatrixRMaj(inverse.numRows, inverse.numRows);
        CommonOps_DDRM.mult(inverse, meat(), ratio);
        return sum - 2 * product(inverse, squared) + product(ratio, ratio);
    }

    /** Compute tr(A B). */
    private static double product(DMatrixRMaj left, DMatrixRMaj right) {
        double sum = 0;
        for (int i = 0; i < left.numRows; i++) {
            for (int j = 0; j < left.numCols; j++) {
                sum += left.get(i, j) * right.get(j, i);
            }
        }
        return sum;
    }
}
