package org.sewall.core;

/** Names that the Eclipse half shares. */
public final class SewallCore {
    /** Symbolic name of this bundle, and prefix of its identifiers. */
    public static final String ID = "org.sewall.core";

    private SewallCore() {}
}
