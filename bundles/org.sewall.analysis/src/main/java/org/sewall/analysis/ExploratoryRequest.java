package org.sewall.analysis;

import java.util.List;
import org.sewall.kernel.exploratory.ExtractionMethod;

/**
 * What the options of a case ask of an exploratory factor analysis.
 *
 * @param factors number of factors; 0 if none is asked for
 * @param extraction how to extract them
 * @param rotations names of rotations: none, varimax, promax, oblimin, quartimin, geomin, quartimax, equamax, parsimax
 */
record ExploratoryRequest(int factors, ExtractionMethod extraction, List<String> rotations) {

    /** No exploratory analysis is asked for. */
    static final ExploratoryRequest NONE = new ExploratoryRequest(0, ExtractionMethod.MAXIMUM_LIKELIHOOD, List.of());

    ExploratoryRequest {
        rotations = List.copyOf(rotations);
    }
}
