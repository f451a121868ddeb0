package org.sewall.analysis.option;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An option of the analysis.
 *
 * @param name name, which is lavaan's
 * @param kind what its value can be
 * @param preset what holds where it is not written
 * @param values words that it can have, empty if its value is not a word
 * @param meaning what it decides, in a sentence
 * @param source where it is defined
 */
public record AnalysisOption(
        String name, OptionKind kind, String preset, List<OptionValue> values, String meaning, String source) {
    /** Copy the list. */
    public AnalysisOption {
        values = List.copyOf(values);
    }

    /** Return what can be written, for a message: the words, or what kind of value it is. */
    public String admissible() {
        return values.isEmpty()
                ? kind.words()
                : values.stream().map(OptionValue::name).collect(Collectors.joining(", "));
    }
}
