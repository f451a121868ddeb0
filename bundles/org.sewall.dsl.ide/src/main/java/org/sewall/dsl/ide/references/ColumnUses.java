package org.sewall.dsl.ide.references;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Invariance;
import org.sewall.model.Item;
import org.sewall.model.Model;
import org.sewall.model.Named;
import org.sewall.model.StudyFile;
import org.sewall.model.Variable;

/**
 * Finds all that means the same column: items, names that models use without a declaration, groups, and the column in each
 * file of data. Two of them mean the same column if some declaration uses both, or if their data are the same.
 */
final class ColumnUses {
    /**
     * What one declaration says about the column.
     *
     * @param elements items and undeclared names that it uses
     * @param groupings itself, if it forms groups by the column
     * @param data the data it speaks of, if they have the column
     */
    private record Use(Set<Named> elements, Set<EObject> groupings, Set<DataSource> data) {}

    private final String name;
    private final Predicate<DataSource> hasColumn;
    private final List<Use> uses = new ArrayList<>();

    ColumnUses(String name, Predicate<DataSource> hasColumn) {
        this.name = name;
        this.hasColumn = hasColumn;
    }

    /** Take in what a text says about the column. */
    void read(XtextResource text) {
        for (EObject root : text.getContents()) {
            if (root instanceof StudyFile file) {
                file.getDeclarations().forEach(this::read);
            }
        }
    }

    private void read(Declaration declaration) {
        Set<Named> elements = new LinkedHashSet<>();
        Set<EObject> groupings = new LinkedHashSet<>();
        if (declaration instanceof Construct construct) {
            items(construct).forEach(item -> {
                Set<DataSource> beside = new LinkedHashSet<>(DataOf.declaredBeside(item));
                beside.removeIf(hasColumn.negate());
                uses.add(new Use(Set.of(item), Set.of(), beside));
            });
            return;
        }
        if (name.equals(grouping(declaration))) {
            groupings.add(declaration);
        }
        collect(declaration, elements);
        declaration.eAllContents().forEachRemaining(part -> collect(part, elements));
        if (!elements.isEmpty() || !groupings.isEmpty()) {
            Set<DataSource> data = new LinkedHashSet<>();
            DataOf.place(declaration).filter(hasColumn).ifPresent(data::add);
            uses.add(new Use(elements, groupings, data));
        }
    }

    static String grouping(EObject declaration) {
        if (declaration instanceof Model model) {
            return model.getGroup();
        }
        return declaration instanceof Invariance invariance ? invariance.getGroup() : null;
    }

    private void collect(EObject part, Set<Named> elements) {
        for (Reference reference : Reference.of(part)) {
            if (reference.target() instanceof Construct construct) {
                elements.addAll(items(construct));
            } else if (reference.target() instanceof Variable variable && isColumn(variable)) {
                elements.add(variable);
            }
        }
    }

    private List<Item> items(Construct construct) {
        return construct.getItems().stream()
                .filter(item -> name.equals(item.getName()))
                .toList();
    }

    private boolean isColumn(Variable variable) {
        return name.equals(variable.getName())
                && (variable instanceof Item || variable instanceof ImplicitVariable implicit && !implicit.isLatent());
    }

    /** Return everything that is the same column as an element, or as that of a declaration's groups. */
    Symbol connectedWith(EObject seed) {
        Set<Named> elements = new LinkedHashSet<>();
        Set<EObject> groupings = new LinkedHashSet<>();
        Set<DataSource> data = new LinkedHashSet<>();
        if (seed instanceof Variable variable) {
            elements.add(variable);
        } else {
            groupings.add(seed);
        }
        Set<Use> left = new LinkedHashSet<>(uses);
        boolean grew = true;
        while (grew) {
            grew = left.removeIf(use -> {
                boolean same = touches(use.elements(), elements)
                        || touches(use.groupings(), groupings)
                        || touches(use.data(), data);
                if (same) {
                    elements.addAll(use.elements());
                    groupings.addAll(use.groupings());
                    data.addAll(use.data());
                }
                return same;
            });
        }
        return new Symbol(name, elements, groupings, data);
    }

    private static boolean touches(Set<?> one, Set<?> other) {
        return one.stream().anyMatch(other::contains);
    }
}
