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
    public static final OrdinalMoments NONE = of(List.of(), new StatisticOrder(new int[0]), 0, new Pairs(List.of(), 0));

    private final List<String> names;
    private final StatisticOrder order;
    private final int cases;
    private final double[] statistics;
    private final DMatrixRMaj asymptoticCovariance;
    private final List<SampleFinding> findings;
    private final SampleMoments covariates;

    private OrdinalMoments(
            List<String> names,
            StatisticOrder order,
            int cases,
            double[] statistics,
            DMatrixRMaj asymptoticCovariance,
            List<SampleFinding> findings,
            SampleMoments covariates) {
        this.names = names;
        this.order = order;
        this.cases = cases;
        this.statistics = statistics;
        this.asymptoticCovariance = asymptoticCovariance;
        this.findings = List.copyOf(findings);
        this.covariates = covariates;
    }

    private static OrdinalMoments of(List<String> names, StatisticOrder order, int cases, Pairs pairs) {
        return new OrdinalMoments(
                names,
                order,
                cases,
                pairs.statistics(order),
                new InfluenceMatrix(order, pairs, cases).asymptoticCovariance(),
                pairs.findings(names),
                SampleMoments.ofCovariance(List.of(), new double[0][0], CovarianceDivisor.N, cases));
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
        return of(categories.names(), order, rows.length, new Pairs(margins, rows.length));
    }

    /**
     * Compute all statistics of one group given covariates.
     *
     * @param categories which variables are ordered, and their categories
     * @param rows complete cases, in which {@link Categories#examine} finds nothing
     * @param covariates columns of the covariates, not ordered, which are not collinear; may be empty
     */
    public static OrdinalMoments given(Categories categories, double[][] rows, int[] covariates) {
        if (covariates.length == 0) {
            return of(categories, rows);
        }
        var order = new StatisticOrder(categories.counts(), covariates);
        double[][] given = Arrays.stream(rows)
                .map(row -> Arrays.stream(covariates).mapToDouble(x -> row[x]).toArray())
                .toArray(double[][]::new);
        var matrix = new CovariateMatrix(given);
        var margins = new ArrayList<ConditionalMargin>();
        for (int i : order.outcomes()) {
            margins.add(
                    categories.ordered(i)
                            ? new ConditionalOrderedMargin(
                                    categories.codes(i, rows), categories.counts()[i], matrix)
                            : new ConditionalContinuousMargin(
                                    Arrays.stream(rows)
                                            .mapToDouble(row -> row[i])
                                            .toArray(),
                                    matrix));
        }
        var statistics = new ConditionalStatistics(order, margins, rows.length);
        List<String> names =
                Arrays.stream(covariates).mapToObj(categories.names()::get).toList();
        return new OrdinalMoments(
                categories.names(),
                order,
                rows.length,
                statistics.statistics(),
                statistics.asymptoticCovariance(),
                statistics.findings(categories.names()),
                SampleMoments.ofRaw(names, given).withDivisor(CovarianceDivisor.N_MINUS_ONE));
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

    /** Return the mean of a variable; 0 for an ordered one, beside what covariates add. */
    public double mean(int variable) {
        int covariate = number(variable);
        if (covariate >= 0) {
            return covariates.mean(covariate);
        }
        double mean = order.ordered(variable) ? 0 : -statistics[order.location(variable)];
        for (int k = 0; k < covariates.size(); k++) {
            mean += statistics[order.slope(variable, k)] * covariates.mean(k);
        }
        return mean;
    }

    /** Return means and covariances of the covariates that are given, divisor N - 1; of no variable where none is. */
    public SampleMoments covariates() {
        return covariates;
    }

    private int number(int variable) {
        int[] positions = order.covariates();
        for (int k = 0; k < positions.length; k++) {
            if (positions[k] == variable) {
                return k;
            }
        }
        return -1;
    }

    /**
     * Return the covariance matrix: correlations among ordered variables, variance 1 on their diagonal.
     *
     * <p>Where covariates are given, correlations and variance 1 are those given the covariates, and what the covariates
     * explain is added.
     */
    public DMatrixRMaj covariance() {
        int size = order.variables();
        var covariance = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = residualCovariance(i, j) + explained(i, j);
                covariance.set(i, j, value);
                covariance.set(j, i, value);
            }
        }
        return covariance;
    }

    /** Return a covariance given the covariates; 0 if one of the variables is a covariate. */
    public double residualCovariance(int first, int second) {
        if (number(first) >= 0 || number(second) >= 0) {
            return 0;
        }
        if (first != second) {
            return statistics[order.covariance(first, second)];
        }
        return order.ordered(first) ? 1 : statistics[order.variance(first)];
    }

    private double explained(int first, int second) {
        double sum = 0;
        for (int k = 0; k < covariates.size(); k++) {
            for (int l = 0; l < covariates.size(); l++) {
                sum += slope(first, k) * covariates.covariance(k, l) * slope(second, l);
            }
        }
        return sum;
    }

    /** Return the slope of a variable on a covariate; a covariate has the slope 1 on itself. */
    private double slope(int variable, int covariate) {
        int number = number(variable);
        if (number >= 0) {
            return number == covariate ? 1 : 0;
        }
        return statistics[order.slope(variable, covariate)];
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
