package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.ConditionalMoments;
import org.sewall.kernel.GroupSolution;
import org.sewall.kernel.Moments;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.result.GivenCovariates;
import org.sewall.result.GroupMoments;
import org.sewall.result.NamedMatrix;

/** Turns the moments of the observed variables of a group into what is stored. */
final class ObservedMoments {

    private final FittedGroup group;
    private final GroupSolution solution;

    ObservedMoments(FittedGroup group, GroupSolution solution) {
        this.group = group;
        this.solution = solution;
    }

    /** Return the moments of the data. */
    GroupMoments sample() {
        Map<String, Double> thresholds = GroupThresholds.of(group).sample();
        if (!ConditionalMoments.areNeeded(group)) {
            return joint(solution.sample(), thresholds);
        }
        ConditionalMoments given = ConditionalMoments.of(group);
        return given(given, given.sampleCovariance(), given.sampleMeans(), given.sampleSlopes(), thresholds);
    }

    /** Return the moments of the model. */
    GroupMoments implied() {
        Map<String, Double> thresholds = GroupThresholds.of(group).implied();
        if (!ConditionalMoments.areNeeded(group)) {
            return joint(solution.implied(), thresholds);
        }
        ConditionalMoments given = ConditionalMoments.of(group);
        return given(given, given.impliedCovariance(), given.impliedMeans(), given.impliedSlopes(), thresholds);
    }

    private GroupMoments joint(Moments moments, Map<String, Double> thresholds) {
        Map<String, Double> mean = new LinkedHashMap<>();
        for (int i = 0; i < moments.means().size(); i++) {
            mean.put(moments.covariance().rows().get(i), moments.means().get(i));
        }
        var covariance = moments.covariance();
        NamedMatrix matrix = NamedMatrix.of(covariance.rows(), covariance.columns(), covariance.values());
        return new GroupMoments(group.number(), solution.name(), matrix, mean, thresholds);
    }

    private GroupMoments given(
            ConditionalMoments moments,
            DMatrixRMaj covariance,
            double[] means,
            DMatrixRMaj slopes,
            Map<String, Double> thresholds) {
        return new GroupMoments(
                group.number(),
                solution.name(),
                matrix(moments.variables(), moments.variables(), covariance),
                named(moments.variables(), means),
                thresholds,
                covariates(matrix(moments.variables(), moments.covariates(), slopes)));
    }

    private GivenCovariates covariates(NamedMatrix slopes) {
        if (!(group.discrepancy() instanceof OrdinalLeastSquares ordinal)) {
            return GivenCovariates.NONE;
        }
        SampleMoments covariates = ordinal.moments().covariates();
        return new GivenCovariates(
                slopes,
                matrix(covariates.names(), covariates.names(), covariates.covariance()),
                named(covariates.names(), covariates.means()));
    }

    private static Map<String, Double> named(List<String> names, double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), values[i]);
        }
        return named;
    }

    private static NamedMatrix matrix(List<String> rows, List<String> columns, DMatrixRMaj matrix) {
        double[][] values = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                values[i][j] = matrix.get(i, j);
            }
        }
        return NamedMatrix.of(rows, columns, values);
    }
}
