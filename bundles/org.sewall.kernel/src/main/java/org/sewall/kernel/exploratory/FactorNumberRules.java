package org.sewall.kernel.exploratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Apply the rules that suggest a number of factors. */
final class FactorNumberRules {

    private FactorNumberRules() {}

    static FactorNumber apply(
            DMatrixRMaj correlation, SymmetricSpectrum spectrum, int cases, ExploratoryOptions options) {
        double[] values = spectrum.values();
        double[][][] random =
                new RandomCorrelations(values.length, cases, options.seed()).eigenvalues(options.parallelReplicates());
        int kaiser = (int) Arrays.stream(values).filter(v -> v > 1).count();
        double[] reduced = RandomCorrelations.reducedEigenvalues(correlation);
        return new FactorNumber(
                kaiser,
                parallel(values, random[0], options.parallelQuantile()),
                parallel(reduced, random[1], options.parallelQuantile()),
                averagePartials(correlation, spectrum, 2),
                averagePartials(correlation, spectrum, 4));
    }

    private static ParallelAnalysis parallel(double[] observed, double[][] random, double quantile) {
        return new ParallelAnalysis(
                list(observed), list(RandomCorrelations.means(random)), list(quantiles(random, quantile)));
    }

    private static double[] quantiles(double[][] random, double quantile) {
        return RandomCorrelations.quantiles(random, quantile);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * Average a power of partial correlations after 0 to p - 2 components were taken out.
     *
     * <p>Velicer (1976), Psychometrika 41, 321-327; fourth powers: Velicer, Eaton & Fava (2000).
     */
    private static List<Double> averagePartials(DMatrixRMaj correlation, SymmetricSpectrum spectrum, int power) {
        int size = spectrum.values().length;
        DMatrixRMaj rest = correlation.copy();
        var averages = new ArrayList<Double>();
        averages.add(average(rest, power));
        for (int m = 0; m < size - 2; m++) {
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    double component =
                            spectrum.vectors().get(i, m) * spectrum.vectors().get(k, m);
                    rest.add(i, k, -spectrum.values()[m] * component);
                }
            }
            averages.add(average(rest, power));
        }
        return averages;
    }

    private static double average(DMatrixRMaj covariance, int power) {
        int size = covariance.numRows;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                double partial = covariance.get(i, k) / Math.sqrt(covariance.get(i, i) * covariance.get(k, k));
                sum += Math.pow(partial, power);
            }
        }
        return 2 * sum / (size * (size - 1.0));
    }
}
