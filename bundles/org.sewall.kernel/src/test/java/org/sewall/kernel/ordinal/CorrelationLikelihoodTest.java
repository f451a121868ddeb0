package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.distribution.StandardNormal;

/** Derivatives of polychoric and polyserial likelihoods by finite differences. */
class CorrelationLikelihoodTest {
    private static final double STEP = 1e-5;
    /** Relative error of central differences with this step. */
    private static final double TOLERANCE = 1e-6;

    private static final double[] ROWS = {-0.9, 0.1, 1.3};
    private static final double[] COLUMNS = {-0.4, 0.7};
    private static final double[][] COUNTS = {{30, 12, 3}, {20, 25, 11}, {8, 21, 17}, {1, 9, 22}};

    private static PolychoricLikelihood at(double[] rows, double[] columns, double[][] counts, double rho) {
        var likelihood = new PolychoricLikelihood(rows, columns, counts);
        likelihood.evaluate(rho);
        return likelihood;
    }

    private static double difference(DoubleUnaryOperator function, double x) {
        return (function.applyAsDouble(x + STEP) - function.applyAsDouble(x - STEP)) / (2 * STEP);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.97, -0.6, 0, 0.35, 0.8, 0.95})
    void polychoricSlopeAndCurvature(double rho) {
        PolychoricLikelihood likelihood = at(ROWS, COLUMNS, COUNTS, rho);
        double slope = difference(r -> at(ROWS, COLUMNS, COUNTS, r).value(), rho);
        double curvature = difference(r -> at(ROWS, COLUMNS, COUNTS, r).slope(), rho);
        close(likelihood.slope(), slope);
        close(likelihood.curvature(), curvature);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, 0, 0.4, 0.93})
    void polychoricScoresOfEachCell(double rho) {
        PolychoricLikelihood likelihood = at(ROWS, COLUMNS, COUNTS, rho);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 3; b++) {
                double[][] cell = new double[4][3];
                cell[a][b] = 1;
                close(
                        likelihood.score(a, b),
                        difference(r -> at(ROWS, COLUMNS, cell, r).value(), rho));
                for (int k = 0; k < ROWS.length; k++) {
                    int index = k;
                    double expected = difference(
                            t -> at(with(ROWS, index, t), COLUMNS, cell, rho).value(), ROWS[k]);
                    close(likelihood.rowScore(a, b, k), expected);
                }
                for (int k = 0; k < COLUMNS.length; k++) {
                    int index = k;
                    double expected = difference(
                            t -> at(ROWS, with(COLUMNS, index, t), cell, rho).value(), COLUMNS[k]);
                    close(likelihood.columnScore(a, b, k), expected);
                }
            }
        }
    }

    private static void close(double score, double expected) {
        assertThat(score).isCloseTo(expected, within(TOLERANCE * (1 + Math.abs(expected))));
    }

    private static double[] with(double[] values, int index, double value) {
        double[] changed = values.clone();
        changed[index] = value;
        return changed;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.3, 0, 0.55, 0.9})
    void polyserialSlopeAndCurvature(double rho) {
        PolyserialLikelihood likelihood = polyserial(rho);
        double slope = difference(r -> polyserial(r).value(), rho);
        double curvature = difference(r -> polyserial(r).slope(), rho);
        close(likelihood.slope(), slope);
        close(likelihood.curvature(), curvature);
    }

    private static PolyserialLikelihood polyserial(double rho) {
        var random = new Random(5);
        var values = new double[60];
        var codes = new int[60];
        for (int n = 0; n < 60; n++) {
            values[n] = random.nextGaussian();
            double behind = 0.5 * values[n] + random.nextGaussian();
            codes[n] = behind < -0.5 ? 0 : behind < 0.8 ? 1 : 2;
        }
        var likelihood = PolyserialLikelihood.of(new ContinuousMargin(values), new OrderedMargin(codes, 3));
        likelihood.evaluate(rho);
        return likelihood;
    }

    @Test
    void polyserialScoresAreThoseOfTheDensity() {
        double rho = 0.45;
        double[] thresholds = {-0.5, 0.8};
        double mean = 0.3;
        double variance = 1.7;
        var random = new Random(9);
        var values = new double[40];
        var codes = new int[40];
        for (int n = 0; n < 40; n++) {
            values[n] = 0.3 + 1.3 * random.nextGaussian();
            codes[n] = n % 3;
        }
        var continuous = new ContinuousMargin(values);
        var ordered = new OrderedMargin(codes, 3);
        var likelihood = PolyserialLikelihood.of(continuous, ordered);
        likelihood.evaluate(rho);
        double[] estimated = ordered.thresholds();
        for (int n = 0; n < 40; n++) {
            int row = n;
            double m = continuous.mean();
            double v = continuous.variance();
            close(likelihood.meanScore(n), difference(x -> log(values[row], codes[row], x, v, estimated, rho), m));
            close(likelihood.varianceScore(n), difference(x -> log(values[row], codes[row], m, x, estimated, rho), v));
            for (int k = 0; k < 2; k++) {
                int index = k;
                DoubleUnaryOperator byThreshold =
                        x -> log(values[row], codes[row], m, v, with(estimated, index, x), rho);
                double score =
                        codes[n] == k ? likelihood.aboveScore(n) : codes[n] == k + 1 ? likelihood.belowScore(n) : 0;
                close(score, difference(byThreshold, estimated[k]));
            }
        }
        assertThat(log(mean, 1, mean, variance, thresholds, 0)).isLessThan(0);
    }

    /** Return the logarithm of the joint density of a value and a category, straight from the definition. */
    private static double log(double value, int code, double mean, double variance, double[] thresholds, double rho) {
        double z = (value - mean) / Math.sqrt(variance);
        double root = Math.sqrt(1 - rho * rho);
        double upper = code == thresholds.length ? 1 : normal((thresholds[code] - rho * z) / root);
        double lower = code == 0 ? 0 : normal((thresholds[code - 1] - rho * z) / root);
        return -0.5 * z * z - 0.5 * Math.log(2 * Math.PI * variance) + Math.log(upper - lower);
    }

    private static double normal(double x) {
        return StandardNormal.cumulative(x);
    }
}
