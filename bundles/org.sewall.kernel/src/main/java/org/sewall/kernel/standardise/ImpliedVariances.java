package org.sewall.kernel.standardise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.inference.FittedGroup;

/**
 * Compute the sampling variance of each implied covariance by the delta method.
 *
 * <p>A covariance of two variables depends on few parameters: those on the ways to either of them. Only these are visited,
 * so that the variances of all pairs cost little even where there are many.
 */
final class ImpliedVariances {
    private final FittedGroup group;
    private final DMatrixRMaj covariance;
    private final List<RamElement> elements;
    private final int[][] concerning;
    private final double[] slopes;
    private final int[] parameters;
    private final int[] visited;
    private int visit;

    /**
     * Use a group at its solution.
     *
     * @param covariance covariance matrix of the estimates, 0 by 0 if it does not exist; then there are no variances
     */
    ImpliedVariances(FittedGroup group, DMatrixRMaj covariance) {
        this.group = group;
        this.covariance = covariance;
        elements = group.layout().elements().stream()
                .filter(element -> element.parameter() >= 0)
                .toList();
        DMatrixRMaj total = group.implied().totalEffects();
        concerning = new int[group.layout().observed()][];
        for (int i = 0; i < concerning.length; i++) {
            int variable = i;
            concerning[i] = IntStream.range(0, elements.size())
                    .filter(e -> reaches(total, elements.get(e), variable))
                    .toArray();
        }
        slopes = new double[elements.size()];
        parameters = new int[elements.size()];
        visited = new int[elements.size()];
        Arrays.fill(visited, -1);
    }

    private static boolean reaches(DMatrixRMaj total, RamElement element, int variable) {
        return total.get(variable, element.row()) != 0
                || !element.directed() && total.get(variable, element.column()) != 0;
    }

    /** Compute the variance of the implied covariance of two observed variables, by their positions. */
    double of(int i, int j) {
        visit++;
        int count = collect(concerning[i], i, j, 0);
        count = collect(concerning[j], i, j, count);
        int q = covariance.numCols;
        double sum = 0;
        for (int a = 0; a < count; a++) {
            int start = parameters[a] * q;
            double inner = 0;
            for (int b = 0; b < count; b++) {
                inner += slopes[b] * covariance.data[start + parameters[b]];
            }
            sum += slopes[a] * inner;
        }
        return sum;
    }

    private int collect(int[] candidates, int i, int j, int before) {
        int count = before;
        for (int e : candidates) {
            if (visited[e] != visit) {
                visited[e] = visit;
                double slope = slope(elements.get(e), i, j);
                if (slope != 0) {
                    slopes[count] = slope;
                    parameters[count++] = elements.get(e).parameter();
                }
            }
        }
        return count;
    }

    private double slope(RamElement element, int i, int j) {
        DMatrixRMaj total = group.implied().totalEffects();
        int k = element.row();
        int l = element.column();
        if (element.directed()) {
            return total.get(i, k) * group.implied().covariance(j, l)
                    + total.get(j, k) * group.implied().covariance(i, l);
        }
        double sum = total.get(i, k) * total.get(j, l) + total.get(j, k) * total.get(i, l);
        return k == l ? 0.5 * sum : sum;
    }
}
