/** Marking every place of a name in the text that is open. */
package org.sewall.dsl.ide.occurrences;
