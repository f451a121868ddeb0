package org.sewall.editor.lifecycle;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Display;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.sewall.editor.server.DocumentLink;
import org.sewall.editor.server.EmbeddedLanguageServer;

/**
 * One open document and what the language server says about it.
 *
 * <p>Changes are sent after a short rest in typing, or at once when somebody asks something. After each sending the
 * standing questions (colours, folding, outline, lenses) are asked again.
 */
public final class DocumentSession implements DocumentLink, IDocumentListener {
    private static final long REST_IN_TYPING = 60;

    private final IDocument document;
    private final Path file;
    private final EmbeddedLanguageServer server;
    private final AtomicBoolean unsent = new AtomicBoolean();
    private final Answer<List<Diagnostic>> problems = new Answer<>(this);
    private final Answer<SemanticTokens> tokens = new Answer<>(this);
    private final Answer<List<FoldingRange>> foldings = new Answer<>(this);
    private final Answer<List<DocumentSymbol>> symbols = new Answer<>(this);
    private final Answer<List<? extends CodeLens>> lenses = new Answer<>(this);
    private volatile Text text;
    private volatile int sent;
    private volatile boolean closed;

    private record Text(int version, String content) {}

    DocumentSession(IDocument document, Path file, Path folder, EmbeddedLanguageServer server) {
        this.document = document;
        this.file = file;
        this.server = server;
        this.text = new Text(1, document.get());
        this.sent = 1;
        document.addDocumentListener(this);
        server.open(this, folder, text.content());
        askStandingQuestions(1);
    }

    void close() {
        closed = true;
        document.removeDocumentListener(this);
        server.closeDocument(this);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public int version() {
        return text.version();
    }

    /** Return the server that this document is open in. */
    public EmbeddedLanguageServer server() {
        return server;
    }

    /** Return the name of the document in questions to the server. */
    public TextDocumentIdentifier identifier() {
        return EmbeddedLanguageServer.identifier(file);
    }

    /** Return the problems of the text. */
    public Answer<List<Diagnostic>> problems() {
        return problems;
    }

    /** Return the kinds of the names in the text, coded as in the protocol. */
    public Answer<SemanticTokens> tokens() {
        return tokens;
    }

    /** Return what can be folded. */
    public Answer<List<FoldingRange>> foldings() {
        return foldings;
    }

    /** Return the outline. */
    public Answer<List<DocumentSymbol>> symbols() {
        return symbols;
    }

    /** Return the numbers to show in the text. */
    public Answer<List<? extends CodeLens>> lenses() {
        return lenses;
    }

    /**
     * Ask the server about the present text.
     *
     * @return the answer, or a cancelled future where the text has changed before the answer came
     */
    public <T> CompletableFuture<T> ask(Function<LanguageServerImpl, CompletableFuture<T>> question) {
        sendChange();
        int asked = version();
        return server.ask(question).thenCompose(answer -> {
            if (asked == version()) {
                return CompletableFuture.completedFuture(answer);
            }
            var stale = new CompletableFuture<T>();
            stale.cancel(false);
            return stale;
        });
    }

    /** Ask about the present text; the answer is used on the user interface thread, and only if the text is still the same. */
    public <T> void ask(Function<LanguageServerImpl, CompletableFuture<T>> question, Display display, Consumer<T> use) {
        int asked = version();
        ask(question)
                .thenAccept(answer -> display.asyncExec(() -> {
                    if (asked == version()) {
                        use.accept(answer);
                    }
                }));
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // the new text is what counts
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        text = new Text(text.version() + 1, event.getDocument().get());
        if (unsent.compareAndSet(false, true)) {
            server.later(this::sendChange, REST_IN_TYPING);
        }
    }

    private void sendChange() {
        if (unsent.compareAndSet(true, false) && !closed) {
            var present = text;
            sent = present.version();
            server.change(file, present.version(), present.content());
            askStandingQuestions(present.version());
        }
    }

    private void askStandingQuestions(int version) {
        askFor(tokens, version, it -> it.semanticTokensFull(new SemanticTokensParams(identifier())));
        askFor(foldings, version, it -> it.foldingRange(new FoldingRangeRequestParams(identifier())));
        askForNumbers(version);
    }

    /** Ask what changes with results, too: the outline tells numbers as the text does. */
    private void askForNumbers(int version) {
        askFor(symbols, version, it -> it.documentSymbol(new DocumentSymbolParams(identifier()))
                .thenApply(DocumentSession::hierarchical));
        askForLenses(version);
    }

    private void askForLenses(int version) {
        askFor(lenses, version, it -> it.codeLens(new CodeLensParams(identifier())));
    }

    private static List<DocumentSymbol> hierarchical(List<Either<SymbolInformation, DocumentSymbol>> found) {
        return found.stream().filter(Either::isRight).map(Either::getRight).collect(Collectors.toList());
    }

    private <T> void askFor(Answer<T> slot, int version, Function<LanguageServerImpl, CompletableFuture<T>> question) {
        int number = slot.nextQuestion();
        server.ask(question).whenComplete((answer, failure) -> {
            if (failure == null) {
                slot.publish(version, number, answer);
            } else if (isCancelled(failure) && version == version() && !closed) {
                // A file that changed on disk makes the server drop what it was asked, although the text is the same.
                server.later(() -> askFor(slot, version, question), REST_IN_TYPING);
            }
            // Another failure was logged by the server.
        });
    }

    private static boolean isCancelled(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof CancellationException || cause instanceof OperationCanceledException;
    }

    @Override
    public void problemsFound(List<Diagnostic> found) {
        problems.publish(sent, problems.nextQuestion(), found);
    }

    @Override
    public void resultsChanged() {
        askForNumbers(version());
    }
}
