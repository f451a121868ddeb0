package org.sewall.kernel.nested;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.modeltest.TestStatistics;
import org.sewall.kernel.nested.DifferenceOptions.Derivation;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.robust.DifferenceForms;

/** Test the difference of two models whose own tests are scaled. */
final class ScaledDifference {
    private final ComparedModel larger;
    private final ComparedModel restricted;
    private final DifferenceOptions options;
    private final Nesting nesting;
    private final double difference;
    private final int degrees;

    private ScaledDifference(
            ComparedModel larger, ComparedModel restricted, DifferenceOptions options, Nesting nesting) {
        this.larger = larger;
        this.restricted = restricted;
        this.options = options;
        this.nesting = nesting;
        difference = DifferenceSequence.difference(larger, restricted);
        degrees = DifferenceSequence.degrees(larger, restricted);
    }

    /**
     * Test a restricted model, the discrepancies of both standing at their solutions.
     *
     * @param nesting gives the larger model's parameters at the estimates of the restricted one
     */
    static DifferenceTest of(
            ComparedModel larger, ComparedModel restricted, DifferenceOptions options, Nesting nesting) {
        ScaledDifference test = new ScaledDifference(larger, restricted, options, nesting);
        if (options.choice() instanceof DifferenceOptions.Given given) {
            return test.by(given.method());
        }
        boolean meanScaled =
                ComparedModel.isMeanScaled(scaledTest(restricted, larger).kind());
        DifferenceTest suitable =
                test.by(meanScaled ? DifferenceMethod.SATORRA_BENTLER_2001 : DifferenceMethod.SATORRA_2000);
        return meanScaled && test.degrees > 0 && Double.isNaN(suitable.statistic())
                ? test.by(DifferenceMethod.SATORRA_BENTLER_2010)
                : suitable;
    }

    private static TestStatistic scaledTest(ComparedModel model, ComparedModel otherwise) {
        return model.scaled().orElseGet(() -> otherwise.scaled().orElseThrow());
    }

    private DifferenceTest by(DifferenceMethod method) {
        return switch (method) {
            case STANDARD -> DifferenceTest.standard(difference, degrees);
            case SATORRA_BENTLER_2001 ->
                satorraBentler(
                        method,
                        larger.scaled().map(TestStatistic::scalingFactor).orElse(1.0));
            case SATORRA_BENTLER_2010 -> satorraBentler(method, degrees == 0 ? 1 : factorAtRestricted());
            case SATORRA_2000 -> satorra();
        };
    }

    private DifferenceTest satorraBentler(DifferenceMethod method, double largerFactor) {
        double factor = restricted.scaled().map(TestStatistic::scalingFactor).orElse(1.0);
        int degreesOfLarger = larger.solution().degreesOfFreedom();
        return DifferenceTest.satorraBentler(
                method, difference, restricted.solution().degreesOfFreedom(), factor, degreesOfLarger, largerFactor);
    }

    /** Compute the scaling factor of the larger model at the estimates of the restricted one. */
    private double factorAtRestricted() {
        int degreesOfLarger = larger.solution().degreesOfFreedom();
        if (degreesOfLarger == 0) {
            return 1;
        }
        FittedModel model = larger.model();
        double[] theta = pointOfRestricted();
        if (theta.length == 0 || !model.discrepancy().evaluate(theta)) {
            return Double.NaN;
        }
        List<FittedGroup> groups = new ArrayList<>();
        for (FittedGroup group : model.groups()) {
            groups.add(new FittedGroup(
                    group.number(),
                    group.table(),
                    group.specification(),
                    group.discrepancy(),
                    group.moments(),
                    group.cases(),
                    theta,
                    group.multiplier(),
                    group.weight()));
        }
        FittedModel moved = new FittedModel(
                model.table(),
                model.specification(),
                model.discrepancy(),
                groups,
                model.reduction(),
                theta,
                model.multiplier());
        double chiSquare = model.multiplier() * model.discrepancy().value();
        double factor =
                TestStatistics.of(moved, larger.solution().options().method(), chiSquare, degreesOfLarger).stream()
                        .filter(TestStatistic::isScaled)
                        .mapToDouble(TestStatistic::scalingFactor)
                        .findFirst()
                        .orElse(Double.NaN);
        model.discrepancy().evaluate(model.theta());
        return factor;
    }

