package org.sewall.dsl.ide.rename;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.dsl.ide.references.Headers;
import org.sewall.dsl.ide.references.Symbol;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.model.Concept;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Named;
import org.sewall.model.Parameter;
import org.sewall.model.ParameterSet;
import org.sewall.model.Variable;

/**
 * Finds out whether something else has a name already.
 *
 * @param symbol what is to have the name
 * @param texts texts that share their names
 * @param headers columns of the data
 */
record TakenNames(Symbol symbol, List<XtextResource> texts, Headers headers) {
    /** Return why a name cannot be given, if so. */
    Optional<String> fault(String name) {
        for (var source : symbol.data()) {
            var header = headers.of(source).filter(it -> it.column(name).isPresent());
            if (header.isPresent()) {
                return Optional.of(
                        RenameMessage.TAKEN_COLUMN.text(name, header.get().path()));
            }
        }
        boolean taken =
                texts.stream().flatMap(text -> text.getContents().stream()).anyMatch(root -> hasName(root, name));
        return taken ? Optional.of(RenameMessage.TAKEN.text(name)) : Optional.empty();
    }

    private boolean hasName(EObject root, String name) {
        var contents = root.eAllContents();
        while (contents.hasNext()) {
            if (contents.next() instanceof Named named
                    && name.equals(named.getName())
                    && symbol.elements().stream().anyMatch(element -> isConfused(element, named))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConfused(Named one, Named other) {
        if (one instanceof ImplicitVariable && other instanceof ImplicitVariable) {
            return one.eContainer() == other.eContainer();
        }
        if (one instanceof Parameter && other instanceof Parameter) {
            return root(one) == root(other);
        }
        return one instanceof Variable && other instanceof Variable
                || one instanceof Concept && other instanceof Concept
                || one instanceof ModelDeclaration && other instanceof ModelDeclaration
                || one instanceof ParameterSet && other instanceof ParameterSet
                || one.eClass() == other.eClass();
    }

    private static EObject root(Named parameter) {
        var model = EcoreUtil2.getContainerOfType(parameter, ModelDeclaration.class);
        return model == null ? parameter : BaseModels.fromBase(model).get(0);
    }
}
