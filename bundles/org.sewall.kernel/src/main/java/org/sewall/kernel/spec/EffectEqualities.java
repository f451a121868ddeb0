package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Set the scale of latent variables by equalities: loadings average 1, intercepts of indicators average 0.
 *
 * <p>As in lavaan 0.6-14, a latent variable one of whose rows is fixed is left as it is, and a mean of a latent variable
 * that its author did not write becomes free with the intercepts.
 */
final class EffectEqualities {
    private final List<DraftRow> rows;
    private final List<EqualityConstraint> equalities = new ArrayList<>();

    EffectEqualities(List<DraftRow> rows, Set<EffectCoding> coding, int groups) {
        this.rows = rows;
        for (int group = 1; group <= groups && !coding.isEmpty(); group++) {
            for (String latent : measured(group)) {
                if (coding.contains(EffectCoding.LOADINGS)) {
                    average(loadings(latent, group), 1);
                }
                if (coding.contains(EffectCoding.INTERCEPTS)
                        && average(
                                intercepts(
                                        group,
                                        loadings(latent, group).stream()
                                                .map(row -> row.right)
                                                .collect(Collectors.toSet())),
                                0)) {
                    intercepts(group, Set.of(latent)).stream()
                            .filter(row -> !row.user)
                            .forEach(row -> row.free = true);
                }
            }
        }
    }

    /** Return the equalities, group by group, a latent variable after the other. */
    List<EqualityConstraint> equalities() {
        return equalities;
    }

    private Set<String> measured(int group) {
        Set<String> latent = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> row.group == group && row.operator == Operator.MEASURED_BY)
                .forEach(row -> latent.add(row.left));
        return latent;
    }

    private List<DraftRow> loadings(String latent, int group) {
        return rows.stream()
                .filter(row -> row.group == group && row.operator == Operator.MEASURED_BY && row.left.equals(latent))
                .toList();
    }

    private List<DraftRow> intercepts(int group, Set<String> names) {
        return rows.stream()
                .filter(row -> row.group == group && row.operator == Operator.INTERCEPT && names.contains(row.left))
                .toList();
    }

    /** Say that rows average a value, unless one of them is fixed: the first equals what the others leave. */
    private boolean average(List<DraftRow> averaged, int value) {
        if (averaged.isEmpty() || averaged.stream().anyMatch(row -> !row.free)) {
            return false;
        }
        Expression rest = new Expression.Constant((double) value * averaged.size());
        for (DraftRow row : averaged.subList(1, averaged.size())) {
            rest = new Expression.Binary(rest, Arithmetic.SUBTRACT, new Expression.Reference(row.plabel()));
        }
        equalities.add(
                new EqualityConstraint(new Expression.Reference(averaged.get(0).plabel()), rest));
        return true;
    }
}
