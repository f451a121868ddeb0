package org.sewall.editor.rename;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.sewall.editor.edit.FileChanges;
import org.sewall.editor.edit.ServerEdit;
import org.sewall.editor.lifecycle.DocumentSession;

/** Renames a name wherever it stands in the files of a project: the server finds the places and refuses bad names. */
public final class RenameRefactoring extends Refactoring {
    private static final long PATIENCE_SECONDS = 20;
    private static final String NO_ANSWER = "The language server did not answer in time. Please try again.";

    private final DocumentSession session;
    private final Position place;
    private final String oldName;
    private String newName;
    private Change change = new NullChange();

    /** Create the renaming of the name at a place of an open document. */
    public RenameRefactoring(DocumentSession session, Position place, String oldName) {
        this.session = session;
        this.place = place;
        this.oldName = oldName;
        this.newName = oldName;
    }

    @Override
    public String getName() {
        return "Rename " + oldName;
    }

    String oldName() {
        return oldName;
    }

    /** Set the name that it should get. */
    public void setNewName(String name) {
        newName = name;
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    /** Return what is wrong with the new name at first sight; the rest is found before the preview. */
    RefactoringStatus checkName() {
        if (newName.isBlank()) {
            return RefactoringStatus.createFatalErrorStatus("Type the new name.");
        }
        return newName.equals(oldName)
                ? RefactoringStatus.createFatalErrorStatus("Type another name.")
                : new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException {
        try {
            var edit = session.ask(server -> server.rename(new RenameParams(session.identifier(), place, newName)))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return take(edit);
        } catch (CancellationException | TimeoutException noAnswer) {
            return RefactoringStatus.createFatalErrorStatus(NO_ANSWER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return RefactoringStatus.createFatalErrorStatus(NO_ANSWER);
        } catch (ExecutionException refused) {
            return RefactoringStatus.createFatalErrorStatus(reason(refused.getCause()));
        }
    }

    private RefactoringStatus take(WorkspaceEdit edit) throws CoreException {
        var files = edit == null ? null : ServerEdit.of(edit);
        if (files == null || files.isEmpty()) {
            return RefactoringStatus.createFatalErrorStatus("\"" + oldName + "\" cannot be renamed here.");
        }
        change = FileChanges.of("Rename " + oldName + " to " + newName, files.files());
        return new RefactoringStatus();
    }

    private String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseErrorException refusal) {
                return refusal.getResponseError().getMessage();
            }
            if (cause instanceof CancellationException) {
                return NO_ANSWER;
            }
        }
        return "\"" + oldName + "\" could not be renamed: " + failure.getMessage();
    }

    @Override
    public Change createChange(IProgressMonitor monitor) {
        return change;
    }
}
