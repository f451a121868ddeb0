/** Reliability of the sum of a construct's items; the formulas stand in docs/mathematics/reliability.md. */
package org.sewall.kernel.reliability;
