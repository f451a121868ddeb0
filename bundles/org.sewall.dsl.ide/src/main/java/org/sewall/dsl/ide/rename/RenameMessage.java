package org.sewall.dsl.ide.rename;

import java.util.Locale;

/** Why a name cannot be changed; {@code %s} are names in order. */
enum RenameMessage {
    /** Nothing to rename. */
    NO_NAME("Here stands no name that can be changed. Place the caret on the name of a declaration or of a variable."),
    /** A name that cannot be written: the name. */
    UNREADABLE(
            "'%s' cannot be a name, because it could not be read again. Use letters, digits, '_' and '.'; other characters"
                    + " except backticks and line ends can stand in backticks."),
    /** A word of the language: the name. */
    RESERVED("%1$s is a word of the language, so as a name it would be misread. Write it in backticks: `%1$s`."),
    /** A name that something else has: the name. */
    TAKEN("There is already something called %s, so the two could not be told apart. Choose another name."),
    /** A column that is there: the name, the data file. */
    TAKEN_COLUMN(
            "The file %2$s already has a column called %1$s, so the two could not be told apart. Choose another name.");

    private final String template;

    RenameMessage(String template) {
        this.template = template;
    }

    String text(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }
}
