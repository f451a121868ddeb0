package org.sewall.analysis.option;

import java.util.List;

/**
 * A word that an option can have as its value.
 *
 * @param name the word
 * @param meaning what it brings about
 * @param synonyms further words for the same, as lavaan takes them
 */
public record OptionValue(String name, String meaning, List<String> synonyms) {
    /** Copy the list. */
    public OptionValue {
        synonyms = List.copyOf(synonyms);
    }

    static OptionValue of(String name, String meaning, String... synonyms) {
        return new OptionValue(name, meaning, List.of(synonyms));
    }
}
