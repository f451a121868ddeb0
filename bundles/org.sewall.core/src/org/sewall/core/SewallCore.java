package org.sewall.core;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;

/** Names that the Eclipse half shares, and the one place where results are kept. */
public final class SewallCore {
    /** Symbolic name of this bundle, and prefix of its identifiers. */
    public static final String ID = "org.sewall.core";

    /** Nature of projects whose studies are fitted on save. */
    public static final String NATURE = ID + ".nature";

    /** Builder that the nature brings. */
    public static final String BUILDER = ID + ".builder";

    /** Family of the jobs that fit: join it to wait for results. */
    public static final Object FITS = new Object();

    private static final StudyResults RESULTS = watched();

    private SewallCore() {}

    /** Return what is known about the studies of the workspace. */
    public static StudyResults results() {
        return RESULTS;
    }

    private static StudyResults watched() {
        var results = new StudyResults();
        ResourcesPlugin.getWorkspace()
                .addResourceChangeListener(new StudyWatch(results), IResourceChangeEvent.POST_CHANGE);
        return results;
    }
}
