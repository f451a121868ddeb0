package org.sewall.editor.colouring;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

/** The editor's colours: names of entries in the theme, so that the user and the dark theme can change them. */
public enum Colours {
    KEYWORD("keyword", SWT.BOLD),
    COMMENT("comment", SWT.ITALIC),
    STRING("string", SWT.NORMAL),
    NUMBER("number", SWT.NORMAL),
    OPERATOR("operator", SWT.NORMAL),
    CONSTRUCT("construct", SWT.NORMAL),
    ITEM("item", SWT.NORMAL),
    HYPOTHESIS("hypothesis", SWT.BOLD),
    MODEL("model", SWT.BOLD),
    LABEL("label", SWT.ITALIC),
    ESTIMATE("estimate", SWT.NORMAL),
    SUPPORTED("supported", SWT.NORMAL),
    UNSUPPORTED("unsupported", SWT.NORMAL),
    MUTED("muted", SWT.ITALIC);

    /** What the keys of all entries start with. */
    public static final String PREFIX = "org.sewall.editor.colour.";

    private final String key;
    private final int fontStyle;

    Colours(String name, int fontStyle) {
        this.key = PREFIX + name;
        this.fontStyle = fontStyle;
    }

    /** Return the key in the theme's colour registry. */
    public String key() {
        return key;
    }

    /** Return the font style that goes with the colour. */
    public int fontStyle() {
        return fontStyle;
    }

    /** Return the colour in the present theme, or null where the theme leaves it to the text's own. */
    public Color color() {
        return registry().get(key);
    }

    static ColorRegistry registry() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    }
}
