package org.sewall.analysis.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.result.Problem;

/**
 * A model in the words of another program.
 *
 * @param text the file; empty if the program has no words for the model
 * @param companions further files that it needs beside itself, by name
 * @param problems what could not be said, and what the user should know
 */
public record Exported(String text, Map<String, String> companions, List<Problem> problems) {

    /** Copy the collections. */
    public Exported {
        companions = Collections.unmodifiableMap(new LinkedHashMap<>(companions));
        problems = List.copyOf(problems);
    }

    /** Return that nothing was written. */
    public static Exported refused(List<Problem> problems) {
        return new Exported("", Map.of(), problems);
    }

    /** Say whether nothing was written. */
    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
