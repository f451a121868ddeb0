package org.sewall.dsl.ide.references;

import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sewall.model.DataSource;
import org.sewall.model.Named;

/**
 * What a name stands for: one element, or several that are the same thing, such as a column of the data that one model
 * names and another one declares as an item.
 *
 * @param name the name
 * @param elements elements of that name
 * @param groupings declarations that form groups by the column of that name
 * @param data declarations of data whose column has that name
 */
public record Symbol(String name, Set<Named> elements, Set<EObject> groupings, Set<DataSource> data) {
    /** Copy the sets. */
    public Symbol {
        elements = Set.copyOf(elements);
        groupings = Set.copyOf(groupings);
        data = Set.copyOf(data);
    }

    static Symbol of(Named element) {
        return new Symbol(element.getName(), Set.of(element), Set.of(), Set.of());
    }
}
