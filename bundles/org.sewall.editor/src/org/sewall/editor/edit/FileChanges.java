package org.sewall.editor.edit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.TextEditGroup;

/** Makes the platform's changes of files from the server's, which can be previewed, performed and undone as one. */
public final class FileChanges {
    private FileChanges() {}

    /**
     * Return one change of several files of the workspace. A file that is open with unsaved changes stays unsaved.
     *
     * @param name what the user reads in previews and in the menu item that undoes it
     */
    public static CompositeChange of(String name, Map<Path, Replacements> files) throws CoreException {
        var all = new CompositeChange(name);
        all.markAsSynthetic();
        for (var each : files.entrySet()) {
            var file = file(each.getKey());
            if (file.isPresent() && !each.getValue().list().isEmpty()) {
                all.add(change(file.get(), each.getValue()));
            }
        }
        return all;
    }

    private static TextFileChange change(IFile file, Replacements replacements) throws CoreException {
        var change = new TextFileChange(file.getName(), file);
        change.setTextType(file.getFileExtension() == null ? "txt" : file.getFileExtension());
        var document = document(file);
        var edits = replacements.asEdit(document);
        change.setEdit(edits);
        change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
        for (var edit : edits.getChildren()) {
            change.addTextEditGroup(new TextEditGroup(line(document, edit.getOffset()), edit));
        }
        return change;
    }

    /** Return a line with its number, by which the user knows a place in the preview. */
    private static String line(IDocument document, int offset) {
        try {
            int number = document.getLineOfOffset(offset);
            var line = document.getLineInformation(number);
            return number + 1
                    + ": "
                    + document.get(line.getOffset(), line.getLength()).strip();
        } catch (BadLocationException shorter) {
            return "";
        }
    }

    /** Return the file of the workspace at a place on disk. */
    public static Optional<IFile> file(Path path) {
        var files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
        return files.length == 0 ? Optional.empty() : Optional.of(files[0]);
    }

    /** Return the text of a file as the user sees it: that of an open editor, or else what is on disk. */
    public static IDocument document(IFile file) throws CoreException {
        var buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        return buffer == null ? new Document(file.readString()) : buffer.getDocument();
    }
}
