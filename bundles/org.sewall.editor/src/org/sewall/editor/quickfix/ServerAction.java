package org.sewall.editor.quickfix;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Something that the server offers to do at a place.
 *
 * @param title what the user reads
 * @param isFix whether it mends a problem; otherwise it assists without one
 * @param isPreferred whether it is what most users want
 * @param edits what it changes: one edit, or none
 * @param commands what the server is told to do after that: one command, or none
 */
record ServerAction(
        String title, boolean isFix, boolean isPreferred, List<WorkspaceEdit> edits, List<Command> commands) {
    private static final Comparator<ServerAction> USEFUL_FIRST =
            Comparator.comparing((ServerAction action) -> !action.isFix).thenComparing(action -> !action.isPreferred);

    static List<ServerAction> of(List<Either<Command, CodeAction>> found) {
        return found.stream()
                .filter(each -> each.isLeft() || each.getRight().getDisabled() == null)
                .map(each -> each.map(ServerAction::of, ServerAction::of))
                .sorted(USEFUL_FIRST)
                .distinct()
                .toList();
    }

    private static ServerAction of(Command command) {
        return new ServerAction(command.getTitle(), false, false, List.of(), List.of(command));
    }

    private static ServerAction of(CodeAction action) {
        boolean fix = action.getKind() != null && action.getKind().startsWith(CodeActionKind.QuickFix);
        return new ServerAction(
                action.getTitle(),
                fix,
                Boolean.TRUE.equals(action.getIsPreferred()),
                Stream.of(action.getEdit()).filter(Objects::nonNull).toList(),
                Stream.of(action.getCommand()).filter(Objects::nonNull).toList());
    }
}
