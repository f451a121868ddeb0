package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.ModelDeclaration;

/**
 * A problem for which somebody asks for repairs. The text may have changed since it was found, so a fix looks for what the
 * arguments name, and takes the place as a hint only.
 *
 * @param id id of the problem, without the prefix that names the bundle
 * @param arguments names and values it speaks of, in the order of its catalogue
 * @param offset where it was found
 * @param length length of the range that was found
 * @param source the text as it is
 */
public record Occasion(String id, List<String> arguments, int offset, int length, StudySource source) {

    /** Take the id without its prefix. */
    public Occasion {
        id = id.substring(id.lastIndexOf('.') + 1);
        arguments = List.copyOf(arguments);
    }

    /** Return an argument, empty if it was not given. */
    public String argument(int position) {
        return position < arguments.size() ? arguments.get(position) : "";
    }

    /** Return the element of a kind at the place, or around it. */
    public <T extends EObject> Optional<T> element(Class<T> kind) {
        return source.elementAt(offset).map(element -> EcoreUtil2.getContainerOfType(element, kind));
    }

    /** Return the model at the place, or around it; all models of the text if the place is in none. */
    public List<ModelDeclaration> models() {
        return element(ModelDeclaration.class).map(List::of).orElseGet(() -> source.all(ModelDeclaration.class)
                .toList());
    }

    /** Return where a name stands: at the place if it is still there, else where it stands closest. */
    public Optional<INode> word(String name) {
        return source.word(name, offset);
    }
}
