/**
 * Repairs of what the language, the static analysis and the fit complain about, one class for each.
 *
 * <p>{@link org.sewall.dsl.ide.fix.QuickFixes} lists them; {@link org.sewall.dsl.ide.fix.CodeActions} offers them to
 * editors. A fix sees the id of a problem, its place, its arguments and the text as it is now, never the message.
 */
package org.sewall.dsl.ide.fix;
