package org.sewall.ui.results;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.sewall.ui.SewallUi;
import org.sewall.ui.results.table.Tone;

/** The colours of results, by keys that each theme of the workbench may set. */
final class Tones {
    static final String GOOD = SewallUi.ID + ".good";
    static final String DOUBTFUL = SewallUi.ID + ".doubtful";
    static final String BAD = SewallUi.ID + ".bad";
    static final String MUTED = SewallUi.ID + ".muted";

    private Tones() {}

    /** Return the colour of a tone, or null for the table's own. */
    static Color foreground(Tone tone, boolean dimmed) {
        if (dimmed) {
            return colour(MUTED);
        }
        return switch (tone) {
            case NORMAL -> null;
            case GOOD -> colour(GOOD);
            case DOUBTFUL -> colour(DOUBTFUL);
            case BAD -> colour(BAD);
            case MUTED -> colour(MUTED);
        };
    }

    /** Return whether a change of the workbench's theme concerns these colours. */
    static boolean isChangedBy(PropertyChangeEvent change) {
        return change.getProperty().startsWith(SewallUi.ID)
                || IThemeManager.CHANGE_CURRENT_THEME.equals(change.getProperty());
    }

    static Color colour(String key) {
        var registry = registry();
        return registry.hasValueFor(key)
                ? registry.get(key)
                : JFaceResources.getColorRegistry().get(key);
    }

    private static ColorRegistry registry() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    }
}
