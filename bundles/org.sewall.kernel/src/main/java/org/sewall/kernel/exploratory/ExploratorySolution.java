package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.Finding;
import org.sewall.kernel.NamedMatrix;

/**
 * Hold everything one exploratory analysis found; immutable.
 *
 * @param options what was asked for
 * @param items names of the items
 * @param observations number of cases N
 * @param correlation correlation matrix of the items
 * @param eigenvalues of the correlation matrix, decreasing: the scree
 * @param adequacy whether the correlations are worth factoring
 * @param factorNumber how many factors the rules suggest
 * @param singleFactor how much one unrotated factor explains (Harman's test)
 * @param extraction factors before rotation
 * @param rotations one per rotation asked for, in that order
 * @param warnings what the author should know, such as Heywood cases and several minima of a rotation
 */
public record ExploratorySolution(
        ExploratoryOptions options,
        List<String> items,
        int observations,
        NamedMatrix correlation,
        List<Double> eigenvalues,
        SamplingAdequacy adequacy,
        FactorNumber factorNumber,
        SingleFactor singleFactor,
        ExtractedFactors extraction,
        List<RotatedFactors> rotations,
        List<Finding> warnings)
        implements Serializable {

    /** Copy the lists. */
    public ExploratorySolution {
        items = List.copyOf(items);
        eigenvalues = List.copyOf(eigenvalues);
        rotations = List.copyOf(rotations);
        warnings = List.copyOf(warnings);
    }
}
