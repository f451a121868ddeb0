/** What a name stands for, and all its places: in the texts of a project and in the files of its data. */
package org.sewall.dsl.ide.references;
