/**
 * Find intervals from the profile of the likelihood.
 *
 * <p>Sources: Neale, M. C. & Miller, M. B. (1997), Behavior Genetics 27, 113-120; Pek, J. & Wu, H. (2015), Psychometrika 80,
 * 1123-1145.
 */
package org.sewall.kernel.profile;
