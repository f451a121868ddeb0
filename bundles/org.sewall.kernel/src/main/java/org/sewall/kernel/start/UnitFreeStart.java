package org.sewall.kernel.start;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Choose start values that follow the units of the variables.
 *
 * <p>The values of {@link StartValues} are found on the correlations, where variances like .05 for a construct mean the
 * same whatever a variable is measured in, and are then carried back to the units of the observed variables; a construct
 * has the unit of the indicator that sets its scale. An optimiser that is free of units then takes the same way for
 * metres and for millimetres.
 */
public final class UnitFreeStart {
    /** Share of the variance of its marker that a construct has at a start with large constructs. */
    private static final double LARGE_SHARE = 0.5;
    /** The same at a start with negative ones: so small that the indicators' own variances outweigh it. */
    private static final double NEGATIVE_SHARE = -0.02;

    private final ParameterTable table;
    private final int group;
    private final SampleMoments moments;
    private final Map<String, Double> units = new HashMap<>();

    private UnitFreeStart(ParameterTable table, int group, SampleMoments moments) {
        this.table = table;
        this.group = group;
        this.moments = moments;
        for (int i = 0; i < moments.size(); i++) {
            units.put(moments.names().get(i), Math.sqrt(moments.covariance(i, i)));
        }
        // a construct of higher order takes its unit from one of lower order, whose unit may be found later
        for (int pass = 0; pass <= table.latent().size(); pass++) {
            table.rows(group).forEach(this::takeUnit);
        }
    }

    /**
     * Compute a start value for each free parameter.
     *
     * @param table the completed model
     * @param specification its matrices, whose constraints the values satisfy
     * @param moments sample moments of the observed variables of each group, none of which has variance zero
     * @return parameter vector of length {@link RamSpecification#parameterCount()}, finite
     */
    public static double[] of(ParameterTable table, RamSpecification specification, List<SampleMoments> moments) {
        return theta(table, specification, moments, name -> Double.NaN);
    }

    /**
     * Compute a start at which constructs have half the variance of their markers.
     *
     * <p>From a small variance a path can lead to where a construct vanishes and its loadings grow beyond all bounds, though
     * there is a minimum elsewhere, for example at a negative variance.
     *
     * @param table the completed model
     * @param specification its matrices, whose constraints the values satisfy
     * @param moments sample moments of the observed variables of each group, none of which has variance zero
     * @return parameter vector of length {@link RamSpecification#parameterCount()}, finite
     */
    public static double[] withLargeConstructs(
            ParameterTable table, RamSpecification specification, List<SampleMoments> moments) {
        return theta(table, specification, moments, name -> LARGE_SHARE);
    }

    /**
     * Compute a start at which some constructs have a small negative variance.
     *
     * <p>Where items of a construct correlate negatively in the sample, the minimum lies at a negative variance, and no path
     * from a positive one leads there without the loadings growing beyond all bounds.
     *
     * @param table the completed model
     * @param specification its matrices, whose constraints the values satisfy
     * @param moments sample moments of the observed variables of each group, none of which has variance zero
     * @param constructs names of the constructs; the others start as usual
     * @return parameter vector of length {@link RamSpecification#parameterCount()}, finite
     */
    public static double[] withNegativeConstructs(
            ParameterTable table,
            RamSpecification specification,
            List<SampleMoments> moments,
            Collection<String> constructs) {
        return theta(table, specification, moments, name -> constructs.contains(name) ? NEGATIVE_SHARE : Double.NaN);
    }

    /** Compute the start; the shares of constructs in the variances of their markers are the usual ones where NaN. */
    private static double[] theta(
            ParameterTable table,
            RamSpecification specification,
            List<SampleMoments> moments,
            ToDoubleFunction<String> shares) {
        double[] theta = new double[specification.parameterCount()];
        for (int group = 1; group <= table.groupCount(); group++) {
            new UnitFreeStart(table, group, moments.get(group - 1)).fill(theta, shares);
        }
        double[] z = new double[specification.constraints().freeDimension()];
        specification.constraints().project(theta, z);
        specification.constraints().expand(z, theta);
        return theta;
    }

    private void fill(double[] theta, ToDoubleFunction<String> shares) {
        double[] standard = StartValues.byRow(table, group, correlations());
        for (ParameterRow row : table.rows(group)) {
            if (row.isFree()) {
                boolean construct = row.isVariance() && table.roles().isLatent(row.left());
                double share = construct && !row.hasValue() ? shares.applyAsDouble(row.left()) : Double.NaN;
                double value = Double.isNaN(share) ? standard[row.id() - 1] : share;
                theta[row.parameter()] = row.hasValue() ? value : value * unit(row);
            }
        }
    }

    private void takeUnit(ParameterRow row) {
        boolean marker = row.operator() == Operator.MEASURED_BY && !row.isFree() && row.hasValue() && row.value() != 0;
        if (marker && units.containsKey(row.right())) {
            units.putIfAbsent(row.left(), units.get(row.right()) / Math.abs(row.value()));
        }
        boolean part = row.operator() == Operator.FORMED_BY && !row.isFree() && row.hasValue() && row.value() != 0;
        if (part && units.containsKey(row.right())) {
            units.putIfAbsent(row.left(), units.get(row.right()) * Math.abs(row.value()));
        }
    }

    private double unit(ParameterRow row) {
        double left = units.getOrDefault(row.left(), 1.0);
        double right = units.getOrDefault(row.right(), 1.0);
        return switch (row.operator()) {
            case MEASURED_BY -> right / left;
            case REGRESSED_ON, FORMED_BY -> left / right;
            case COVARIES_WITH -> left * right;
            case INTERCEPT, THRESHOLD -> left;
            case SCALED_BY -> 1 / left;
        };
    }

    private SampleMoments correlations() {
        int p = moments.size();
        double[][] correlations = new double[p][p];
        double[] means = new double[moments.hasMeans() ? p : 0];
        for (int i = 0; i < p; i++) {
            double unit = units.get(moments.names().get(i));
            for (int j = 0; j < p; j++) {
                correlations[i][j] = moments.covariance(i, j)
                        / (unit * units.get(moments.names().get(j)));
            }
            if (means.length > 0) {
                means[i] = moments.mean(i) / unit;
            }
        }
        return SampleMoments.ofCovariance(moments.names(), correlations, CovarianceDivisor.N, means, moments.cases());
    }
}
