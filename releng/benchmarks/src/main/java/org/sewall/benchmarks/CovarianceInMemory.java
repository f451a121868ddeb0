package org.sewall.benchmarks;

import org.sewall.kernel.sample.SampleMoments;

/**
 * Means and covariances of a million rows that are in memory.
 *
 * @param rows the rows
 */
record CovarianceInMemory(double[][] rows) implements Workload {

    @Override
    public String id() {
        return "i";
    }

    @Override
    public String title() {
        return "covariance of 1,000,000 x 50 in memory";
    }

    @Override
    public double expected() {
        return Double.NaN;
    }

    @Override
    public double run() {
        if (!(SampleMoments.ofRaw(LargeData.names(), rows).covariance(0, 0) > 0)) {
            throw new IllegalStateException("no covariance");
        }
        return Double.NaN;
    }
}
