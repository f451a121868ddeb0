/** Probability distributions that Commons Statistics does not offer. */
package org.sewall.kernel.distribution;
