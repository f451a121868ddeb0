package org.sewall.dsl.ide.server;

import java.util.Locale;

/** What the server itself says, beside problems and results. */
enum ServerMessage {
    /** Title of the analysis of a file. */
    ANALYSING("Fitting %s"),
    /** How far a fit is. */
    ITERATION("%s, iteration %d");

    private final String text;

    ServerMessage(String text) {
        this.text = text;
    }

    String with(Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
