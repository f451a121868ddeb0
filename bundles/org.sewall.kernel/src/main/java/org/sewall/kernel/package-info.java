/** Fit structural equation models: {@link org.sewall.kernel.Estimation} leads from a description to an outcome. */
package org.sewall.kernel;
