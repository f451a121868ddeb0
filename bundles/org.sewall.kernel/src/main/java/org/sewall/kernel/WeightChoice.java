package org.sewall.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.implied.MomentOrder;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.robust.AsymptoticCovariance;
import org.sewall.kernel.robust.CaseDeviations;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/** Choose the weight of the sample moments of a group for least squares. */
final class WeightChoice {
    private static final LeastSquaresWeight NONE = new LeastSquaresWeight.Identity(0);

    /** A statistic whose variance the others explain up to this share has no weight of its own. */
    private static final double MOST_INFLATION = 1e8;

    private final FitOptions options;
    private final ParameterTable table;
    private final int[] covariates;

    WeightChoice(FitOptions options, ParameterTable table, RamSpecification specification) {
        this.options = options;
        this.table = table;
        List<String> observed = specification.observed();
        covariates = PreparedModel.fixedCovariates(table).stream()
                .mapToInt(observed::indexOf)
                .toArray();
    }

    /** Compute the weight; of no size if the method needs none or the weight does not exist. */
    LeastSquaresWeight weight(SampleMoments moments, CaseMatrix cases) {
        MomentOrder order = new MomentOrder(moments.size(), table.meanStructure());
        Estimator estimator = options.method().estimator();
        if (estimator == Estimator.ML || estimator == Estimator.GLS) {
            return NONE;
        }
        if (estimator == Estimator.ULS) {
            return unweighted(order);
        }
        DMatrixRMaj gamma = AsymptoticCovariance.distributionFree(
                CaseDeviations.of(cases.rows(), covariates), table.meanStructure());
        if (estimator == Estimator.DWLS) {
            return new LeastSquaresWeight.Diagonal(AsymptoticCovariance.inverseDiagonal(gamma));
        }
        DMatrixRMaj inverse = AsymptoticCovariance.inverse(gamma);
        return inverse.numRows == 0 ? NONE : new LeastSquaresWeight.Dense(inverse);
    }

    /** Compute the weight of the statistics of ordered variables; of no size if it does not exist. */
    LeastSquaresWeight weight(OrdinalMoments moments) {
        DMatrixRMaj gamma = moments.asymptoticCovariance();
        return switch (options.method().estimator()) {
            case DWLS -> new LeastSquaresWeight.Diagonal(AsymptoticCovariance.inverseDiagonal(gamma));
            case WLS -> {
                DMatrixRMaj inverse = AsymptoticCovariance.inverse(gamma);
                yield isReliable(gamma, inverse) ? new LeastSquaresWeight.Dense(inverse) : NONE;
            }
            default -> new LeastSquaresWeight.Identity(gamma.numRows);
        };
    }

    /** Say whether an inverse is more than the rounding error of a singular matrix. */
    private static boolean isReliable(DMatrixRMaj gamma, DMatrixRMaj inverse) {
        for (int i = 0; i < inverse.numRows; i++) {
            if (gamma.get(i, i) * inverse.get(i, i) > MOST_INFLATION) {
                return false;
            }
        }
        return inverse.numRows > 0;
    }

    /** Weigh all moments alike as lavaan does, or variances by half, which is half the trace of squared residuals. */
    private LeastSquaresWeight unweighted(MomentOrder order) {
        NumberConvention convention = options.rules().convention();
        if (convention == NumberConvention.LAVAAN || convention == NumberConvention.MPLUS) {
            return new LeastSquaresWeight.Identity(order.size());
        }
        double[] diagonal = new double[order.size()];
        Arrays.fill(diagonal, 1);
        for (int i = 0; i < order.variables(); i++) {
            diagonal[order.covariance(i, i)] = 0.5;
        }
        return new LeastSquaresWeight.Diagonal(diagonal);
    }

    /** Return the number of moments of variables of which none is ordered. */
    int momentCount(SampleMoments moments) {
        return new MomentOrder(moments.size(), table.meanStructure()).size();
    }

    /** Say why there is no weight of some statistics, if one is needed. */
    Optional<Finding> fault(LeastSquaresWeight weight, int cases, int statistics) {
        if (options.method().estimator() != Estimator.WLS || weight.size() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                cases <= statistics
                        ? Finding.of(KernelMessage.WEIGHT_NEEDS_CASES, List.of(), cases, statistics)
                        : Finding.of(KernelMessage.WEIGHT_SINGULAR, List.of()));
    }
}
