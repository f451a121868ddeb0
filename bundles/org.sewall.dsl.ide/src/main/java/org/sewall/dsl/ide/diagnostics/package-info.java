/** Diagnostics beyond the validator of the language: the static analysis of models and data while somebody types. */
package org.sewall.dsl.ide.diagnostics;
