/** What the language says to its users. */
package org.sewall.dsl.message;
