package org.sewall.kernel.start;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.LinearConstraints;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Choose values from which the optimiser starts, the same as lavaan 0.6-14 does.
 *
 * <p>Loadings come from {@link Fabin3}; residual variances are half the sample's; latent variances are small; paths and
 * covariances are zero, except that a model of observed variables alone starts at its least squares regressions. What the
 * user gave counts more, and equality constraints hold in the result.
 */
public final class StartValues {
    private static final double LATENT_VARIANCE = 0.05;
    private static final double RESIDUAL_SHARE = 0.5;
    private static final double LAST_RESORT = 0.5;
    /** A regression's residual share outside this and its complement says more about collinearity than about start. */
    private static final double EXTREME_SHARE = 0.01;

    private final ParameterTable table;
    private final int group;
    private final SampleMoments moments;
    private final double[] values;

    private StartValues(ParameterTable table, int group, SampleMoments moments) {
        this.table = table;
        this.group = group;
        this.moments = moments;
        values = new double[table.rows().size()];
    }

    /**
     * Compute a start value for each free parameter.
     *
     * @param table the completed model
     * @param specification its matrices, whose constraints the values satisfy
     * @param moments sample moments of each group, of at least the observed variables, with the divisor the estimator uses
     * @return parameter vector of length {@link RamSpecification#parameterCount()}, finite
     */
    public static double[] of(ParameterTable table, RamSpecification specification, List<SampleMoments> moments) {
        var theta = new double[table.freeCount()];
        for (int group = 1; group <= table.groupCount(); group++) {
            double[] values = byRow(table, group, moments.get(group - 1));
            for (ParameterRow row : table.rows(group)) {
                if (row.isFree()) {
                    theta[row.parameter()] = values[row.id() - 1];
                }
            }
        }
        LinearConstraints constraints = specification.constraints();
        var z = new double[constraints.freeDimension()];
        constraints.project(theta, z);
        constraints.expand(z, theta);
        return theta;
    }

    /** Compute a start value for each row of a group, fixed ones included, before equality constraints. */
    static double[] byRow(ParameterTable table, int group, SampleMoments moments) {
        var start = new StartValues(table, group, moments);
        start.startCrudely();
        table.latent().forEach(start::startLoadings);
        start.startCovariates();
        table.roles().exogenousLatent().forEach(start::startSingleIndicator);
        if (table.latent().isEmpty()) {
            table.observed().forEach(start::startRegression);
        }
        start.takeGivenValues();
        return start.values;
    }

    private void startCrudely() {
        for (ParameterRow row : table.rows(group)) {
            int variable = moments.index(row.left());
            if (row.operator() == Operator.MEASURED_BY || row.operator() == Operator.FORMED_BY) {
                set(row, 1);
            } else if (row.isVariance()) {
                set(row, variable < 0 ? LATENT_VARIANCE : RESIDUAL_SHARE * moments.covariance(variable, variable));
            } else if (row.operator() == Operator.INTERCEPT && variable >= 0 && moments.hasMeans()) {
                set(row, moments.mean(variable));
            } else if (row.operator() == Operator.SCALED_BY) {
                set(row, 1);
            }
        }
    }

    private void startLoadings(String factor) {
        List<ParameterRow> loadings = loadingsOf(factor);
        int[] indicators =
                loadings.stream().mapToInt(row -> moments.index(row.right())).toArray();
        if (indicators.length == 0 || Arrays.stream(indicators).anyMatch(i -> i < 0)) {
            return;
        }
        boolean unitVariance = rows(row -> row.isVariance() && row.left().equals(factor)).stream()
                .anyMatch(row -> !row.isFree() && row.value() == 1);
        double[] estimates = Fabin3.loadings(covariance(indicators, indicators), unitVariance);
        for (int i = 0; i < estimates.length; i++) {
            set(loadings.get(i), estimates[i]);
        }
    }

    private void startCovariates() {
        List<String> covariates = table.roles().covariates();
        for (ParameterRow row : table.rows(group)) {
            if (row.operator() == Operator.COVARIES_WITH
                    && covariates.contains(row.left())
                    && covariates.contains(row.right())) {
                set(row, moments.covariance(moments.index(row.left()), moments.index(row.right())));
            }
        }
    }

    /** Give a factor with an only indicator what its fixed error variance leaves of the indicator's variance. */
    private void startSingleIndicator(String factor) {
        List<ParameterRow> loadings = loadingsOf(factor);
        if (loadings.size() != 1 || moments.index(loadings.get(0).right()) < 0) {
            return;
        }
        String indicator = loadings.get(0).right();
        double error = rows(row -> row.isVariance() && row.left().equals(indicator)).stream()
                .filter(ParameterRow::hasValue)
                .mapToDouble(ParameterRow::value)
                .findFirst()
                .orElse(1);
        int variable = moments.index(indicator);
        double rest = Math.max(moments.covariance(variable, variable) - error, LATENT_VARIANCE);
        rows(row -> row.isVariance() && row.left().equals(factor)).forEach(row -> set(row, rest));
    }

    private void startRegression(String outcome) {
        List<ParameterRow> paths = rows(
                row -> row.operator() == Operator.REGRESSED_ON && row.left().equals(outcome));
        if (paths.isEmpty()) {
            return;
        }
        int[] predictors =
                paths.stream().mapToInt(row -> moments.index(row.right())).toArray();
        int[] criterion = {moments.index(outcome)};
        DMatrixRMaj together = covariance(predictors, criterion);
        var slopes = new DMatrixRMaj(predictors.length, 1);
        if (!CommonOps_DDRM.solve(covariance(predictors, predictors), together, slopes)) {
            return;
        }
        IntStream.range(0, predictors.length).forEach(i -> set(paths.get(i), slopes.get(i)));
        double variance = moments.covariance(criterion[0], criterion[0]);
        double residual = variance - CommonOps_DDRM.dot(slopes, together);
        if (residual > EXTREME_SHARE * variance && residual < (1 - EXTREME_SHARE) * variance) {
            rows(row -> row.isVariance() && row.left().equals(outcome)).forEach(row -> set(row, residual));
        }
    }

    private void takeGivenValues() {
        for (ParameterRow row : table.rows(group)) {
            if (row.hasValue()) {
                set(row, row.value());
            } else if (!Double.isFinite(values[row.id() - 1])) {
                set(row, LAST_RESORT);
            }
        }
    }

    private List<ParameterRow> loadingsOf(String factor) {
        return rows(row -> row.operator() == Operator.MEASURED_BY && row.left().equals(factor));
    }

    private List<ParameterRow> rows(Predicate<ParameterRow> condition) {
        return table.rows(group).stream().filter(condition).toList();
    }

    private DMatrixRMaj covariance(int[] rows, int[] columns) {
        var part = new DMatrixRMaj(rows.length, columns.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                part.set(i, j, moments.covariance(rows[i], columns[j]));
            }
        }
        return part;
    }

    private void set(ParameterRow row, double value) {
        values[row.id() - 1] = value;
    }
}
