/**
 * Minimise a discrepancy: Fisher scoring that turns into Newton's method, damped, in the coordinates that linear
 * equality constraints leave free.
 */
package org.sewall.kernel.optimise;
