package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.GeneralizedLeastSquares;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.KnownSamplingCovariance;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.discrepancy.WeightedLeastSquares;
import org.sewall.kernel.fit.WeightedSquares;
import org.sewall.kernel.implied.ImpliedJacobian;
import org.sewall.kernel.implied.MomentOrder;
import org.sewall.kernel.missing.FullInformationLikelihood;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Compute what robust inference needs of one group, at the point at which its discrepancy stands.
 *
 * <p>Maximum likelihood goes case by case; least squares through Gamma.
 */
public final class TestedGroup {
    private final GroupDiscrepancy discrepancy;
    private final SampleMoments moments;
    private final double[][] rows;
    private final int[] covariates;
    private final double multiplier;
    private final double weight;
    private DMatrixRMaj gamma = new DMatrixRMaj(0, 0);

    /**
     * Take a group.
     *
     * @param discrepancy its discrepancy, evaluated
     * @param moments sample moments in the divisor of the method
     * @param rows complete cases of the same variables; empty if only moments are known
     * @param covariates positions of fixed covariates
     * @param multiplier factor from the group's discrepancy to its part of chi-square
     * @param weight share of the group in the discrepancy of the model
     */
    public TestedGroup(
            GroupDiscrepancy discrepancy,
            SampleMoments moments,
            double[][] rows,
            int[] covariates,
            double multiplier,
            double weight) {
        this.discrepancy = discrepancy;
        this.moments = moments;
        this.rows = rows;
        this.covariates = covariates;
        this.multiplier = multiplier;
        this.weight = weight;
    }

    /** Return the share of the group in the discrepancy of the model. */
    double weight() {
        return weight;
    }

    /** Return the factor from the group's discrepancy to its part of chi-square. */
    double multiplier() {
        return multiplier;
    }

    /** Return the group's part of chi-square. */
    double chiSquare() {
        return Math.max(0, multiplier * discrepancy.value());
    }

    /** Return the number of moments that vary. */
    int momentCount() {
        MomentOrder order = order();
        return order.size() - new MomentOrder(covariates.length, order.means()).size();
    }

    private MomentOrder order() {
        return new MomentOrder(moments.size(), discrepancy.implied().layout().hasMeans());
    }

    private boolean normal() {
        return !(discrepancy instanceof WeightedLeastSquares) && !(discrepancy instanceof GeneralizedLeastSquares);
    }

    /** Compute the information of one observation. */
    DMatrixRMaj information(InformationSetting setting) {
        int q = discrepancy.parameters();
        DMatrixRMaj information = new DMatrixRMaj(q, q);
        if (setting.information() == Information.FIRST_ORDER) {
            return firstOrder(setting.structured());
        }
        if (!normal() || setting.information() == Information.EXPECTED && setting.structured()) {
            discrepancy.expectedHessian(information);
        } else if (setting.information() == Information.OBSERVED && !setting.aroundMoments()) {
            discrepancy.observedHessian(information);
        } else {
            return forms(setting).information();
        }
        CommonOps_DDRM.scale(0.5, information);
        return information;
    }

    /** Compute the average product of the casewise scores. */
    DMatrixRMaj firstOrder(boolean structured) {
        if (discrepancy instanceof FullInformationLikelihood full) {
            return full.caseScores().firstOrder();
        }
        if (!structured) {
            return casewise(NormalWeight.expected(moments.covariance())).meat();
        }
        CasewiseScores scores = new CasewiseScores(discrepancy.implied(), moments.means());
        return scores.averageProduct(rows);
    }

    /** Compute the forms with the weight that belongs to an information matrix. */
    RobustForms forms(InformationSetting setting) {
        if (normal()) {
            return normalForms(setting);
        }
        if (discrepancy instanceof WeightedLeastSquares squares) {
            return new DenseForms(jacobian(), squares.weight(), gamma());
        }
        return dense(NormalWeight.expected(moments.covariance()));
    }

    private RobustForms normalForms(InformationSetting setting) {
        NormalWeight weight;
        if (!setting.structured()) {
            weight = NormalWeight.expected(moments.covariance());
        } else if (setting.information() == Information.OBSERVED) {
            weight = NormalWeight.observed(impliedCovariance(), moments.covariance(), meanDifference());
        } else {
            weight = NormalWeight.expected(impliedCovariance());
        }
        double n = rows.length;
        double size = order().size();
        double casewiseWork = 0.5 * n * n * (moments.size() + discrepancy.parameters());
        double denseWork = 0.5 * n * size * size + 2 * size * size * size;
        if (casewiseWork <= denseWork) {
            return casewise(weight);
        }
        return new SquaresFromMatrix(casewise(weight), () -> dense(weight));
    }

