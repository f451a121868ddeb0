package org.sewall.ui.project;

import java.util.Arrays;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.sewall.ui.SewallUi;

/** Let the first window of a workspace have the whole screen: text, outline and results need the room. */
public final class FirstWindow implements IStartup {
    private static final String PRODUCT = SewallUi.ID + ".product";
    private static final String SHOWN = "firstWindowShown";

    @Override
    public void earlyStartup() {
        var preferences = InstanceScope.INSTANCE.getNode(SewallUi.ID);
        if (preferences.getBoolean(SHOWN, false)
                || Platform.getProduct() == null
                || !PRODUCT.equals(Platform.getProduct().getId())) {
            return;
        }
        preferences.putBoolean(SHOWN, true);
        try {
            preferences.flush();
        } catch (BackingStoreException notStored) {
            SewallUi.log().warn(notStored.getLocalizedMessage(), notStored);
        }
        PlatformUI.getWorkbench().getDisplay().asyncExec(FirstWindow::maximize);
    }

    private static void maximize() {
        Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .findFirst()
                .ifPresent(window -> window.getShell().setMaximized(true));
    }
}
