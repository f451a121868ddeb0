/** The columns of the data files that a study declares: their names, and where the names stand. */
package org.sewall.analysis.columns;
