package org.sewall.analysis;

import java.util.List;
import java.util.Map;
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

    /**
     * Return the moments as the kernel takes them.
     *
     * @param divisor what cross-products were divided by
     * @param recodings variables to be turned round, each with the sum of the lowest and highest value on its scale
     */
    GroupSample sample(CovarianceDivisor divisor, Map<String, Double> recodings) {
        List<String> names = moments.names();
        double[][] covariance = new double[names.size()][names.size()];
        double[] mean = moments.mean().clone();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                boolean turned = recodings.containsKey(names.get(i)) != recodings.containsKey(names.get(j));
                covariance[i][j] = turned ? -moments.covariance()[i][j] : moments.covariance()[i][j];
            }
            if (mean.length > 0 && recodings.containsKey(names.get(i))) {
                mean[i] = recodings.get(names.get(i)) - mean[i];
            }
        }
        return GroupSample.ofMoments(label, SampleMoments.ofCovariance(names, covariance, divisor, mean, observations));
    }
}
