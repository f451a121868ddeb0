package org.sewall.cli;

/** Say how the command ended, as scripts see it. */
enum ExitCode {
    /** Everything asked for was done. */
    FITTED(0),
    /** A check failed, although everything could be read and fitted. */
    CHECK_FAILED(1),
    /** Something in the input, or in the call itself, is wrong. */
    BAD_INPUT(2),
    /** A model did not converge or is not identified. */
    NOT_FITTED(3);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** Return the number the process ends with. */
    int status() {
        return status;
    }
}
