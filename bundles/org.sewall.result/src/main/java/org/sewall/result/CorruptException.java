package org.sewall.result;

import java.io.IOException;

/** Says that a text is no result document; never leaves this package. */
final class CorruptException extends IOException {

    private static final long serialVersionUID = 1L;

    CorruptException(String message) {
        super(message);
    }
}
