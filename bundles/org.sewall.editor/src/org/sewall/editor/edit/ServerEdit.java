package org.sewall.editor.edit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * A change over several files that the server proposes.
 *
 * @param files what is changed in each file
 */
public record ServerEdit(Map<Path, Replacements> files) {
    /** Read the protocol's edit. Files are neither created nor renamed by this server. */
    public static ServerEdit of(WorkspaceEdit edit) {
        Map<Path, List<Replacement>> found = new LinkedHashMap<>();
        if (edit.getChanges() != null) {
            edit.getChanges()
                    .forEach(
                            (uri, edits) -> edits.forEach(each -> of(found, uri).add(Replacement.of(each))));
        }
        if (edit.getDocumentChanges() != null) {
            edit.getDocumentChanges().stream().filter(each -> each.isLeft()).forEach(each -> {
                var document = each.getLeft();
                var list = of(found, document.getTextDocument().getUri());
                document.getEdits().forEach(change -> list.add(change.map(Replacement::of, Replacement::of)));
            });
        }
        Map<Path, Replacements> files = new LinkedHashMap<>();
        found.forEach((file, list) -> files.put(file, new Replacements(list)));
        return new ServerEdit(files);
    }

    private static List<Replacement> of(Map<Path, List<Replacement>> found, String uri) {
        return found.computeIfAbsent(Path.of(URI.create(uri)), file -> new ArrayList<>());
    }

    /** Return whether nothing is changed. */
    public boolean isEmpty() {
        return files.values().stream().allMatch(each -> each.list().isEmpty());
    }
}
