package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Hold names, covariances, means (or none) and the number of cases of one sample. */
public final class SampleMoments implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> names;
    private final DMatrixRMaj covariance;
    private final CovarianceDivisor divisor;
    private final double[] means;
    private final int cases;

    private SampleMoments(
            List<String> names, DMatrixRMaj covariance, CovarianceDivisor divisor, double[] means, int cases) {
        this.names = List.copyOf(names);
        this.covariance = covariance;
        this.divisor = divisor;
        this.means = means;
        this.cases = cases;
    }

    /**
     * Compute moments of complete raw data, covariances with divisor N.
     *
     * @param names variables, one per column
     * @param rows one array per case
     */
    public static SampleMoments ofRaw(List<String> names, double[][] rows) {
        throw new UnsupportedOperationException("Under way.");
    }

    /**
     * Take over a covariance matrix without means.
     *
     * @param names variables
     * @param covariance square, symmetric, in the order of the names
     * @param divisor what cross-products were divided by
     * @param cases number of cases
     */
    public static SampleMoments ofCovariance(
            List<String> names, double[][] covariance, CovarianceDivisor divisor, int cases) {
        return ofCovariance(names, covariance, divisor, new double[0], cases);
    }

    /**
     * Take over a covariance matrix with means.
     *
     * @param names variables
     * @param covariance square, symmetric, in the order of the names
     * @param divisor what cross-products were divided by
     * @param means one per variable, or none at all
     * @param cases number of cases
     */
    public static SampleMoments ofCovariance(
            List<String> names, double[][] covariance, CovarianceDivisor divisor, double[] means, int cases) {
        throw new UnsupportedOperationException("Under way.");
    }

    /**
     * Compute covariances from correlations and standard deviations.
     *
     * @param names variables
     * @param correlation square, symmetric, in the order of the names
     * @param standardDeviations one per variable
     * @param divisor what squares were divided by in the standard deviations
     * @param means one per variable, or none at all
     * @param cases number of cases
     */
    public static SampleMoments ofCorrelation(
            List<String> names,
            double[][] correlation,
            double[] standardDeviations,
            CovarianceDivisor divisor,
            double[] means,
            int cases) {
        throw new UnsupportedOperationException("Under way.");
    }

    /** Return the variables in the order of the matrix. */
    public List<String> names() {
        return names;
    }

    /** Return the number of variables. */
    public int size() {
        return names.size();
    }

    /** Return the number of cases N. */
    public int cases() {
        return cases;
    }

    /** Return what cross-products were divided by. */
    public CovarianceDivisor divisor() {
        return divisor;
    }

    /** Return one covariance, by position. */
    public double covariance(int row, int column) {
        return covariance.get(row, column);
    }

    /** Return a copy of the covariance matrix. */
    public DMatrixRMaj covariance() {
        return covariance.copy();
    }

    /** Say whether means are known. */
    public boolean hasMeans() {
        return means.length > 0;
    }

    /** Return one mean, by position. */
    public double mean(int index) {
        return means[index];
    }

    /** Return a copy of the means; empty when they are unknown. */
    public double[] means() {
        return means.clone();
    }

    /** Return the same moments with another divisor. */
    public SampleMoments withDivisor(CovarianceDivisor other) {
        throw new UnsupportedOperationException("Under way.");
    }

    /**
     * Return the moments of some variables in the order asked for.
     *
     * @param variables names that are all present, see {@link #missing}
     */
    public SampleMoments select(List<String> variables) {
        throw new UnsupportedOperationException("Under way.");
    }

    /** Return those of some variables that this sample does not have. */
    public List<String> missing(List<String> variables) {
        return variables.stream().filter(v -> !names.contains(v)).toList();
    }

    /** Examine the moments for all that would make estimation fail or mislead. */
    public List<SampleFinding> examine() {
        throw new UnsupportedOperationException("Under way.");
    }
}
