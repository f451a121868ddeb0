package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Turn equal labels into equality constraints, or into fixed values where one of the equals is fixed.
 *
 * <p>A row without label answers to its own text ({@code f=~x1}), as in lavaan, so that {@code equal("f=~x1")*x2} works.
 */
final class LabelEqualities {
    private final List<EqualityConstraint> equalities = new ArrayList<>();
    private final List<SpecificationFinding> findings = new ArrayList<>();

    LabelEqualities(List<DraftRow> rows, GroupPlan plan, VariableRoles roles) {
        Map<String, List<DraftRow>> byLabel = new LinkedHashMap<>();
        Map<DraftRow, String> acrossGroups = acrossGroups(rows, plan, roles);
        for (DraftRow row : rows) {
            String label = row.label.isEmpty() ? acrossGroups.getOrDefault(row, row.ownLabel()) : row.label;
            byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(row);
        }
        // Constraints follow in the order in which lavaan meets the first repetition of each label.
        byLabel.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted((a, b) ->
                        Integer.compare(a.getValue().get(1).id, b.getValue().get(1).id))
                .forEach(entry -> equate(entry.getKey(), entry.getValue()));
    }

    /** Give rows of later groups the label of the first group's, in the families that are held equal. */
    private static Map<DraftRow, String> acrossGroups(List<DraftRow> rows, GroupPlan plan, VariableRoles roles) {
        Map<String, String> first = new HashMap<>();
        Map<DraftRow, String> labels = new IdentityHashMap<>();
        if (plan.equal().isEmpty()) {
            return labels;
        }
        for (DraftRow row : rows) {
            boolean equal =
                    plan.equal().stream().anyMatch(family -> family.contains(row.operator, row.left, row.right, roles));
            if (row.group == 1 && equal && !plan.leavesFree(row)) {
                first.put(row.term(), row.ownLabel());
            } else if (row.group > 1 && first.containsKey(row.term())) {
                labels.put(row, first.get(row.term()));
            }
        }
        return labels;
    }

    List<EqualityConstraint> equalities() {
        return equalities;
    }

    List<SpecificationFinding> findings() {
        return findings;
    }

    private void equate(String label, List<DraftRow> equals) {
        List<DraftRow> fixed = equals.stream().filter(row -> !row.free).toList();
        if (!fixed.isEmpty()) {
            double value = fixed.get(0).value;
            if (fixed.stream().anyMatch(row -> row.value != value)) {
                findings.add(new SpecificationFinding.FixedValuesDiffer(label, value));
            }
            equals.forEach(row -> row.fix(value));
            return;
        }
        String reference = equals.get(0).plabel();
        for (DraftRow row : equals.subList(1, equals.size())) {
            equalities.add(new EqualityConstraint(
                    new Expression.Reference(reference), new Expression.Reference(row.plabel())));
        }
        for (DraftRow row : equals) {
            if (row.label.isEmpty()) {
                row.label = reference;
            }
        }
    }
}
