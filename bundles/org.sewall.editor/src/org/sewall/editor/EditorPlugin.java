package org.sewall.editor;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.sewall.editor.server.EmbeddedLanguageServer;

/** Life of the bundle: holds the one language server of the workbench. */
public final class EditorPlugin implements BundleActivator {
    public static final String ID = "org.sewall.editor";

    private static EmbeddedLanguageServer server;

    @Override
    public void start(BundleContext context) {
        // the server starts with the first document
    }

    @Override
    public void stop(BundleContext context) {
        stopServer();
    }

    /** Return the language server, which starts in the background with the first call. */
    public static synchronized EmbeddedLanguageServer server() {
        if (server == null) {
            server = new EmbeddedLanguageServer();
        }
        return server;
    }

    private static synchronized void stopServer() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
