package org.sewall.ui;

/** Names that the user interface shares. */
public final class SewallUi {
    /** Symbolic name of this bundle, and prefix of its identifiers. */
    public static final String ID = "org.sewall.ui";

    private SewallUi() {}
}
