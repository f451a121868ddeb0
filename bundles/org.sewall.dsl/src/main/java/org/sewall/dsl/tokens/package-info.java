/** Between lexer and parser: which words are names and where statements end, both of which only their place tells. */
package org.sewall.dsl.tokens;
