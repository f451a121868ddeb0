package org.sewall.kernel.spec;

import java.io.Serializable;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Define a quantity from parameters ({@code name := expression}).
 *
 * @param name name of the defined quantity
 * @param expression how it is computed from labels and other definitions
 */
public record Definition(String name, Expression expression) implements Serializable {}
