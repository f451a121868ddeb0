package org.sewall.kernel.ordinal;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Order of the sample statistics of ordered and continuous variables in one vector, as in lavaan.
 *
 * <p>First, variable by variable, the thresholds of an ordered one and the negative mean of a continuous one; then the
 * variances of the continuous ones; then the covariances below the diagonal, column by column. Where covariates are given,
 * none of these is theirs, and the slopes on them follow the thresholds and means, covariate by covariate.
 */
public final class StatisticOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] categories;
    private final int[] covariates;
    private final int[] outcomes;
    private final int[] rank;
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
        this(categories, new int[0]);
    }

    /**
     * Lay out the statistics of some variables given others.
     *
     * @param categories number of categories of each variable; 0 for a continuous one
     * @param covariates positions of the variables that are given; not ordered
     */
    public StatisticOrder(int[] categories, int[] covariates) {
        this.categories = categories.clone();
        this.covariates = covariates.clone();
        outcomes = IntStream.range(0, categories.length)
                .filter(i -> Arrays.stream(covariates).noneMatch(x -> x == i))
                .toArray();
        rank = new int[categories.length];
        location = new int[categories.length];
        variance = new int[categories.length];
        Arrays.fill(rank, -1);
        Arrays.fill(location, -1);
        Arrays.fill(variance, -1);
        int next = 0;
        for (int k = 0; k < outcomes.length; k++) {
            rank[outcomes[k]] = k;
            location[outcomes[k]] = next;
            next += Math.max(1, categories[outcomes[k]] - 1);
        }
        locations = next;
        next += slopes();
        for (int i : outcomes) {
            variance[i] = categories[i] == 0 ? next++ : -1;
        }
        variances = next - locations - slopes();
    }

    /** Return the positions of the variables that are given; none where all are random. */
    public int[] covariates() {
        return covariates.clone();
    }

    /** Return the positions of the variables that are not given, ascending. */
    public int[] outcomes() {
        return outcomes.clone();
    }

    /** Return the number of slopes on covariates; they come after thresholds and means. */
    public int slopes() {
        return outcomes.length * covariates.length;
    }

    /**
     * Return the place of the slope of a variable on a covariate.
     *
     * @param outcome position of a variable that is not given
     * @param covariate number of the covariate, counted from 0
     */
    public int slope(int outcome, int covariate) {
        return locations + covariate * outcomes.length + rank[outcome];
    }

    /** Return the number of variables. */
    public int variables() {
        return categories.length;
    }

    /** Return the number of statistics. */
    public int size() {
        return locations + slopes() + variances + outcomes.length * (outcomes.length - 1) / 2;
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
        int column = Math.min(rank[first], rank[second]);
        int row = Math.max(rank[first], rank[second]);
        if (column == row) {
            throw new IllegalArgumentException("first = second = " + first + ", but a variance is no covariance.");
        }
        int before = column * (2 * outcomes.length - column - 1) / 2;
        return locations + slopes() + variances + before + row - column - 1;
    }
}
