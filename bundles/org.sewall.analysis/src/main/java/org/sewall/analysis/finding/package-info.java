/** What the numbers of a fit suggest to look at: one class for each kind of finding, with its thresholds and their source. */
package org.sewall.analysis.finding;
