package org.sewall.analysis.exchange.mplus;

/** Ends the reading of a statement that is not understood; the reader of the file goes on with the next. */
final class MplusFault extends Exception {
    private static final long serialVersionUID = 1L;

    MplusFault(String reason) {
        super(reason, null, false, false);
    }
}
