package org.sewall.kernel.ordinal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sewall.kernel.spec.MatrixKind;
import org.sewall.kernel.spec.Parameterization;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Say where thresholds and scales of one group's ordered variables stand in the parameter vector.
 *
 * @param order order of the statistics
 * @param parameterization how scales are set
 * @param ordered numbers of the ordered variables, ascending
 * @param thresholdParameters index of each threshold in the parameter vector by its place among the statistics; -1 if fixed
 * @param thresholdValues value of each fixed threshold by its place among the statistics
 * @param scaleParameters index of each variable's scale in the parameter vector; -1 if fixed
 * @param scaleValues value of each fixed scale
 */
public record ResponseVariables(
        StatisticOrder order,
        Parameterization parameterization,
        int[] ordered,
        int[] thresholdParameters,
        double[] thresholdValues,
        int[] scaleParameters,
        double[] scaleValues) {

    /**
     * Read one group of a specification.
     *
     * @param specification model, whose observed variables are those of the order
     * @param group number of the group, counted from 1
     */
    public static ResponseVariables of(
            RamSpecification specification, int group, StatisticOrder order, Parameterization parameterization) {
        var thresholds = new int[order.locations()];
        var thresholdValues = new double[order.locations()];
        var scales = new int[order.variables()];
        var scaleValues = new double[order.variables()];
        Arrays.fill(thresholds, -1);
        Arrays.fill(scales, -1);
        Arrays.fill(scaleValues, 1);
        for (int e = 0; e < specification.elementCount(); e++) {
            if (specification.group(e) != group) {
                continue;
            }
            int variable = specification.row(e);
            if (specification.kind(e) == MatrixKind.THRESHOLD) {
                int place = order.location(variable) + specification.column(e);
                thresholds[place] = specification.parameter(e);
                thresholdValues[place] = specification.value(e);
            } else if (specification.kind(e) == MatrixKind.SCALE) {
                scales[variable] = specification.parameter(e);
                scaleValues[variable] = specification.value(e);
            }
        }
        return new ResponseVariables(
                order, parameterization, orderedOf(order), thresholds, thresholdValues, scales, scaleValues);
    }

    /**
     * Take free or fixed thresholds of response variables with variance 1.
     *
     * @param thresholds index of each threshold in the parameter vector by its place among the statistics
     */
    public static ResponseVariables ofUnitScale(StatisticOrder order, int[] thresholds) {
        int[] scales = new int[order.variables()];
        double[] ones = new double[order.variables()];
        Arrays.fill(scales, -1);
        Arrays.fill(ones, 1);
        return new ResponseVariables(
                order,
                Parameterization.DELTA,
                orderedOf(order),
                thresholds,
                new double[order.locations()],
                scales,
                ones);
    }

    /** Find the place of a threshold among the statistics, counted from 0 within its variable; -1 if there is none. */
    public int thresholdPlace(int variable, int number) {
        boolean exists = order.ordered(variable) && number >= 0 && number < order.thresholds(variable);
        return exists ? order.location(variable) + number : -1;
    }

    /**
     * Free a threshold.
     *
     * @param place its place among the statistics
     * @param parameter its new index in the parameter vector
     */
    public ResponseVariables withThreshold(int place, int parameter) {
        int[] thresholds = thresholdParameters.clone();
        thresholds[place] = parameter;
        return new ResponseVariables(
                order, parameterization, ordered, thresholds, thresholdValues, scaleParameters, scaleValues);
    }

    /**
     * Free the scale of a variable.
     *
     * @param parameter its new index in the parameter vector
     */
    public ResponseVariables withScale(int variable, int parameter) {
        int[] scales = scaleParameters.clone();
        scales[variable] = parameter;
        return new ResponseVariables(
                order, parameterization, ordered, thresholdParameters, thresholdValues, scales, scaleValues);
    }

    private static int[] orderedOf(StatisticOrder order) {
        return IntStream.range(0, order.variables()).filter(order::ordered).toArray();
    }

    /** Return a threshold at a point, by its place among the statistics. */
    double threshold(int place, double[] theta) {
        int parameter = thresholdParameters[place];
        return parameter < 0 ? thresholdValues[place] : theta[parameter];
    }

    /** Return the scale of a variable at a point, as far as it is a parameter or fixed. */
    double scale(int variable, double[] theta) {
        int parameter = scaleParameters[variable];
        return parameter < 0 ? scaleValues[variable] : theta[parameter];
    }

    /** Say whether scales are parameters and residual variances follow from them. */
    boolean isDelta() {
        return parameterization == Parameterization.DELTA;
    }
}
