package org.sewall.dsl.parsing;

import java.util.regex.Pattern;
import org.eclipse.xtext.util.Strings;
import org.sewall.dsl.tokens.ReservedWords;

/** What a name looks like in the text. */
final class Quoting {

    /** The letters of a name, as the grammar has them. */
    private static final String LETTER =
            "[a-zA-Z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u1FFF\\u2C00-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFEFE\\uFF10-\\uFFDC]";

    private static final Pattern PLAIN = Pattern.compile("(?:L|\\.(?=L))(?:L|[0-9.])*".replace("L", LETTER));

    private Quoting() {}

    /** Tell whether a name can stand without quotes. */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !ReservedWords.contains(name);
    }

    /** Remove backticks or quotes, if there are any. */
    static String unquote(String text) {
        if (text.length() < 2) {
            return text;
        }
        char first = text.charAt(0);
        String inner = text.substring(1, text.length() - 1);
        return switch (first) {
            case '`' -> inner;
            case '"', '\'' -> unescaped(inner);
            default -> text;
        };
    }

    /** Read escapes as Java does; one that Java does not know stays as it is, because no text may stop the linker. */
    private static String unescaped(String text) {
        try {
            return Strings.convertFromJavaString(text, true);
        } catch (IllegalArgumentException unknownEscape) {
            return text;
        }
    }
}
