/** From tokens to values and from errors to readable messages. */
package org.sewall.dsl.parsing;
