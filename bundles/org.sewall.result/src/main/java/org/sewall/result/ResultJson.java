package org.sewall.result;

import java.io.IOException;

/** The JSON document of a result: one form per content, so equal results are equal bytes. */
public final class ResultJson {

    /** Keys of untrusted text may be of any length. */
    private static final int LONGEST_DETAIL = 200;

    private ResultJson() {}

    /**
     * Return the document as text, ending with a newline. A number that is not finite is written as null, so an infinite one
     * is read back as not available.
     */
    public static String write(ResultDocument document) {
        return JsonPrinter.print(
                document instanceof StudyResult study ? StudyJson.write(study) : CaseJson.write((CaseResult) document));
    }

    /** Read a document from untrusted text; keys that are not known are passed over. */
    public static ResultReading read(String json) {
        try {
            var fields = JsonFields.of(JsonParser.parse(json), "$");
            String format = fields.text("format");
            if (!format.equals(ResultDocument.FORMAT)) {
                return new ResultReading.Corrupt("The result is of format '" + format + "', but this version reads '"
                        + ResultDocument.FORMAT + "'. Fit the model again.");
            }
            return new ResultReading.Found(fields.has("study") ? StudyJson.read(fields) : CaseJson.read(fields));
        } catch (IOException malformed) {
            return new ResultReading.Corrupt(
                    "The result cannot be read, " + detail(malformed) + ". Fit the model again.");
        }
    }

    /** Words for a failure; those of the JSON library end with a link after the first line. */
    private static String detail(IOException malformed) {
        if (malformed instanceof CorruptException) {
            String message = malformed.getMessage();
            return "because " + message.substring(0, Math.min(message.length(), LONGEST_DETAIL));
        }
        return "because it is no well-formed JSON";
    }
}
