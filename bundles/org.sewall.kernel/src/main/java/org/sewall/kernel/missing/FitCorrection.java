package org.sewall.kernel.missing;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.option.Information;

/**
 * Correct the chi-square that complete data with the unrestricted moments would have for what is missing.
 *
 * <p>Fit indices that mean the same with and without missing values take that chi-square; its expectation is tr(C H) for
 * normal data and tr(C H J H) for data of any distribution, with C the information of complete data on the unrestricted
 * moments, O the observed one, J the average product of casewise scores, D the derivatives of the moments, and H = O^-1 - D
 * I^-1 D' with the information I of the parameters, D' O D unless another is asked for. Sources: Zhang, X. & Savalei, V. (2023), Structural Equation Modeling 30, 189-203 (versions 6 and 3), as
 * in lavaan 0.6-14; Savalei, V. & Bentler, P. M. (2009), Structural Equation Modeling 16, 477-497.
 */
public final class FitCorrection {
    /** Number of unrestricted moments up to which matrices of their order are formed. */
    private static final int LARGEST = 2500;

    private final List<Group> groups = new ArrayList<>();
    private final boolean normal;

    /**
     * Prepare to correct.
     *
     * @param fixed positions of given covariates
     * @param ignored positions of random covariates whose own moments do not count in complete data
     * @param normal whether the data are taken as normal
     */
    public FitCorrection(List<IncompleteGroup> groups, double[] weights, int[] fixed, int[] ignored, boolean normal) {
        this.normal = normal;
        for (int g = 0; g < weights.length; g++) {
            this.groups.add(new Group(new UnrestrictedMoments(groups.get(g), fixed, ignored), weights[g]));
        }
    }

    /** Say whether the matrices that are needed are of a size that can be handled. */
    public static boolean isFeasible(int variables) {
        return SaturatedInformation.size(variables) <= LARGEST;
    }

    /**
     * Compute the information of one case at the unrestricted estimates in the directions of a model's parameters.
     *
     * @param models likelihoods of the groups, evaluated at the estimates
     * @param kind which information
     */
    public DMatrixRMaj information(List<FullInformationLikelihood> models, Information kind) {
        int q = models.get(0).parameters();
        DMatrixRMaj information = new DMatrixRMaj(q, q);
        for (int g = 0; g < groups.size(); g++) {
            CommonOps_DDRM.addEquals(
                    information,
                    groups.get(g).weight,
                    UnrestrictedPoint.of(models.get(g)).information(kind));
        }
        return information;
    }

    /**
     * Compute the expectation of the chi-square.
     *
     * @param models likelihoods of the groups, evaluated at the estimates
     * @param inverse inverse of {@link #information}, under the constraints
     * @return expectation; NaN if the unrestricted moments have no information
     */
    public double expectation(List<FullInformationLikelihood> models, DMatrixRMaj inverse) {
        return normal ? normalExpectation(models, inverse) : robustExpectation(models, inverse);
    }

    private double normalExpectation(List<FullInformationLikelihood> models, DMatrixRMaj inverse) {
        double sum = 0;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double ofModel = UnrestrictedMoments.product(inverse, group.complete(models.get(g)));
            sum += group.trace() - group.weight * ofModel;
        }
        return sum;
    }

    private double robustExpectation(List<FullInformationLikelihood> models, DMatrixRMaj inverse) {
        int q = inverse.numRows;
        DMatrixRMaj complete = new DMatrixRMaj(q, q);
        DMatrixRMaj meat = new DMatrixRMaj(q, q);
        double sum = 0;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            DMatrixRMaj jacobian = group.jacobian(models.get(g));
            DMatrixRMaj ofBoth = between(jacobian, group.mixed(), jacobian);
            sum += group.trace() - 2 * group.weight * UnrestrictedMoments.product(inverse, ofBoth);
            CommonOps_DDRM.addEquals(complete, group.weight, group.complete(models.get(g)));
            CommonOps_DDRM.addEquals(meat, group.weight, between(jacobian, group.moments.firstOrder(), jacobian));
        }
        DMatrixRMaj left = new DMatrixRMaj(q, q);
        DMatrixRMaj right = new DMatrixRMaj(q, q);
        CommonOps_DDRM.mult(complete, inverse, left);
        CommonOps_DDRM.mult(meat, inverse, right);
        return sum + UnrestrictedMoments.product(left, right);
    }

    private static DMatrixRMaj between(DMatrixRMaj left, DMatrixRMaj matrix, DMatrixRMaj right) {
        DMatrixRMaj half = new DMatrixRMaj(matrix.numRows, right.numCols);
        CommonOps_DDRM.mult(matrix, right, half);
        DMatrixRMaj whole = new DMatrixRMaj(left.numCols, right.numCols);
        CommonOps_DDRM.multTransA(left, half, whole);
        return whole;
    }

    /** What belongs to a group whatever the model; computed when first asked for. */
    private final class Group {
        private final double weight;
        private final UnrestrictedMoments moments;
        private DMatrixRMaj mixed = new DMatrixRMaj(0, 0);
        private double trace = Double.NaN;

        Group(UnrestrictedMoments moments, double weight) {
            this.moments = moments;
            this.weight = weight;
        }

        /** Return C O^-1 J. */
        DMatrixRMaj mixed() {
            if (mixed.numRows == 0) {
                int size = moments.inverse().numRows;
                DMatrixRMaj spread = new DMatrixRMaj(size, size);
                CommonOps_DDRM.mult(moments.complete(), moments.inverse(), spread);
                mixed = new DMatrixRMaj(size, size);
                CommonOps_DDRM.mult(spread, moments.firstOrder(), mixed);
            }
            return mixed;
        }

        /** Return tr(C O^-1), or tr(C O^-1 J O^-1) without normality. */
        double trace() {
            if (Double.isNaN(trace)) {
                trace = normal
                        ? moments.completeTimesInverse()
                        : UnrestrictedMoments.product(mixed(), moments.inverse());
            }
            return trace;
        }

        /** Return D' C D. */
        DMatrixRMaj complete(FullInformationLikelihood model) {
            if (normal && moments.isWhole()) {
                return UnrestrictedPoint.of(model).complete();
            }
            DMatrixRMaj jacobian = jacobian(model);
            return between(jacobian, moments.complete(), jacobian);
        }

        DMatrixRMaj jacobian(FullInformationLikelihood model) {
            return moments.jacobian(new MomentFactors(model.implied()), model.parameters());
        }
    }
}
