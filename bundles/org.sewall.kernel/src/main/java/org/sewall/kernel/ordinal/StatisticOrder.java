package org.sewall.kernel.ordinal;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * Order of the sample statistics of ordered and continuous variables in one vector, as in lavaan.
 *
 * <p>First, variable by variable, the thresholds of an ordered one and the negative mean of a continuous one; then the
 * variances of the continuous ones; then the covariances below the diagonal, column by column.
 */
public final class StatisticOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] categories;
    private final int[] location;
    private final int[] variance;
    private final int locations;
    private final int variances;

    /**
     * Lay out the statistics.
     *
     * @param categories number of categories of each variable; 0 for a continuous one
     */
    public StatisticOrder(int[] categories) {
        this.categories = categories.clone();
        location = new int[categories.length];
        variance = new int[categories.length];
        int next = 0;
        for (int i = 0; i < categories.length; i++) {
            location[i] = next;
            next += Math.max(1, categories[i] - 1);
        }
        locations = next;
        for (int i = 0; i < categories.length; i++) {
            variance[i] = categories[i] == 0 ? next++ : -1;
        }
        variances = next - locations;
    }

    /** Return the number of variables. */
    public int variables() {
        return categories.length;
    }

    /** Return the number of statistics. */
    public int size() {
        return locations + variances + categories.length * (categories.length - 1) / 2;
    }

    /** Return how many thresholds and means there are; they come first. */
    public int locations() {
        return locations;
    }

    /** Return how many variances of continuous variables there are. */
    public int variances() {
        return variances;
    }

    /** Say whether a variable is ordered. */
    public boolean ordered(int variable) {
        return categories[variable] > 0;
    }

    /** Return the number of thresholds of a variable; 0 for a continuous one. */
    public int thresholds(int variable) {
        return Math.max(0, categories[variable] - 1);
    }

    /** Return the place of a variable's first threshold or of its negative mean. */
    public int location(int variable) {
        return location[variable];
    }

    /** Return the thresholds among some statistics. */
    public double[] thresholds(double[] statistics) {
        return IntStream.range(0, categories.length)
                .filter(this::ordered)
                .flatMap(i -> IntStream.range(location[i], location[i] + thresholds(i)))
                .mapToDouble(place -> statistics[place])
                .toArray();
    }

    /** Return the place of a continuous variable's variance. */
    public int variance(int variable) {
        if (variance[variable] < 0) {
            throw new IllegalArgumentException("variable " + variable + " is ordered and has no variance.");
        }
        return variance[variable];
    }

    /** Return the place of the covariance of two different variables. */
    public int covariance(int first, int second) {
        int column = Math.min(first, second);
        int row = Math.max(first, second);
        if (column == row) {
            throw new IllegalArgumentException("first = second = " + first + ", but a variance is no covariance.");
        }
        int before = column * (2 * categories.length - column - 1) / 2;
        return locations + variances + before + row - column - 1;
    }
}
