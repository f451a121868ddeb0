package org.sewall.ui.results;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.core.StudyFiles;
import org.sewall.ui.results.table.Focus;

/** Follow the editor of a study: which one is active, whether it has unsaved changes, where its caret is. */
final class ActiveStudy implements IPartListener2, ISelectionListener, IPropertyListener {
    private final IWorkbenchPage page;
    private final Runnable changed;
    private final Consumer<Focus> focused;
    private Optional<IEditorPart> editor = Optional.empty();

    ActiveStudy(IWorkbenchPage aPage, Runnable onChange, Consumer<Focus> onFocus) {
        page = aPage;
        changed = onChange;
        focused = onFocus;
        page.addPartListener(this);
        page.addPostSelectionListener(this);
        follow(page.getActiveEditor());
    }

    /** Stop following. */
    void dispose() {
        page.removePartListener(this);
        page.removePostSelectionListener(this);
        editor.ifPresent(old -> old.removePropertyListener(this));
    }

    /** Return the study whose editor was active last and is still open. */
    Optional<IFile> file() {
        return editor.flatMap(ActiveStudy::study);
    }

    /** Return whether the study's editor has unsaved changes. */
    boolean isUnsaved() {
        return editor.filter(IEditorPart::isDirty).isPresent();
    }

    /** Return where the caret is. */
    Focus focus() {
        return editor.map(part -> part.getSite().getSelectionProvider())
                .map(provider -> focus(provider.getSelection()))
                .orElse(Focus.NONE);
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        follow(page.getActiveEditor());
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        follow(page.getActiveEditor());
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        if (editor.isPresent() && editor.get() == reference.getPart(false)) {
            editor.get().removePropertyListener(this);
            editor = Optional.empty();
            follow(page.getActiveEditor());
            changed.run();
        }
    }

    @Override
    public void partInputChanged(IWorkbenchPartReference reference) {
        changed.run();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (editor.isPresent() && editor.get() == part) {
            focused.accept(focus(selection));
        }
    }

    @Override
    public void propertyChanged(Object source, int property) {
        if (property == IEditorPart.PROP_DIRTY) {
            changed.run();
        }
    }

    private void follow(IEditorPart active) {
        if (active == null
                || editor.isPresent() && editor.get() == active
                || study(active).isEmpty()) {
            return;
        }
        editor.ifPresent(old -> old.removePropertyListener(this));
        editor = Optional.of(active);
        active.addPropertyListener(this);
        changed.run();
    }

    private Focus focus(ISelection selection) {
        if (selection instanceof ITextSelection text && editor.orElse(null) instanceof ITextEditor part) {
            var document = part.getDocumentProvider().getDocument(part.getEditorInput());
            return document == null ? Focus.NONE : Focus.at(document.get(), text.getOffset());
        }
        return Focus.NONE;
    }

    private static Optional<IFile> study(IEditorPart part) {
        return Optional.ofNullable(part.getEditorInput().getAdapter(IFile.class))
                .filter(StudyFiles::isStudy);
    }
}
