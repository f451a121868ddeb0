/**
 * Reading of tables and published moments, from files that may hold anything.
 *
 * <p>Bad content is an expected outcome: readers return a {@link org.sewall.data.Reading}, a value or the list of all
 * that is wrong with the file, each with its line and column.
 */
package org.sewall.data;
