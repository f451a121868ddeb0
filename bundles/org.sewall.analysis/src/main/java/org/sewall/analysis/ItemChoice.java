package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.model.Construct;
import org.sewall.model.Item;
import org.sewall.model.StudyFile;
import org.sewall.model.Variable;

/**
 * Chooses the items of an analysis that has no model: a construct stands for all its items. Where none are named, all items
 * of constructs with several items are meant.
 */
final class ItemChoice {

    private static final int SEVERAL = 2;

    private final Set<Item> items = new LinkedHashSet<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final boolean whole;

    private ItemChoice(Collection<? extends Variable> variables) {
        boolean known = true;
        for (Variable variable : variables) {
            if (variable instanceof Construct construct) {
                construct.getItems().forEach(this::add);
            } else if (variable instanceof Item item) {
                add(item);
            } else if (variable.eIsProxy() || variable.getName() == null) {
                known = false;
            } else {
                columns.add(variable.getName());
            }
        }
        whole = known;
    }

    private void add(Item item) {
        if (item.getName() != null) {
            items.add(item);
            columns.add(item.getName());
        }
    }

    /** Choose the items that are named, or all that a file can see: its own, or without any those of other files. */
    static ItemChoice of(Collection<? extends Variable> named, StudyFile file) {
        if (!named.isEmpty()) {
            return new ItemChoice(named);
        }
        List<Construct> own = several(file);
        if (!own.isEmpty()) {
            return new ItemChoice(own);
        }
        List<Construct> all = new ArrayList<>();
        new StudyScope(file).others().forEach(other -> all.addAll(several(other)));
        return new ItemChoice(all);
    }

    private static List<Construct> several(StudyFile file) {
        return StudyScope.declared(file, Construct.class).stream()
                .filter(construct -> construct.getItems().size() >= SEVERAL)
                .toList();
    }

    /** Tell whether all that is named is known. */
    boolean isWhole() {
        return whole;
    }

    /** Return the names of the columns in their order. */
    List<String> columns() {
        return List.copyOf(columns);
    }

    /** Return the items that are declared. */
    Set<Item> items() {
        return items;
    }

    /** Return the item of a column, if it is one. */
    Optional<Item> item(String column) {
        return items.stream().filter(item -> column.equals(item.getName())).findFirst();
    }

    /** Return the chosen items by their constructs; columns that are no items are left out. */
    Map<Construct, List<String>> byConstruct() {
        Map<Construct, List<String>> chosen = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.eContainer() instanceof Construct construct) {
                chosen.computeIfAbsent(construct, unknown -> new ArrayList<>()).add(item.getName());
            }
        }
        return chosen;
    }

    /** Return columns that are items of no construct. */
    List<String> withoutConstruct() {
        return columns.stream().filter(column -> item(column).isEmpty()).toList();
    }
}
