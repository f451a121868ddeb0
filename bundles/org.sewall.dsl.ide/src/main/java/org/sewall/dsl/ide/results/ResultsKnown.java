package org.sewall.dsl.ide.results;

import org.sewall.result.ResultDocument;

/** What is known about the analysis of a file. Whether it holds for the text in an editor is another question. */
public sealed interface ResultsKnown {
    /**
     * Nothing was found yet.
     *
     * @param fitting whether an analysis is under way
     */
    record Nothing(boolean fitting) implements ResultsKnown {}

    /**
     * Something was found, now or before the last change.
     *
     * @param latest the latest findings
     * @param fitting whether an analysis is under way
     */
    record Findings(ResultDocument latest, boolean fitting) implements ResultsKnown {}

    /** Return whether an analysis is under way. */
    boolean fitting();
}
