/** The options of an analysis and the words of its declarations, each declared once for whoever reads or shows them. */
package org.sewall.analysis.option;
