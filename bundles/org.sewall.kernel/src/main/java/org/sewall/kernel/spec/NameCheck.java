package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.spec.expression.Expression;

/** Check that every name in definitions and constraints has a value. */
final class NameCheck {
    private final Set<String> labels = new HashSet<>();
    private final Map<String, Definition> definitions = new HashMap<>();
    private final List<SpecificationFinding> findings = new ArrayList<>();

    private NameCheck(List<ParameterRow> rows) {
        for (ParameterRow row : rows) {
            labels.add(row.label());
            labels.add(row.plabel());
        }
    }

    static List<SpecificationFinding> check(ModelDescription model, List<ParameterRow> rows) {
        var check = new NameCheck(rows);
        for (Definition definition : model.definitions()) {
            if (check.definitions.putIfAbsent(definition.name(), definition) != null) {
                check.findings.add(new SpecificationFinding.FaultyDefinition(
                        KernelMessage.DUPLICATE_DEFINITION, definition.name(), true));
            }
        }
        for (Definition definition : model.definitions()) {
            String text = definition.name() + " := " + definition.expression().text();
            check.requireKnown(definition.expression(), text);
            if (check.reaches(definition.expression(), definition.name(), new HashSet<>())) {
                check.findings.add(new SpecificationFinding.FaultyDefinition(
                        KernelMessage.CIRCULAR_DEFINITION, definition.name(), true));
            }
        }
        for (EqualityConstraint constraint : model.constraints()) {
            check.requireKnown(constraint.left(), constraint.text());
            check.requireKnown(constraint.right(), constraint.text());
        }
        for (InequalityConstraint constraint : model.inequalities()) {
            check.requireKnown(constraint.smaller(), constraint.text());
            check.requireKnown(constraint.larger(), constraint.text());
        }
        return check.findings;
    }

    private void requireKnown(Expression expression, String where) {
        for (String name : expression.references()) {
            if (!labels.contains(name) && !definitions.containsKey(name)) {
                findings.add(new SpecificationFinding.UnknownLabel(name, where));
            }
        }
    }

    /** A label hides a definition of the same name, so only names that are not labels lead on. */
    private boolean reaches(Expression expression, String target, Set<String> visited) {
        for (String name : expression.references()) {
            if (labels.contains(name) || !definitions.containsKey(name)) {
                continue;
            }
            if (name.equals(target)
                    || visited.add(name) && reaches(definitions.get(name).expression(), target, visited)) {
                return true;
            }
        }
        return false;
    }
}
