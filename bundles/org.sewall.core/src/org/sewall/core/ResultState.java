package org.sewall.core;

import java.util.Optional;
import org.sewall.result.ResultDocument;

/** What is known at this moment about the analysis of a file. */
public sealed interface ResultState {

    /** Nothing is known: the file was not analysed yet. */
    record Absent() implements ResultState {}

    /** The first analysis is under way. */
    record Running() implements ResultState {}

    /**
     * The file or its data changed, and its analysis is under way.
     *
     * @param previous what was found before the change
     */
    record Refitting(ResultDocument previous) implements ResultState {}

    /**
     * The file or its data changed, and no analysis was made since.
     *
     * @param previous what was found before the change
     */
    record Outdated(ResultDocument previous) implements ResultState {}

    /** The file has errors that keep it from being analysed, and nothing was found before. */
    record Failed() implements ResultState {}

    /**
     * The analysis belongs to the file as it is.
     *
     * @param document what it found
     */
    record Current(ResultDocument document) implements ResultState {}

    /** Return the latest findings, whether or not they still hold. */
    default Optional<ResultDocument> lastKnown() {
        if (this instanceof Current current) {
            return Optional.of(current.document());
        }
        if (this instanceof Refitting refitting) {
            return Optional.of(refitting.previous());
        }
        return this instanceof Outdated outdated ? Optional.of(outdated.previous()) : Optional.empty();
    }

    /** Return the findings if they belong to the file as it is. */
    default Optional<ResultDocument> current() {
        return this instanceof Current current ? Optional.of(current.document()) : Optional.empty();
    }

    /** Return whether an analysis is under way. */
    default boolean isRunning() {
        return this instanceof Running || this instanceof Refitting;
    }
}
