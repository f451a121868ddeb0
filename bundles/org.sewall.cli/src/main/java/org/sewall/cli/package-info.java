/** The command {@code sewall}: fits and checks studies and bare lavaan files, and prints what was found. */
package org.sewall.cli;
