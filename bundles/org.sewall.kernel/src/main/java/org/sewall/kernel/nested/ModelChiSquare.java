package org.sewall.kernel.nested;

import java.io.Serializable;

/**
 * Hold what a comparison needs to know of a model, fitted or published.
 *
 * @param name name of the model
 * @param chiSquare its chi-square
 * @param degreesOfFreedom its degrees of freedom
 */
public record ModelChiSquare(String name, double chiSquare, int degreesOfFreedom) implements Serializable {}
