package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bring the statements of a model to one per term, with covariances turned into a common order.
 *
 * <p>Within one formula a term may be repeated to give it several premultipliers ({@code f =~ NA*x + a*x}); elsewhere a
 * repetition is a mistake.
 */
final class WrittenTerms {
    private final List<Statement> terms = new ArrayList<>();
    private final List<SpecificationFinding> findings = new ArrayList<>();

    WrittenTerms(List<Statement> written) {
        VariableRoles roles = RoleFinder.find(written);
        Map<String, Integer> order = orderOf(roles);
        String formula = "";
        int formulaStart = 0;
        for (Statement statement : written) {
            String current = statement.left() + statement.operator() + statement.block();
            if (!current.equals(formula)) {
                formula = current;
                formulaStart = terms.size();
            }
            add(ordered(statement, order), formulaStart);
        }
    }

    /** Return one statement per term, in the order written. */
    List<Statement> terms() {
        return terms;
    }

    /** Return the repetitions that are mistakes. */
    List<SpecificationFinding> findings() {
        return findings;
    }

    private void add(Statement statement, int formulaStart) {
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).sameTerm(statement) || terms.get(i).block() != statement.block()) {
                continue;
            }
            if (i >= formulaStart) {
                terms.set(i, merged(terms.get(i), statement));
            } else {
                findings.add(new SpecificationFinding.DuplicateStatement(statement));
            }
            return;
        }
        terms.add(statement);
    }

    private static Statement merged(Statement first, Statement second) {
        var premultipliers = Stream.concat(first.premultipliers().stream(), second.premultipliers().stream());
        return new Statement(first.left(), first.operator(), first.right(), premultipliers.toList(), first.block());
    }

    private static Statement ordered(Statement statement, Map<String, Integer> order) {
        boolean swap = statement.operator() == Operator.COVARIES_WITH
                && order.get(statement.left()) > order.get(statement.right());
        return swap
                ? new Statement(
                        statement.right(),
                        statement.operator(),
                        statement.left(),
                        statement.premultipliers(),
                        statement.block())
                : statement;
    }

    private static Map<String, Integer> orderOf(VariableRoles roles) {
        List<String> names = Stream.concat(roles.latent().stream(), roles.observed().stream())
                .toList();
        return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
    }
}
