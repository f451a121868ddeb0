package org.sewall.analysis.exchange.lavaan;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.sewall.analysis.exchange.NameMap;

/** Knows which names lavaan takes: those that R takes without backticks. */
final class LavaanNames {

    private static final NameMap.Rules RULES = new NameMap.Rules(
            Pattern.compile("(?:\\p{L}|\\.(?![0-9]))[\\p{L}\\p{N}._]*"),
            Pattern.compile("[^\\p{L}\\p{N}._]"),
            Integer.MAX_VALUE,
            true,
            Set.of(
                    "NA",
                    "NaN",
                    "Inf",
                    "TRUE",
                    "FALSE",
                    "NULL",
                    "if",
                    "else",
                    "for",
                    "while",
                    "repeat",
                    "function",
                    "break",
                    "next",
                    "in",
                    "NA_integer_",
                    "NA_real_",
                    "NA_character_",
                    "efa"));

    private LavaanNames() {}

    /** Create a map of some names. */
    static NameMap of(Collection<String> names) {
        NameMap map = new NameMap(RULES);
        map.addAll(names);
        return map;
    }
}
