package org.sewall.dsl.ide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.sewall.dsl.ide.lens.LensText;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.dsl.ide.server.SewallServer;

/** The language server with one open file, as a client sees it. Results are what a test says they are. */
final class ServerUnderTest implements AutoCloseable, StrictClient {
    static final Path EXAMPLE = Path.of(System.getProperty("sewall.root", "../.."), "examples", "khavul2010");
    private static final long PATIENCE_SECONDS = 60;

    private final SewallServer server;
    private final Path file;
    private final Path folder;
    private String text;
    private int version = 1;
    private ResultsKnown known = new ResultsKnown.Nothing(false);
    private List<Diagnostic> problems = List.of();
    private final AtomicInteger refreshes = new AtomicInteger();

    private ServerUnderTest(Path folder, String name, String text, boolean standalone) throws IOException {
        this.folder = folder.toRealPath();
        this.file = this.folder.resolve(name);
        this.text = text;
        Files.writeString(file, text, StandardCharsets.UTF_8);
        server = standalone ? alone() : SewallServer.start(results(), this);
        server.languageServer().initialized(new InitializedParams());
        tellOfFilesOnDisk();
        server.languageServer()
                .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
                        List.of(new WorkspaceFolder(this.folder.toUri().toString(), "test")), List.of())));
        server.languageServer()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(), "sewall", version, text)));
    }

    /** Tell of files before their folder is opened, as the workbench does when a project is made. */
    private void tellOfFilesOnDisk() throws IOException {
        try (var files = Files.list(folder)) {
            server.languageServer()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                            files.filter(each -> each.toString().endsWith(".sem"))
                                    .map(each -> new FileEvent(each.toUri().toString(), FileChangeType.Created))
                                    .toList()));
        }
    }

    private SewallServer alone() {
        var created = SewallServer.standalone();
        created.languageServer().connect(this);
        created.languageServer().initialize(SewallServer.capabilities()).join();
        return created;
    }

    /** Open a text in a folder of its own. */
    static ServerUnderTest open(Path folder, String text) throws IOException {
        return new ServerUnderTest(folder, "study.sem", text, false);
    }

    /** Open a text in a file of some name. */
    static ServerUnderTest openNamed(Path folder, String name, String text) throws IOException {
        return new ServerUnderTest(folder, name, text, false);
    }

    /** Open the published study with its data. */
    static ServerUnderTest openExample(Path folder) throws IOException {
        return openExample(folder, false);
    }

    /** Open the published study in a server that fits it. */
    static ServerUnderTest openExampleStandalone(Path folder) throws IOException {
        return openExample(folder, true);
    }

    private static ServerUnderTest openExample(Path folder, boolean standalone) throws IOException {
        Files.copy(EXAMPLE.resolve("khavul2010.csv"), folder.resolve("khavul2010.csv"));
        return new ServerUnderTest(
                folder, "khavul2010.sem", Files.readString(EXAMPLE.resolve("khavul2010.sem")), standalone);
    }

    private CurrentResults results() {
        return new CurrentResults() {
            @Override
            public ResultsKnown of(Path asked) {
                return asked.equals(file) ? known : new ResultsKnown.Nothing(false);
            }

            @Override
            public void whenChanged(Runnable action) {
                // the test asks again by itself
            }
        };
    }

    void know(ResultsKnown results) {
        known = results;
    }

    Path file() {
        return file;
    }

    Path folder() {
        return folder;
    }

    String text() {
        return text;
    }

    void change(String newText) {
        text = newText;
        version++;
        server.languageServer()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(), version),
                        List.of(new TextDocumentContentChangeEvent(newText))));
    }

    void replace(String old, String by) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("The text does not contain " + old);
        }
        change(text.replace(old, by));
    }

    <T> T ask(Function<LanguageServerImpl, CompletableFuture<T>> question) throws Exception {
        return question.apply(server.languageServer()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    List<CompletionItem> completion(String before) throws Exception {
        return ask(it -> it.completion(new CompletionParams(document(), after(before))))
                .map(items -> items, CompletionList::getItems);
    }

    List<String> proposals(String before) throws Exception {
        return completion(before).stream().map(CompletionItem::getLabel).toList();
    }

    String hover(String on) throws Exception {
        var hover = ask(it -> it.hover(new HoverParams(document(), at(on))));
        return hover == null || hover.getContents() == null
                ? ""
                : hover.getContents().getRight().getValue();
    }

    List<LensText> lenses() throws Exception {
        List<LensText> texts = new ArrayList<>();
        for (CodeLens lens : ask(it -> it.codeLens(new CodeLensParams(document())))) {
            texts.add(LensText.of(lens).orElseThrow());
        }
        return texts;
    }

    List<String> lensTexts() throws Exception {
        return lenses().stream().map(LensText::text).toList();
    }

    /** Return what the server complains of in the text as it is now. */
    List<Diagnostic> diagnostics() throws Exception {
        lenses();
        return problems;
    }

    List<String> errors() throws Exception {
        lenses();
        return problems.stream()
                .filter(problem -> problem.getSeverity() == DiagnosticSeverity.Error)
                .map(problem -> problem.getMessage().map(message -> message, markup -> markup.getValue()))
                .toList();
    }

    /** Return the problems that the parser has with the text. */
    List<String> syntaxErrors() throws Exception {
        lenses();
        return problems.stream()
                .filter(problem -> problem.getCode() != null
                        && problem.getCode().isLeft()
                        && problem.getCode().getLeft().contains("yntax"))
                .map(problem -> problem.getMessage().map(message -> message, markup -> markup.getValue()))
                .toList();
    }

    /** Return all problems of the text, once the server has caught up with it. */
    List<Diagnostic> problems() throws Exception {
        lenses();
        return problems;
    }

    int refreshes() {
        return refreshes.get();
    }

    List<String> tokenKinds() {
        return server.tokenKinds();
    }

    TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(uri());
    }

    private String uri() {
        return file.toUri().toString();
    }

    /** Return the place after the first occurrence of a text; {@code |} in it marks the place. */
    Position after(String marked) {
        String plain = marked.replace("|", "");
        int in = marked.indexOf('|') < 0 ? plain.length() : marked.indexOf('|');
        return position(text.indexOf(plain) + in);
    }

    Position at(String marked) {
        String plain = marked.replace("|", "");
        return position(text.indexOf(plain) + Math.max(0, marked.indexOf('|')));
    }

    private Position position(int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(character -> character == '\n').count();
        return new Position(line, offset - before.lastIndexOf('\n') - 1);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        problems = diagnostics.getDiagnostics();
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        refreshes.incrementAndGet();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        server.stop();
    }
}
