package org.sewall.kernel.exploratory;

import java.io.Serializable;

/**
 * Hold one loading or factor correlation of a rotated model.
 *
 * @param left factor
 * @param operator {@code =~} for a loading, {@code ~~} for a correlation
 * @param right item or other factor
 * @param estimate loading in the units of the item over those of a standardized factor, or correlation
 * @param standardized loading in standard deviations of item and factor, or correlation
 * @param standardError of the estimate; 0 for what is fixed, NaN if the information is singular
 * @param z estimate over standard error, NaN if that is 0 or NaN
 * @param pValue two-sided tail of the normal distribution, NaN with z
 */
public record RotatedParameter(
        String left,
        String operator,
        String right,
        double estimate,
        double standardized,
        double standardError,
        double z,
        double pValue)
        implements Serializable {}
