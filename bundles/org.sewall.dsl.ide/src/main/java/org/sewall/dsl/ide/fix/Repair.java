package org.sewall.dsl.ide.fix;

import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.common.util.URI;

/**
 * Changes of the text that belong together.
 *
 * @param title what they do, as an editor offers it
 * @param changes the changes, none within another
 */
public record Repair(String title, List<TextChange> changes) {

    /** Copy the list. */
    public Repair {
        changes = List.copyOf(changes);
    }

    /** Return a repair of several changes. */
    static Repair of(String title, TextChange... changes) {
        return new Repair(title, List.of(changes));
    }

    /** Return the text of a file with its changes made. */
    public String applied(URI file, String text) {
        var changed = new StringBuilder(text);
        changes.stream()
                .filter(change -> change.file().equals(file))
                .sorted(Comparator.comparingInt(TextChange::offset).reversed())
                .forEach(change -> changed.replace(change.offset(), change.offset() + change.length(), change.text()));
        return changed.toString();
    }
}
