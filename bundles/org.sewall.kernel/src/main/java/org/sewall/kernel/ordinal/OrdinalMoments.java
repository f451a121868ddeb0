package org.sewall.kernel.ordinal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleFinding;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Hold the sample statistics of ordered and continuous variables of one group, and how precise they are.
 *
 * <p>Thresholds come from margins, correlations from pairs given the thresholds (two-step maximum likelihood, Olsson
 * 1979). Covariances of continuous variables have the divisor N; an ordered variable has variance 1 and mean 0.
 */
public final class OrdinalMoments implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No variable is ordered. */
    public static final OrdinalMoments NONE =
            new OrdinalMoments(List.of(), new StatisticOrder(new int[0]), 0, new Pairs(List.of(), 0));

    private final List<String> names;
    private final StatisticOrder order;
    private final int cases;
    private final double[] statistics;
    private final DMatrixRMaj asymptoticCovariance;
    private final List<SampleFinding> findings;

    private OrdinalMoments(List<String> names, StatisticOrder order, int cases, Pairs pairs) {
        this.names = names;
        this.order = order;
        this.cases = cases;
        statistics = pairs.statistics(order);
        asymptoticCovariance = new InfluenceMatrix(order, pairs, cases).asymptoticCovariance();
        findings = List.copyOf(pairs.findings(names));
    }

    /**
     * Compute all statistics of one group.
     *
     * @param categories which variables are ordered, and their categories
     * @param rows cases in which {@link Categories#examine} finds nothing; NaN is a missing value, and then margins rest on
     *     the cases that have the variable, pairs on those that have both
     */
    public static OrdinalMoments of(Categories categories, double[][] rows) {
        var margins = new ArrayList<Margin>();
        for (int i = 0; i < categories.names().size(); i++) {
            int column = i;
            margins.add(
                    categories.ordered(i)
                            ? new OrderedMargin(
                                    categories.codes(i, rows), categories.counts()[i])
                            : new ContinuousMargin(Arrays.stream(rows)
                                    .mapToDouble(row -> row[column])
                                    .toArray()));
        }
        var order = new StatisticOrder(categories.counts());
        return new OrdinalMoments(categories.names(), order, rows.length, new Pairs(margins, rows.length));
    }

    /** Say whether there are no such moments. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Return means and covariances as those of response variables, ordered ones with mean 0 and variance 1. */
    public SampleMoments responseMoments() {
        int size = order.variables();
        DMatrixRMaj matrix = covariance();
        var rows = new double[size][size];
        var means = new double[size];
        for (int i = 0; i < size; i++) {
            means[i] = mean(i);
            for (int j = 0; j < size; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return SampleMoments.ofCovariance(names, rows, CovarianceDivisor.N, means, cases);
    }

    /** Return the variables. */
    public List<String> names() {
        return names;
    }

    /** Return the place of each statistic in {@link #statistics}. */
    public StatisticOrder order() {
        return order;
    }

    /** Return the number of cases N. */
    public int cases() {
        return cases;
    }

    /** Return a copy of the statistics: thresholds and negative means, variances, covariances. */
    public double[] statistics() {
        return statistics.clone();
    }

    /** Return the thresholds of a variable, ascending; none for a continuous one. */
    public double[] thresholds(int variable) {
        var thresholds = new double[order.thresholds(variable)];
        System.arraycopy(statistics, order.location(variable), thresholds, 0, thresholds.length);
        return thresholds;
    }

    /** Return the mean of a variable; 0 for an ordered one. */
    public double mean(int variable) {
        return order.ordered(variable) ? 0 : -statistics[order.location(variable)];
    }

    /** Return the covariance matrix: correlations among ordered variables, variance 1 on their diagonal. */
    public DMatrixRMaj covariance() {
        int size = order.variables();
        var covariance = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            covariance.set(i, i, order.ordered(i) ? 1 : statistics[order.variance(i)]);
            for (int j = 0; j < i; j++) {
                covariance.set(i, j, statistics[order.covariance(i, j)]);
                covariance.set(j, i, statistics[order.covariance(i, j)]);
            }
        }
        return covariance;
    }

    /**
     * Return the covariance matrix of the statistics, times the number of cases.
     *
     * @return Gamma, square with one row per statistic; kept, so treat it as read-only
     */
    public DMatrixRMaj asymptoticCovariance() {
        return asymptoticCovariance;
    }

    /** Return what is doubtful in pairs of variables: empty cells, correlations near 1. */
    public List<SampleFinding> findings() {
        return findings;
    }
}
