package org.sewall.dsl.parsing;

import java.util.regex.Pattern;
import org.eclipse.xtext.util.Strings;

/** What a name looks like in the text. */
final class Quoting {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_.][\\p{L}\\p{N}_.]*");

    private Quoting() {}

    /** Tell whether a name can stand without quotes; a keyword that no rule admits as a name cannot. */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !name.matches("\\.[\\p{N}].*|\\.") && !name.equals("NA");
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
            case '"', '\'' -> Strings.convertFromJavaString(inner, true);
            default -> text;
        };
    }
}
