package org.sewall.kernel.ordinal;

import org.sewall.kernel.distribution.StandardNormal;

/**
 * Thresholds of an ordered variable, which are normal quantiles of its cumulative proportions.
 *
 * <p>Olsson (1979), Maximum likelihood estimation of the polychoric correlation coefficient, Psychometrika 44, 443-460,
 * equation 16.
 */
final class OrderedMargin implements Margin {
    private final int[] codes;
    private final int[] counts;
    private final double[] thresholds;
    private final double[][] influence;

    /**
     * Count categories.
     *
     * @param codes category of each case, counted from 0, or -1 where it is missing; no category may be empty
     * @param categories number of categories, at least 2
     */
    OrderedMargin(int[] codes, int categories) {
        this.codes = codes;
        counts = new int[categories];
        int available = 0;
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
                available++;
            }
        }
        double share = available / (double) codes.length;
        thresholds = new double[categories - 1];
        influence = new double[categories][categories - 1];
        long below = 0;
        for (int k = 0; k < thresholds.length; k++) {
            below += counts[k];
            double proportion = below / (double) available;
            thresholds[k] = StandardNormal.quantile(proportion);
            double density = share * StandardNormal.density(thresholds[k]);
            for (int category = 0; category < categories; category++) {
                influence[category][k] = ((category <= k ? 1 : 0) - proportion) / density;
            }
        }
    }

    int categories() {
        return counts.length;
    }

    /** Return the category of a case, -1 if it is missing. */
    int code(int row) {
        return codes[row];
    }

    int[] codes() {
        return codes;
    }

    double[] thresholds() {
        return thresholds;
    }

    /** Return the influence on all thresholds of a case in a category. */
    double[] influence(int category) {
        return influence[category];
    }

    @Override
    public double deviation() {
        return 1;
    }

    @Override
    public boolean present(int row) {
        return codes[row] >= 0;
    }

    @Override
    public double value(int row) {
        return codes[row];
    }

    @Override
    public int statistics() {
        return thresholds.length;
    }

    @Override
    public double influence(int row, int statistic) {
        return codes[row] < 0 ? 0 : influence[codes[row]][statistic];
    }
}
