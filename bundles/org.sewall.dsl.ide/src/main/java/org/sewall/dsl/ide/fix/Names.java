package org.sewall.dsl.ide.fix;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Named;
import org.sewall.model.SewallPackage;

/** Names that are not taken, and where names are written. */
final class Names {

    private Names() {}

    /** Return a name like another one that no word of the text has: its number is raised, or one is appended. */
    static String free(StudySource source, String like) {
        String stem = like.replaceFirst("\\d+$", "");
        String number = like.substring(stem.length());
        Set<String> taken = new HashSet<>();
        source.leaves().forEach(leaf -> taken.add(leaf.getText()));
        int next = number.isEmpty() || number.length() > 6 ? 1 : Integer.parseInt(number);
        String name = like;
        while (taken.contains(name)) {
            next++;
            name = stem + next;
        }
        return name;
    }

    /** Return where the name of an element is written. */
    static Optional<INode> node(StudySource source, Named element) {
        return source.nodes(element, SewallPackage.Literals.NAMED__NAME).stream()
                .findFirst();
    }
}
