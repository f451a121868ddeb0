package org.sewall.result;

/** The JSON document of a result: one form per content, so equal results are equal bytes. */
public final class ResultJson {

    private ResultJson() {}

    /** Return the document as text, ending with a newline. */
    public static String write(ResultDocument document) {
        throw new UnsupportedOperationException();
    }

    /** Read a document from untrusted text. */
    public static ResultReading read(String json) {
        throw new UnsupportedOperationException();
    }
}
