package org.sewall.ui;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.sewall.core.SewallCore;
import org.sewall.core.SewallPreferences;

/** What the user may choose. */
public final class SewallPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    /** Make an empty page. */
    public SewallPreferencePage() {
        super(GRID);
        setDescription("Structural equation models");
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, SewallCore.ID));
    }

    @Override
    protected void createFieldEditors() {
        addField(new BooleanFieldEditor(SewallPreferences.FIT_ON_SAVE, "&Fit models on save", getFieldEditorParent()));
    }
}
