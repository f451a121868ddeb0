package org.sewall.editor.quickfix;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.sewall.editor.edit.ServerEdit;
import org.sewall.editor.lifecycle.DocumentSession;

/** Says before an action is done how the text will look: the lines that change, and the files besides. */
final class ChangePreview {
    private static final int MOST_LINES = 12;

    private ChangePreview() {}

    static String of(ServerAction action, DocumentSession session, IDocument document) {
        List<String> parts = new ArrayList<>();
        for (var protocol : action.edits()) {
            var edit = ServerEdit.of(protocol);
            var here = edit.files().get(session.file());
            if (here != null) {
                parts.add(changed(
                        document.get().lines().toList(),
                        here.appliedTo(document).lines().toList()));
            }
            edit.files().keySet().stream()
                    .filter(file -> !file.equals(session.file()))
                    .forEach(file -> parts.add("Also changes " + file.getFileName() + "."));
        }
        return String.join("\n\n", parts);
    }

    /** Return the lines of the new text that differ, with one line around them. */
    private static String changed(List<String> before, List<String> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - sameAtEnd).equals(after.get(after.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        int from = Math.max(0, same - 1);
        int to = Math.min(after.size(), after.size() - sameAtEnd + 1);
        var lines = after.subList(from, Math.max(from, to));
        return lines.size() <= MOST_LINES
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, MOST_LINES)) + "\n…";
    }
}
