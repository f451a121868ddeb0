package org.sewall.analysis.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Tells which parameters of a table are equal by their labels, and which need a name for other reasons.
 *
 * <p>Programs that know equal parameters by equal names need one name for each set of equals: that of its author where
 * there is one, else the name of its first row.
 */
public final class EqualParameters {

    private final Map<String, String> nameOf = new HashMap<>();
    private final List<EqualityConstraint> others = new ArrayList<>();
    private final Map<String, String> rowNames = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();

    /** Sort the parameters of a table. */
    public EqualParameters(ParameterTable table) {
        Map<String, String> representative = new HashMap<>();
        for (EqualityConstraint equality : table.labelEqualities()) {
            if (equality.left() instanceof Expression.Reference left
                    && equality.right() instanceof Expression.Reference right) {
                representative.put(right.name(), representative.getOrDefault(left.name(), left.name()));
                representative.putIfAbsent(left.name(), left.name());
            } else {
                others.add(equality);
            }
        }
        Set<String> referred = referred(table);
        for (ParameterRow row : table.rows()) {
            remember(row, representative.get(row.plabel()), referred);
        }
    }

    private void remember(ParameterRow row, String representative, Set<String> referred) {
        boolean own = !row.label().isEmpty() && isName(row.label());
        if (own) {
            written.add(row.label());
        }
        String name = own ? row.label() : "";
        if (representative != null) {
            // the first of a set of equals names it
            nameOf.putIfAbsent(representative, own ? name : representative);
            name = nameOf.get(representative);
        } else if (!own && referred.contains(row.plabel())) {
            name = row.plabel();
        }
        if (!name.isEmpty()) {
            nameOf.put(row.plabel(), name);
            rowNames.put(row.plabel(), name);
            if (!row.label().isEmpty()) {
                nameOf.putIfAbsent(row.label(), name);
            }
        }
    }

    /** Return the name of a row; empty if it needs none. */
    public String nameOf(ParameterRow row) {
        return rowNames.getOrDefault(row.plabel(), "");
    }

    /** Return what a name in an expression stands for: the name of a set of equals, or the name itself. */
    public String resolve(String reference) {
        return nameOf.getOrDefault(reference, reference);
    }

    /** Say whether the author of the model wrote a name. */
    public boolean isWritten(String name) {
        return written.contains(name);
    }

    /** Return the equalities that are more than two parameters being equal. */
    public List<EqualityConstraint> others() {
        return others;
    }

    /** Return all names of parameters in the order of the table. */
    public Set<String> names() {
        return new LinkedHashSet<>(rowNames.values());
    }

    private static Set<String> referred(ParameterTable table) {
        Set<String> names = new HashSet<>();
        table.definitions()
                .forEach(definition -> names.addAll(definition.expression().references()));
        for (List<EqualityConstraint> constraints : List.of(table.constraints(), table.labelEqualities())) {
            for (EqualityConstraint constraint : constraints) {
                boolean plain = constraint.left() instanceof Expression.Reference
                        && constraint.right() instanceof Expression.Reference
                        && constraints != table.constraints();
                if (!plain) {
                    names.addAll(constraint.left().references());
                    names.addAll(constraint.right().references());
                }
            }
        }
        table.inequalities().forEach(inequality -> {
            names.addAll(inequality.smaller().references());
            names.addAll(inequality.larger().references());
        });
        return names;
    }

    /** A label that the completion made is a row's own text or number, not a name. */
    private static boolean isName(String label) {
        return !label.startsWith(".p") && !label.contains("~");
    }
}
