/**
 * What the language offers an editor, whichever it is: one package for each capability, and in {@code server} the
 * language server that brings them together.
 *
 * <p>Numbers come through {@link org.sewall.dsl.ide.results.CurrentResults}, from the workbench's builder or from an
 * analysis in the background of the server, and are shown only where their fingerprint is that of the text.
 */
package org.sewall.dsl.ide;
