package org.sewall.editor.hover;

/** Writes plain text so that a reader of Markdown shows it as it is. */
final class Markdown {
    private Markdown() {}

    static String escape(String text) {
        return text.replaceAll("([*_`\\\\#|])", "\\\\$1");
    }
}
