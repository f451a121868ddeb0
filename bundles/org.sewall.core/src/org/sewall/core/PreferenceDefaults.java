package org.sewall.core;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;

/** Set what holds until the user chooses. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {
    @Override
    public void initializeDefaultPreferences() {
        DefaultScope.INSTANCE.getNode(SewallCore.ID).putBoolean(SewallPreferences.FIT_ON_SAVE, true);
    }
}
