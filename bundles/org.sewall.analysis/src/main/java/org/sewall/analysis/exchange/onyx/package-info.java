/** Models as Onyx stores them, in XML. */
package org.sewall.analysis.exchange.onyx;
