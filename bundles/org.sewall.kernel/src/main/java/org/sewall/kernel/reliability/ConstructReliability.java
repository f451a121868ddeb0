package org.sewall.kernel.reliability;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hold how reliably a construct is measured by the sum of its items.
 *
 * @param construct name of a construct with at least two items
 * @param standardizedLoadings loading of each item in standard deviations of item and construct
 * @param alpha coefficient alpha (Cronbach 1951)
 * @param omega share of the construct in the implied variance of the sum (McDonald 1999), with the total variance of the
 *     construct, also if it depends on others; ordered items in the metric of their categories
 * @param compositeReliability (sum of standardized loadings)^2 over the same plus the sum of 1 - loading^2 (Fornell &
 *     Larcker 1981)
 * @param averageVarianceExtracted mean of squared standardized loadings (Fornell & Larcker 1981)
 * @param semTools the same quantities as the R package semTools forms them
 */
public record ConstructReliability(
        String construct,
        Map<String, Double> standardizedLoadings,
        double alpha,
        double omega,
        double compositeReliability,
        double averageVarianceExtracted,
        SemToolsReliability semTools)
        implements Serializable {

    /** Keep the order of the items. */
    public ConstructReliability {
        standardizedLoadings = Collections.unmodifiableMap(new LinkedHashMap<>(standardizedLoadings));
    }

    /** Return the items in the order of the model. */
    public List<String> items() {
        return List.copyOf(standardizedLoadings.keySet());
    }
}
