/** Express estimates in standard deviations, and judge whether a solution can be the solution of any population. */
package org.sewall.kernel.standardise;
