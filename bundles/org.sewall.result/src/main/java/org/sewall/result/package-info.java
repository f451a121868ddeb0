/**
 * What an analysis found: immutable records, their one JSON document and its reader.
 *
 * <p>Conventions of all records here: no component is null. A text that is not there is empty. A number that is not
 * there is {@code NaN}, and where that is not plain from the context {@link ModelResult#reasons()} says why. Keys of the
 * JSON document are those of lavaan's fit measures and parameter table.
 */
package org.sewall.result;
