package org.sewall.core;

import org.eclipse.core.runtime.Platform;

/** What the user may choose. */
public final class SewallPreferences {
    /** Whether saving a file fits its models; without it a file is only checked. */
    public static final String FIT_ON_SAVE = "fitOnSave";

    private SewallPreferences() {}

    /** Return whether saving a file fits its models. */
    public static boolean fitsOnSave() {
        return Platform.getPreferencesService().getBoolean(SewallCore.ID, FIT_ON_SAVE, true, null);
    }
}
