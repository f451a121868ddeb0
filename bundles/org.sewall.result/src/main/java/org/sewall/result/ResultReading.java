package org.sewall.result;

/** Outcome of reading a result document. */
public sealed interface ResultReading {

    /**
     * The document was read.
     *
     * @param document its content
     */
    record Found(ResultDocument document) implements ResultReading {}

    /** There is no such file. */
    record Absent() implements ResultReading {}

    /**
     * The text is no result document, or one of another format.
     *
     * @param reason what is wrong with it, a sentence for people
     */
    record Corrupt(String reason) implements ResultReading {}
}
