package org.sewall.dsl.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;

/** Offers quick fixes for the problems that a client shows, and assists where it has its cursor. */
@Singleton
public final class CodeActions implements ICodeActionService2 {

    private static final String ASSIST = CodeActionKind.RefactorRewrite;

    private final QuickFixes fixes;
    private final UriExtensions uris;

    @Inject
    CodeActions(QuickFixes fixes, UriExtensions uris) {
        this.fixes = fixes;
        this.uris = uris;
    }

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        return options.getLanguageServerAccess().doSyncRead(options.getURI(), context -> actions(options, context));
    }

    private List<Either<Command, CodeAction>> actions(Options options, ILanguageServerAccess.Context context) {
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        if (!(context.getResource() instanceof XtextResource resource) || resource.getParseResult() == null) {
            return actions;
        }
        var source = new StudySource(resource);
        var document = new Document(0, source.text());
        var asked = options.getCodeActionParams();
        var only = asked.getContext().getOnly();
        if (isAsked(only, CodeActionKind.QuickFix)) {
            for (Diagnostic problem : asked.getContext().getDiagnostics()) {
                List<Repair> repairs = fixes.repairs(occasion(problem, source, document));
                repairs.forEach(
                        repair -> actions.add(Either.forRight(fix(repair, problem, repair == repairs.get(0), source))));
            }
        }
        if (isAsked(only, ASSIST)) {
            int offset = offset(document, asked.getRange().getStart());
            fixes.assists(source, offset)
                    .forEach(repair -> actions.add(Either.forRight(action(repair, ASSIST, source))));
        }
        return actions;
    }

    /** A client asks for a kind by its name or by the beginning of it; one that names none wants all. */
    private static boolean isAsked(List<String> only, String kind) {
        return only == null
                || only.isEmpty()
                || only.stream().anyMatch(asked -> kind.equals(asked) || kind.startsWith(asked + "."));
    }

    private static Occasion occasion(Diagnostic problem, StudySource source, Document document) {
        String id = problem.getCode() == null ? "" : problem.getCode().map(code -> code, code -> code.toString());
        int start = offset(document, problem.getRange().getStart());
        int stop = offset(document, problem.getRange().getEnd());
        return new Occasion(id, DiagnosticArguments.of(problem.getData()), start, Math.max(0, stop - start), source);
    }

    /** The place may be that of a longer text. */
    private static int offset(Document document, Position position) {
        try {
            return Math.min(document.getOffSet(position), document.getContents().length());
        } catch (IndexOutOfBoundsException gone) {
            return document.getContents().length();
        }
    }

    private CodeAction fix(Repair repair, Diagnostic problem, boolean preferred, StudySource source) {
        CodeAction action = action(repair, CodeActionKind.QuickFix, source);
        action.setDiagnostics(List.of(problem));
        action.setIsPreferred(preferred);
        return action;
    }

    private CodeAction action(Repair repair, String kind, StudySource source) {
        Map<String, List<TextEdit>> edits = new HashMap<>();
        Map<URI, Document> documents = new HashMap<>();
        for (TextChange change : repair.changes()) {
            Document document = documents.computeIfAbsent(
                    change.file(),
                    file -> new Document(
                            0,
                            new StudySource((XtextResource)
                                            source.resource().getResourceSet().getResource(file, true))
                                    .text()));
            var range = new Range(
                    document.getPosition(change.offset()), document.getPosition(change.offset() + change.length()));
            edits.computeIfAbsent(uris.toUriString(change.file()), file -> new ArrayList<>())
                    .add(new TextEdit(range, change.text()));
        }
        var action = new CodeAction(repair.title());
        action.setKind(kind);
        action.setEdit(new WorkspaceEdit(edits));
        return action;
    }
}
