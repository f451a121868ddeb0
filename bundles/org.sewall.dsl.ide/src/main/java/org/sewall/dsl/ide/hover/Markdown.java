package org.sewall.dsl.ide.hover;

import java.util.regex.Pattern;
import org.sewall.model.Named;

/** Writes Markdown in which nothing that an author wrote is taken for markup. */
final class Markdown {
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>#|~&])");
    private static final Pattern LINE_END_WITHIN = Pattern.compile("(?<!\n)\n(?!\n|- )");

    private Markdown() {}

    /** Return a text as it is, whatever characters it has; empty if there is none. */
    static String escape(String text) {
        return text == null ? "" : MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }

    /** Return the head of a text: a name, what it is, and its label on a line of its own. */
    static String head(String kind, String name, String label) {
        String head = "**" + escape(name) + "** " + kind;
        return label == null || label.isEmpty() ? head : head + '\n' + escape(label);
    }

    /** Return the text with line ends that are kept where it is shown. */
    static String withLineEnds(String text) {
        return LINE_END_WITHIN.matcher(text.strip()).replaceAll("  \n");
    }

    /** Return the name of an element that is referred to, a question mark if there is none. */
    static String name(Named named) {
        return named == null || named.eIsProxy() ? "?" : escape(named.getName());
    }
}
