package org.sewall.dsl.ide;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client to which the server has nothing to say beside the text: a message to its user fails the test. */
interface StrictClient extends LanguageClient {
    @Override
    default void telemetryEvent(Object event) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void showMessage(MessageParams message) {
        throw new UnsupportedOperationException();
    }

    @Override
    default CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void logMessage(MessageParams message) {
        throw new UnsupportedOperationException();
    }
}
