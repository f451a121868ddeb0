/** Predict what freeing fixed parameters would change. */
package org.sewall.kernel.modification;
