/** Formatting of documents and ranges, and indentation while typing. */
package org.sewall.dsl.ide.formatting;
