/** Renaming: a name at all its places in the files of a project, and the column of the data that has it. */
package org.sewall.dsl.ide.rename;
