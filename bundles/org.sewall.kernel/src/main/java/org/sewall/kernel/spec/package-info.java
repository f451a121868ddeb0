/**
 * The model: what its author wrote, the table of parameters that defaults make of it, and its matrices.
 *
 * <p>Read in the order {@link org.sewall.kernel.spec.ModelDescription},
 * {@link org.sewall.kernel.spec.ParameterTable}, {@link org.sewall.kernel.spec.RamSpecification}.
 */
package org.sewall.kernel.spec;