    /**
     * Return the larger model's parameters at the estimates of the restricted one, none if it has no such point.
     *
     * <p>lavaan copies estimates relation by relation, which is another point where equality frees parameters that the larger
     * model fixes, as scalar invariance does with the means of constructs.
     */
    private double[] pointOfRestricted() {
        boolean copied = larger.solution().options().rules().convention() == NumberConvention.LAVAAN;
        if (copied) {
            return TranslatedParameters.of(larger.model(), restricted.model());
        }
        return nesting.allowsDifferenceTest() ? nesting.theta() : new double[0];
    }

    private DifferenceTest satorra() {
        if (degrees == 0) {
            return new DifferenceTest(DifferenceMethod.SATORRA_2000, difference, 0, Double.NaN, Double.NaN, Double.NaN);
        }
        Optional<DifferenceForms> found = forms(larger);
        Optional<DifferenceForms> other = forms(restricted);
        if (found.isEmpty() || other.isEmpty()) {
            return new DifferenceTest(
                    DifferenceMethod.SATORRA_2000, Double.NaN, degrees, Double.NaN, Double.NaN, Double.NaN);
        }
        DifferenceForms forms = found.get();
        Reduction reduction = larger.model().reduction();
        DMatrixRMaj information = reduced(reduction, forms.information());
        DMatrixRMaj meat = reduced(reduction, forms.meat());
        DMatrixRMaj product = RestrictionForms.product(information, meat, restrictions(forms, other.get()));
        double trace = CommonOps_DDRM.trace(product);
        DMatrixRMaj square = new DMatrixRMaj(product.numRows, product.numCols);
        CommonOps_DDRM.mult(product, product, square);
        double traceOfSquare = CommonOps_DDRM.trace(square);
        if (options.shifted()) {
            return DifferenceTest.shifted(difference, degrees, trace, traceOfSquare);
        }
        return ComparedModel.isMeanScaled(scaledTest(restricted, larger).kind())
                ? DifferenceTest.meanScaled(difference, degrees, trace)
                : DifferenceTest.adjusted(difference, trace, traceOfSquare);
    }

    private static Optional<DifferenceForms> forms(ComparedModel model) {
        return DifferenceForms.of(model.model(), model.solution().options().method());
    }

    private static DMatrixRMaj reduced(Reduction reduction, DMatrixRMaj full) {
        DMatrixRMaj reduced = new DMatrixRMaj(reduction.freeDimension(), reduction.freeDimension());
        reduction.hessian(full, reduced);
        return reduced;
    }

    private DMatrixRMaj restrictions(DifferenceForms forms, DifferenceForms other) {
        Reduction reduction = larger.model().reduction();
        if (options.derivation() == Derivation.EXACT) {
            List<double[]> rows = new ArrayList<>();
            for (double[] row : ExactRestrictions.of(larger.model(), restricted.model())) {
                double[] free = new double[reduction.freeDimension()];
                reduction.gradient(row, free);
                rows.add(free);
            }
            return RestrictionForms.independent(rows, reduction.freeDimension());
        }
        return RestrictionForms.delta(
                times(forms.jacobian(), reduction),
                times(other.jacobian(), restricted.model().reduction()));
    }

    private static DMatrixRMaj times(DMatrixRMaj jacobian, Reduction reduction) {
        DMatrixRMaj product = new DMatrixRMaj(jacobian.numRows, reduction.freeDimension());
        CommonOps_DDRM.mult(jacobian, reduction.basis(), product);
        return product;
    }
}
