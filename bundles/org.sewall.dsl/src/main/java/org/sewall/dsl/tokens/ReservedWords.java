package org.sewall.dsl.tokens;

import java.util.Set;

/** The words that need quotes as names, because in some list of names they would be keywords. */
public final class ReservedWords {

    private static final Set<String> WORDS = Set.of(
            "NA",
            "binary",
            "reverse",
            "items",
            "extraction",
            "rotation",
            "factors",
            "harman",
            "oneFactor",
            "methodFactor",
            "by");

    private ReservedWords() {}

    /** Tell whether a name has to be written in quotes to be one wherever names can stand. */
    public static boolean contains(String name) {
        return WORDS.contains(name);
    }
}
