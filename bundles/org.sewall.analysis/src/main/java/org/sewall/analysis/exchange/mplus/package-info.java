/** Models as Mplus input. */
package org.sewall.analysis.exchange.mplus;
