package org.sewall.kernel.ordinal;

import java.io.Serializable;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;

/**
 * Judge the implied correlations of ordered variables by the normal likelihood, as if they were those of a normal sample.
 *
 * <p>Robust fit indices of ordered variables estimate what the usual ones would be if the response variables were known
 * (Savalei, 2021, Improving fit indices in structural equation modeling with categorical data, Multivariate Behavioral
 * Research 56, 390-407). With F the likelihood discrepancy of the polychoric correlations at the least-squares estimates,
 * its expectation beyond misfit is tr(M' V M Gamma) with M = I - J E^-1 J' W, V the normal weight at the implied
 * correlations, W and E the weight and the information of the estimation, all of the correlations.
 *
 * @param chiSquare N F of the model
 * @param factor expectation of it without misfit, per degree of freedom
 * @param baselineChiSquare N F of uncorrelated variables
 * @param baselineFactor expectation of it without misfit, per degree of freedom
 */
public record CorrelationFit(double chiSquare, double factor, double baselineChiSquare, double baselineFactor)
        implements Serializable {

    /** There is no such fit: continuous variables, or correlations that are not positive definite. */
    public static final CorrelationFit NONE = new CorrelationFit(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Eigenvalues of a correlation matrix below this are rounding of zero, as in lavaan. */
    private static final double SINGULAR = 1.4901161193847656e-8;

    /**
     * Judge a solution.
     *
     * @param groups groups at the solution, of ordered variables only
     * @param inverse inverse of the information of one observation under the constraints, E^-1
     * @param degreesOfFreedom degrees of freedom of the model
     */
    public static CorrelationFit of(List<OrdinalLeastSquares> groups, DMatrixRMaj inverse, int degreesOfFreedom) {
        int cases = groups.stream().mapToInt(g -> g.moments().cases()).sum();
        int q = inverse.numRows;
        var likelihood = new DMatrixRMaj(q, q);
        var spread = new DMatrixRMaj(q, q);
        var cross = new DMatrixRMaj(q, q);
        double chiSquare = 0;
        double trace = 0;
        double baselineChiSquare = 0;
        double baselineTrace = 0;
        int correlations = 0;
        for (OrdinalLeastSquares discrepancy : groups) {
            var group = new GroupCorrelations(discrepancy);
            if (!group.definite(SINGULAR)) {
                return NONE;
            }
            double share = discrepancy.moments().cases() / (double) cases;
            chiSquare += discrepancy.moments().cases() * group.discrepancy();
            baselineChiSquare -= discrepancy.moments().cases() * group.sampleLogDeterminant();
            trace += group.trace();
            baselineTrace += group.gammaTrace() / share;
            correlations += group.size();
            CommonOps_DDRM.addEquals(likelihood, share, group.likelihood());
            CommonOps_DDRM.addEquals(spread, share, group.spread());
            CommonOps_DDRM.addEquals(cross, share, group.cross());
        }
        var first = product(inverse, likelihood);
        var second = product(inverse, spread);
        trace += -2 * CommonOps_DDRM.trace(product(inverse, cross)) + CommonOps_DDRM.trace(product(first, second));
        return new CorrelationFit(chiSquare, trace / degreesOfFreedom, baselineChiSquare, baselineTrace / correlations);
    }

    private static DMatrixRMaj product(DMatrixRMaj left, DMatrixRMaj right) {
        var product = new DMatrixRMaj(left.numRows, right.numCols);
        CommonOps_DDRM.mult(left, right, product);
        return product;
    }

    /** Say whether there is such a fit. */
    public boolean known() {
        return !Double.isNaN(chiSquare);
    }

    /** Correlations of one group, sample and implied, with derivatives and weights, as matrices. */
    private static final class GroupCorrelations {
        private final DMatrixRMaj sample;
        private final DMatrixRMaj implied;
        private final DMatrixRMaj jacobian;
        private final DMatrixRMaj weight;
        private final DMatrixRMaj gamma;
        private final int first;

        GroupCorrelations(OrdinalLeastSquares discrepancy) {
            StatisticOrder order = discrepancy.moments().order();
            int p = order.variables();
            sample = discrepancy.moments().covariance();
            implied = CommonOps_DDRM.identity(p);
            var values = new double[order.size()];
            discrepancy.structure().values(values);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < i; j++) {
                    implied.set(i, j, values[order.covariance(i, j)]);
                    implied.set(j, i, values[order.covariance(i, j)]);
                }
            }
            first = order.locations();
            var full = new DMatrixRMaj(order.size(), discrepancy.parameters());
            discrepancy.structure().jacobian(full);
            jacobian = CommonOps_DDRM.extract(full, first, order.size(), 0, full.numCols);
            weight = block(discrepancy.weight());
            gamma = CommonOps_DDRM.extract(
                    discrepancy.moments().asymptoticCovariance(), first, order.size(), first, order.size());
        }

        private DMatrixRMaj block(LeastSquaresWeight weights) {
            return CommonOps_DDRM.extract(weights.matrix(), first, weights.size(), first, weights.size());
        }

        int size() {
            return gamma.numRows;
        }

        boolean definite(double smallest) {
            var eigen = org.ejml.dense.row.factory.DecompositionFactory_DDRM.eig(sample.numRows, false, true);
            if (!eigen.decompose(sample.copy())) {
                return false;
            }
            for (int i = 0; i < sample.numRows; i++) {
                if (eigen.getEigenvalue(i).getReal() < smallest) {
                    return false;
                }
            }
            return CommonOps_DDRM.det(implied) > 0;
        }

        double sampleLogDeterminant() {
            return Math.log(CommonOps_DDRM.det(sample));
        }

        double discrepancy() {
            double trace = CommonOps_DDRM.trace(product(sample, inverse()));
            return Math.max(0, Math.log(CommonOps_DDRM.det(implied)) + trace - sampleLogDeterminant() - sample.numRows);
        }

        private DMatrixRMaj inverse() {
            var inverse = new DMatrixRMaj(implied.numRows, implied.numRows);
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(implied.numRows);
            if (solver.setA(implied.copy())) {
                solver.invert(inverse);
            }
            return inverse;
        }

        /** Return V: inverse(i,k) inverse(j,l) + inverse(i,l) inverse(j,k) for correlations (i,j) and (k,l). */
        private DMatrixRMaj normalWeight() {
            int p = implied.numRows;
            DMatrixRMaj inverse = inverse();
            var normal = new DMatrixRMaj(size(), size());
            int row = 0;
            for (int j = 0; j < p; j++) {
                for (int i = j + 1; i < p; i++, row++) {
                    int column = 0;
                    for (int l = 0; l < p; l++) {
                        for (int k = l + 1; k < p; k++) {
                            normal.set(
                                    row,
                                    column++,
                                    inverse.get(i, k) * inverse.get(j, l) + inverse.get(i, l) * inverse.get(j, k));
                        }
                    }
                }
            }
            return normal;
        }

        double trace() {
            return CommonOps_DDRM.trace(product(normalWeight(), gamma));
        }

        double gammaTrace() {
            return CommonOps_DDRM.trace(gamma);
        }

        /** Return J' V J. */
        DMatrixRMaj likelihood() {
            return cross(jacobian, product(normalWeight(), jacobian));
        }

        /** Return J' W Gamma W J. */
        DMatrixRMaj spread() {
            DMatrixRMaj weighted = product(weight, jacobian);
            return cross(weighted, product(gamma, weighted));
        }

        /** Return J' W Gamma V J. */
        DMatrixRMaj cross() {
            DMatrixRMaj weighted = product(weight, jacobian);
            return cross(weighted, product(gamma, product(normalWeight(), jacobian)));
        }

        private static DMatrixRMaj cross(DMatrixRMaj left, DMatrixRMaj right) {
            var cross = new DMatrixRMaj(left.numCols, right.numCols);
            CommonOps_DDRM.multTransA(left, right, cross);
            return cross;
        }
    }
}
