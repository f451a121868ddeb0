package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

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
        if (this.names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("Each name must occur once, not as in " + names + ".");
        }
        this.covariance = covariance;
        this.divisor = divisor;
        this.means = means;
        this.cases = cases;
    }

    /**
     * Compute moments of complete raw data, covariances with divisor N.
     *
     * <p>A missing or infinite value makes all moments of its variable NaN, which {@link #examine} reports.
     *
     * @param names variables, one per column
     * @param rows one array per case
     */
    public static SampleMoments ofRaw(List<String> names, double[][] rows) {
        return new CrossProducts(names.size(), rows).moments(names);
    }

    /** Say that there is no case of some variables: moments are NaN, which {@link #examine} reports. */
    static SampleMoments none(List<String> names) {
        var covariance = new double[names.size()][names.size()];
        for (double[] row : covariance) {
            Arrays.fill(row, Double.NaN);
        }
        return ofCovariance(names, covariance, CovarianceDivisor.N, 0);
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
        require(covariance.length == names.size(), "covariance.length", covariance.length, names);
        require(means.length == 0 || means.length == names.size(), "means.length", means.length, names);
        var matrix = new DMatrixRMaj(names.size(), names.size());
        for (int i = 0; i < covariance.length; i++) {
            require(covariance[i].length == names.size(), "covariance[" + i + "].length", covariance[i].length, names);
            for (int j = 0; j < covariance.length; j++) {
                matrix.set(i, j, covariance[i][j]);
            }
        }
        return new SampleMoments(names, matrix, divisor, means.clone(), cases);
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
        int size = names.size();
        require(correlation.length == size, "correlation.length", correlation.length, names);
        require(standardDeviations.length == size, "standardDeviations.length", standardDeviations.length, names);
        var covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            require(correlation[i].length == size, "correlation[" + i + "].length", correlation[i].length, names);
            for (int j = 0; j < size; j++) {
                covariance[i][j] = correlation[i][j] * standardDeviations[i] * standardDeviations[j];
            }
        }
        return ofCovariance(names, covariance, divisor, means, cases);
    }

    /** Return the variables in the order of the matrix. */
    public List<String> names() {
        return names;
    }

    /** Return the position of a variable, counted from 0; -1 when the sample does not have it. */
    public int index(String name) {
        return names.indexOf(name);
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
        if (other == divisor) {
            return this;
        }
        var rescaled = covariance.copy();
        CommonOps_DDRM.scale((double) divisor.of(cases) / other.of(cases), rescaled);
        return new SampleMoments(names, rescaled, other, means, cases);
    }

    /**
     * Return the moments of some variables in the order asked for.
     *
     * @param variables names that are all present, see {@link #missing}
     */
    public SampleMoments select(List<String> variables) {
        if (variables.equals(names)) {
            return this;
        }
        int[] positions = variables.stream().mapToInt(this::index).toArray();
        if (Arrays.stream(positions).anyMatch(i -> i < 0)) {
            throw new IllegalArgumentException("The sample has no variables " + missing(variables) + ".");
        }
        var selected = new DMatrixRMaj(positions.length, positions.length);
        for (int i = 0; i < positions.length; i++) {
            for (int j = 0; j < positions.length; j++) {
                selected.set(i, j, covariance.get(positions[i], positions[j]));
            }
        }
        double[] selectedMeans =
                hasMeans() ? Arrays.stream(positions).mapToDouble(this::mean).toArray() : means;
        return new SampleMoments(variables, selected, divisor, selectedMeans, cases);
    }

    private static void require(boolean condition, String what, int length, List<String> names) {
        if (!condition) {
            throw new IllegalArgumentException(what + " = " + length + ", but there are " + names.size() + " names.");
        }
    }

    /** Return those of some variables that this sample does not have. */
    public List<String> missing(List<String> variables) {
        return variables.stream().filter(v -> !names.contains(v)).toList();
    }

    /**
     * Examine the moments for all that would make estimation fail or mislead.
     *
     * @return what was found, the cause before its consequences; empty when the moments are sound
     */
    public List<SampleFinding> examine() {
        return new MomentExamination(this).findings();
    }
}
