package org.sewall.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** Names that the user interface shares. */
public final class SewallUi {
    /** Symbolic name of this bundle, and prefix of its identifiers. */
    public static final String ID = "org.sewall.ui";

    /** Id of the perspective. */
    public static final String PERSPECTIVE = ID + ".perspective";

    private SewallUi() {}

    /** Return an icon of this bundle. */
    public static ImageDescriptor icon(String name) {
        return ResourceLocator.imageDescriptorFromBundle(ID, "icons/" + name)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** Return the log of this bundle. */
    public static ILog log() {
        return ILog.of(SewallUi.class);
    }
}
