package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fail a test during which anything was logged as an error. */
final class NoErrorLogged implements BeforeEachCallback, AfterEachCallback {
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, bundle) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(bundle + ": " + status.getMessage() + " " + status.getException());
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        errors.clear();
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Platform.removeLogListener(listener);
        assertEquals(List.of(), errors, "errors logged");
    }
}
