/** What holds of every input, whatever it is: nothing throws, nothing is logged as an error, and formatting is stable. */
package org.sewall.fuzz;
