package org.sewall.kernel.nested;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Statement;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Name a set of parameters that a step of an invariance ladder holds equal across groups.
 *
 * @param name name of the set
 * @param rule says whether a row of a table belongs to the set
 */
public record NamedParameterSet(String name, BiPredicate<ParameterTable, ParameterRow> rule) {

    /** Name the parameters of relations, compared by their sides; premultipliers do not count. */
    public static NamedParameterSet ofTerms(String name, List<Statement> terms) {
        List<Statement> copy = List.copyOf(terms);
        return new NamedParameterSet(name, (table, row) -> copy.stream().anyMatch(term -> names(term, row)));
    }

    /** Return the set without the parameters of some relations. */
    public NamedParameterSet without(List<Statement> relations) {
        List<Statement> copy = List.copyOf(relations);
        return new NamedParameterSet(
                name, (table, row) -> rule.test(table, row) && copy.stream().noneMatch(term -> names(term, row)));
    }

    private static boolean names(Statement term, ParameterRow row) {
        if (term.operator() != row.operator()) {
            return false;
        }
        boolean same = term.left().equals(row.left()) && term.right().equals(row.right());
        boolean turned = row.operator() == Operator.COVARIES_WITH
                && term.left().equals(row.right())
                && term.right().equals(row.left());
        return same || turned;
    }

    /** Return the rows of the first group that belong to the set and are free in some group. */
    public List<ParameterRow> rows(ParameterTable table) {
        return table.rows(1).stream().filter(row -> rule.test(table, row)).toList();
    }

    /**
     * Hold the set equal across the groups of a table.
     *
     * @return one equality for each parameter and each group after the first in which both are free; others cannot be held
     *     equal and are left as they are
     */
    public List<EqualityConstraint> equalities(ParameterTable table) {
        List<EqualityConstraint> equalities = new ArrayList<>();
        for (ParameterRow first : rows(table)) {
            for (int group = 2; group <= table.groupCount(); group++) {
                table.rows(group).stream()
                        .filter(row -> row.isFree() && first.isFree() && sameRelation(first, row))
                        .forEach(row -> equalities.add(new EqualityConstraint(
                                new Expression.Reference(first.plabel()), new Expression.Reference(row.plabel()))));
            }
        }
        return equalities;
    }

    private static boolean sameRelation(ParameterRow first, ParameterRow other) {
        return first.operator() == other.operator()
                && first.left().equals(other.left())
                && first.right().equals(other.right());
    }
}