    private DenseForms dense(NormalWeight weight) {
        return new DenseForms(jacobian(), new LeastSquaresWeight.Dense(weight.matrix(order())), gamma());
    }

    private CasewiseForms casewise(NormalWeight weight) {
        return new CasewiseForms(
                new MomentFactors(discrepancy.implied()),
                weight,
                CaseDeviations.of(rows, covariates),
                discrepancy.parameters(),
                order().means());
    }

    /** Compute tr(V Gamma) with the information V of the unrestricted model. */
    double unrestrictedTrace() {
        if (discrepancy instanceof FullInformationLikelihood full) {
            return full.group().unrestrictedTrace(covariates);
        }
        return casewise(NormalWeight.expected(moments.covariance())).trace();
    }

    /** Return Gamma without assumption about the distribution. */
    DMatrixRMaj gamma() {
        if (discrepancy instanceof KnownSamplingCovariance known) {
            return known.samplingCovariance();
        }
        if (gamma.numRows == 0) {
            gamma = AsymptoticCovariance.distributionFree(CaseDeviations.of(rows, covariates), order().means());
        }
        return gamma;
    }

    /** Compute Gamma of normal data with the sample's covariances. */
    DMatrixRMaj normalGamma() {
        return AsymptoticCovariance.normal(moments.covariance(), order().means(), covariates);
    }

    /** Compute the weighted sums of squares of residuals and sample moments; only for least squares. */
    public WeightedSquares squares() {
        if (discrepancy instanceof WeightedLeastSquares squares) {
            double[] sample = squares.sample();
            double[] weighted = new double[sample.length];
            squares.weight().times(sample, weighted);
            double total = 0;
            for (int i = 0; i < sample.length; i++) {
                total += sample[i] * weighted[i];
            }
            return new WeightedSquares(discrepancy.value(), total);
        }
        return new WeightedSquares(discrepancy.value(), normalTotal());
    }

    /** Compute 1/2 tr[(S^-1 T)^2] + m' S^-1 m, T and m without the moments of fixed covariates. */
    private double normalTotal() {
        int p = moments.size();
        DMatrixRMaj inverse = NormalWeight.expected(moments.covariance()).inverse();
        DMatrixRMaj sample = moments.covariance();
        double[] means = order().means() ? moments.means() : new double[p];
        for (int i : covariates) {
            means[i] = 0;
            for (int j : covariates) {
                sample.set(i, j, 0);
            }
        }
        DMatrixRMaj product = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(inverse, sample, product);
        double total = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                total += 0.5 * product.get(i, j) * product.get(j, i) + means[i] * inverse.get(i, j) * means[j];
            }
        }
        return total;
    }

    /** Compute sample moments less implied ones. */
    double[] residuals() {
        if (discrepancy instanceof WeightedLeastSquares squares) {
            double[] residuals = new double[squares.structure().moments()];
            squares.structure().values(residuals);
            double[] sample = squares.sample();
            for (int i = 0; i < sample.length; i++) {
                residuals[i] = sample[i] - residuals[i];
            }
            return residuals;
        }
        MomentOrder order = order();
        double[] residuals = new double[order.size()];
        DMatrixRMaj implied = impliedCovariance();
        double[] means = meanDifference();
        for (int i = 0; i < order.variables(); i++) {
            if (order.means()) {
                residuals[i] = means[i];
            }
            for (int j = 0; j <= i; j++) {
                residuals[order.covariance(i, j)] = moments.covariance(i, j) - implied.get(i, j);
            }
        }
        return residuals;
    }

    /** Write the derivatives of the moments. */
    DMatrixRMaj jacobian() {
        if (discrepancy instanceof WeightedLeastSquares squares) {
            DMatrixRMaj jacobian = new DMatrixRMaj(squares.structure().moments(), squares.parameters());
            squares.structure().jacobian(jacobian);
            return jacobian;
        }
        DMatrixRMaj jacobian = new DMatrixRMaj(order().size(), discrepancy.parameters());
        new ImpliedJacobian(discrepancy.implied()).write(jacobian);
        return jacobian;
    }

    private DMatrixRMaj impliedCovariance() {
        int p = moments.size();
        DMatrixRMaj covariance = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                covariance.set(i, j, discrepancy.implied().covariance(i, j));
            }
        }
        return covariance;
    }

    private double[] meanDifference() {
        double[] difference = new double[moments.size()];
        for (int i = 0; order().means() && i < difference.length; i++) {
            difference[i] = moments.mean(i) - discrepancy.implied().mean(i);
        }
        return difference;
    }
}
