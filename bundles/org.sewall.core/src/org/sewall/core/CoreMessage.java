package org.sewall.core;

import java.text.MessageFormat;

/** All that this bundle tells a user. */
enum CoreMessage {
    FITTING("Fitting {0}"),
    UNREADABLE(
            "{0} could not be read, so it was not fitted: {1}. Close other programs that use the file and save again."),
    NOT_STORED(
            "The result of {0} could not be stored in the folder .sewall: {1}. It is shown, but it is lost when you leave."),
    UNEXPECTED(
            "The analysis of {0} stopped because of an error in Sewall. The error log has the details; please report it.");

    private final String text;

    CoreMessage(String aText) {
        text = aText;
    }

    /** Return the id that markers carry. */
    String id() {
        return "core." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String with(Object... arguments) {
        return MessageFormat.format(text, arguments);
    }
}
