package org.sewall.fuzz;

import java.nio.charset.StandardCharsets;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Any text can be parsed, linked, validated and formatted. Where the parser has nothing against it, formatting changes no
 * word, and formatting again changes nothing.
 *
 * <p>The first byte of an input says whether it is a study (even) or a bare lavaan model (odd).
 */
public final class TextTarget {

    private static final LoggedErrors ERRORS = LoggedErrors.listen();
    private static final Language LANGUAGE = new Language();

    private TextTarget() {}

    /** Start the language before the first input, whose time is measured. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    /** Try one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String name = (input[0] & 1) == 0 ? "study.sem" : "model.lav";
        String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        check(text, name);
        ERRORS.rethrow();
    }

    private static void check(String text, String name) {
        XtextResource read = LANGUAGE.read(text, name);
        String formatted = LANGUAGE.format(read);
        if (!Language.isParsed(read)) {
            return;
        }
        XtextResource again = LANGUAGE.read(formatted, name);
        require(Language.isParsed(again), "formatting breaks the text", text, formatted);
        require(Language.words(again).equals(Language.words(read)), "formatting changes a word", text, formatted);
        String twice = LANGUAGE.format(again);
        require(twice.equals(formatted), "formatting again changes the text", formatted, twice);
    }

    private static void require(boolean condition, String what, String before, String after) {
        if (!condition) {
            throw new IllegalStateException(what + "\n--- before\n" + before + "\n--- after\n" + after);
        }
    }
}
