package org.sewall.kernel.profile;

import java.io.Serializable;

/**
 * Hold an interval from the profile of the likelihood.
 *
 * @param estimate value at the solution
 * @param level confidence level, between 0 and 1
 * @param lower end below the estimate
 * @param upper end above the estimate
 */
public record ProfileInterval(double estimate, double level, ProfileLimit lower, ProfileLimit upper)
        implements Serializable {}
