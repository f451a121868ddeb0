/** Start values for the optimiser. */
package org.sewall.kernel.start;
