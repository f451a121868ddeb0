package org.sewall.cli;

import org.sewall.analysis.EngineVersion;

/** Version of the command, which is that of the analysis it runs. */
final class Version {

    /** The version as users report it. */
    static final String TEXT = EngineVersion.engine().version();

    private Version() {}
}
