package org.sewall.kernel.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ejml.data.DMatrixRMaj;

/**
 * Normal log-likelihood of the data, from their moments.
 *
 * <p>logL = -1/2 sum over g of N(g) [p log 2 pi + log|Sigma| + tr(S Sigma^-1) + (m - mu)' Sigma^-1 (m - mu)]. With
 * fixed exogenous variables it is conditional on them: their own unrestricted log-likelihood is taken off. As in
 * lavaan, S is the one of the convention, also where its divisor is N - 1. Source: Bollen (1989), chapter 4.
 */
final class LogLikelihood {

    private LogLikelihood() {}

    /**
     * Compute the log-likelihood of the implied moments in one group.
     *
     * @return logL; NaN if the implied covariance matrix is not positive definite
     */
    static double ofModel(GroupMoments group) {
        PositiveDefinite sigma = PositiveDefinite.of(group.impliedCovariance());
        if (!sigma.valid()) {
            return Double.NaN;
        }
        DMatrixRMaj inverse = sigma.inverse();
        double quadratic = Traces.ofProduct(group.sampleCovariance(), inverse)
                + (group.hasMeans() ? Traces.form(Traces.meanDifference(group), inverse) : 0);
        return kernel(group.observations(), group.variables(), sigma.logDeterminant() + quadratic);
    }

    /**
     * Compute the log-likelihood at the sample moments themselves.
     *
     * @param observations N(g)
     * @param covariance S of all variables or of some
     * @return logL; NaN if S is not positive definite
     */
    static double unrestricted(int observations, DMatrixRMaj covariance) {
        if (covariance.numRows == 0) {
            return 0;
        }
        PositiveDefinite sample = PositiveDefinite.of(covariance);
        double determinant = sample.valid() ? sample.logDeterminant() : Double.NaN;
        return kernel(observations, covariance.numRows, determinant + covariance.numRows);
    }

    private static double kernel(int observations, int variables, double deviance) {
        return -0.5 * observations * (variables * Math.log(2 * Math.PI) + deviance);
    }

    /** Compute the log-likelihood of the model in all groups, conditional on fixed exogenous variables. */
    static double model(FitInput input) {
        double sum = 0;
        for (GroupMoments group : input.groups()) {
            IncompleteEvidence incomplete = group.incomplete();
            sum += (incomplete.known() ? incomplete.logLikelihood() : ofModel(group)) - exogenous(input, group);
        }
        return sum;
    }

    private static double unrestricted(FitInput input) {
        double sum = 0;
        for (GroupMoments group : input.groups()) {
            IncompleteEvidence incomplete = group.incomplete();
            double saturated = incomplete.known()
                    ? incomplete.unrestricted()
                    : unrestricted(group.observations(), group.sampleCovariance());
            sum += saturated - exogenous(input, group);
        }
        return sum;
    }

    /** Return by how much the log-likelihood is below the unrestricted one. */
    static double belowUnrestricted(FitInput input) {
        return unrestricted(input) - model(input);
    }

    private static double exogenous(FitInput input, GroupMoments group) {
        return unrestricted(group.observations(), Traces.submatrix(group.sampleCovariance(), input.fixedExogenous()));
    }

    static List<FitIndex> indices() {
        return List.of(
                FitIndex.named("logl", "Log-likelihood of the model")
                        .apa("log-likelihood")
                        .formula(
                                "-1/2 sum N(g) [p log 2 pi + log|Sigma| + tr(S Sigma^-1) + (m - mu)' Sigma^-1 (m - mu)]")
                        .source("Bollen (1989)")
                        .higherIsBetter()
                        .needs(FitIndex.Need.MOMENTS)
                        .computedBy(input -> value(input, LogLikelihood::model)),
                FitIndex.named("unrestricted.logl", "Log-likelihood of the unrestricted model")
                        .apa("unrestricted log-likelihood")
                        .formula("-1/2 sum N(g) [p log 2 pi + log|S| + p]")
                        .source("Bollen (1989)")
                        .needs(FitIndex.Need.MOMENTS)
                        .computedBy(input -> value(input, LogLikelihood::unrestricted)));
    }

    private static FitValue value(FitInput input, ToDoubleFunction<FitInput> logarithm) {
        return input.hasLikelihood()
                ? FitValue.of(logarithm.applyAsDouble(input), UnavailableReason.NOT_POSITIVE_DEFINITE)
                : FitValue.none(UnavailableReason.NO_LIKELIHOOD);
    }
}
