package org.sewall.editor.references;

import org.eclipse.core.resources.IFile;

/**
 * A line in which a name is used.
 *
 * @param file the file
 * @param line number of the line, from 0
 * @param offset offset of its first character in the file
 * @param text its text
 */
record ReferenceLine(IFile file, int line, int offset, String text) {}
