package org.sewall.editor.quickfix;

import java.util.LinkedHashMap;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.sewall.editor.edit.FileChanges;
import org.sewall.editor.edit.ServerEdit;
import org.sewall.editor.lifecycle.DocumentSession;

/** Does what an action says: in the text that is shown, in other files, at the server. */
record ActionRunner(DocumentSession session, ITextViewer viewer) {

    void run(ServerAction action) {
        try {
            for (var edit : action.edits()) {
                run(action.title(), ServerEdit.of(edit));
            }
        } catch (CoreException | BadLocationException refused) {
            ILog.of(ActionRunner.class).error("\"" + action.title() + "\" could not be done.", refused);
        }
        for (var command : action.commands()) {
            session.ask(server ->
                    server.executeCommand(new ExecuteCommandParams(command.getCommand(), command.getArguments())));
        }
    }

    private void run(String name, ServerEdit edit) throws CoreException, BadLocationException {
        var elsewhere = new LinkedHashMap<>(edit.files());
        var here = elsewhere.remove(session.file());
        if (!elsewhere.isEmpty()) {
            perform(FileChanges.of(name, elsewhere));
        }
        if (here != null) {
            here.apply(viewer, ((ITextViewerExtension) viewer).getRewriteTarget());
        }
    }

    private static void perform(Change change) throws CoreException {
        var operation = new PerformChangeOperation(change);
        operation.setUndoManager(RefactoringCore.getUndoManager(), change.getName());
        change.initializeValidationData(new NullProgressMonitor());
        ResourcesPlugin.getWorkspace().run(operation, new NullProgressMonitor());
    }
}
