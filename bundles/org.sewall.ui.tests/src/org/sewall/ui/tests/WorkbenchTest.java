package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
    @Test
    void workbench_runs() {
        assertTrue(PlatformUI.isWorkbenchRunning());
    }
}
