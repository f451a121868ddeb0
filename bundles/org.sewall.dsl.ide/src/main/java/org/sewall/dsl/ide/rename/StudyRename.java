package org.sewall.dsl.ide.rename;

import com.google.inject.Inject;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.dsl.ide.references.Headers;
import org.sewall.dsl.ide.references.NameRules;
import org.sewall.dsl.ide.references.Occurrences;
import org.sewall.dsl.ide.references.Places;
import org.sewall.dsl.ide.references.ProjectTexts;
import org.sewall.dsl.ide.references.Symbol;
import org.sewall.dsl.ide.references.Symbols;

/** Renames what a name stands for wherever it is written, or says why that cannot be. */
public final class StudyRename implements IRenameService2 {
    private final Symbols symbols;
    private final Occurrences occurrences;
    private final ProjectTexts project;
    private final Headers headers;
    private final NameRules rules;

    @Inject
    StudyRename(Symbols symbols, Occurrences occurrences, ProjectTexts project, Headers headers, NameRules rules) {
        this.symbols = symbols;
        this.occurrences = occurrences;
        this.project = project;
        this.headers = headers;
        this.rules = rules;
    }

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(
            PrepareRenameOptions options) {
        var params = options.getParams();
        return read(options.getLanguageServerAccess(), params.getTextDocument().getUri(), context -> {
            if (!(context.getResource() instanceof XtextResource text)) {
                return null;
            }
            Document document = context.getDocument();
            return symbols.at(text, document.getOffSet(params.getPosition()))
                    .flatMap(place -> symbols.symbol(place)
                            .map(symbol -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                                    new PrepareRenameResult(
                                            Places.range(
                                                    document, place.occurrence().region()),
                                            symbol.name()))))
                    .orElse(null);
        });
    }

    @Override
    public WorkspaceEdit rename(Options options) {
        var params = options.getRenameParams();
        var renaming = read(
                options.getLanguageServerAccess(),
                params.getTextDocument().getUri(),
                context -> rename(
                        (XtextResource) context.getResource(),
                        context.getDocument().getOffSet(params.getPosition()),
                        params.getNewName()));
        return renaming instanceof Renaming.Edits edits ? edits.edit() : new WorkspaceEdit();
    }

    /** Give another name to what has its name at an offset. */
    public Renaming rename(XtextResource text, int offset, String typed) {
        var symbol = symbols.at(text, offset).flatMap(symbols::symbol);
        if (symbol.isEmpty()) {
            return new Renaming.Refused(RenameMessage.NO_NAME.text());
        }
        var wanted = NewName.read(typed);
        if (wanted.name().equals(symbol.get().name())) {
            return new Renaming.Edits(new WorkspaceEdit());
        }
        return wanted.fault(rules)
                .or(() -> new TakenNames(symbol.get(), project.around(text), headers).fault(wanted.name()))
                .<Renaming>map(Renaming.Refused::new)
                .orElseGet(() -> new Renaming.Edits(edits(symbol.get(), text, wanted.name())));
    }

    private WorkspaceEdit edits(Symbol symbol, XtextResource text, String name) {
        var edits = new RenameEdits(rules, name);
        occurrences.inProject(symbol, text).forEach(edits::add);
        symbol.data().stream()
                .flatMap(source -> headers.of(source).stream())
                .distinct()
                .forEach(header -> header.column(symbol.name()).ifPresent(column -> edits.add(header, column)));
        return edits.asWorkspaceEdit();
    }

    private static <T> T read(
            ILanguageServerAccess access, String uri, Function<ILanguageServerAccess.Context, T> work) {
        try {
            return access.doRead(uri, work).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }
}
