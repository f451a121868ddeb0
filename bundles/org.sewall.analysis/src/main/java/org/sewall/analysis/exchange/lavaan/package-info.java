/** Models as R scripts that call lavaan. */
package org.sewall.analysis.exchange.lavaan;
