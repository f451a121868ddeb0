package org.sewall.ui.results;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** Show a control of a grid, or take away its room as well. */
final class Visibility {
    private Visibility() {}

    static void set(Control control, boolean visible) {
        var data = control.getLayoutData() instanceof GridData existing ? existing : new GridData();
        data.exclude = !visible;
        control.setLayoutData(data);
        control.setVisible(visible);
    }
}
