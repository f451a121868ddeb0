package org.sewall.analysis;

import org.sewall.data.PublishedMoments;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Published moments of one group.
 *
 * @param label name of the group, empty for a single one
 * @param moments the moments
 * @param observations number of observations they come from
 */
record PublishedGroup(String label, PublishedMoments moments, int observations) {

    /** Return the moments as the kernel takes them. */
    GroupSample sample(CovarianceDivisor divisor) {
        return GroupSample.ofMoments(
                label,
                SampleMoments.ofCovariance(
                        moments.names(), moments.covariance(), divisor, moments.mean(), observations));
    }
}
