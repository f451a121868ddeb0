package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Find which variable plays which role in the statements of a model, by the rules of lavaan's {@code lavNames}. */
final class RoleFinder {
    private final List<Statement> statements;
    private final Set<String> latent;
    private final Set<String> composites;
    private final Set<String> indicators;
    private final Set<String> outcomes;
    private final Set<String> predictors;

    private RoleFinder(List<Statement> statements) {
        this.statements = statements;
        latent = sides(Set.of(Operator.MEASURED_BY, Operator.FORMED_BY), Statement::left);
        composites = sides(Operator.FORMED_BY, Statement::left);
        indicators = sides(Operator.MEASURED_BY, Statement::right);
        outcomes = sides(Operator.REGRESSED_ON, Statement::left);
        predictors = sides(Set.of(Operator.REGRESSED_ON, Operator.FORMED_BY), Statement::right);
    }

    static VariableRoles find(List<Statement> statements) {
        return new RoleFinder(statements).roles();
    }

    private VariableRoles roles() {
        Set<String> observedIndicators = without(indicators, latent);
        Set<String> observedOutcomes = without(outcomes, latent, observedIndicators);
        Set<String> observedPredictors = without(predictors, latent, observedIndicators, observedOutcomes);
        var observed = new LinkedHashSet<>(observedIndicators);
        observed.addAll(observedOutcomes);
        observed.addAll(observedPredictors);
        observed.addAll(othersObserved());
        // A written variance, covariance or mean makes a covariate part of the model, so that it is no longer fixed.
        Set<String> covariates = without(observedPredictors, withWrittenMoments());
        return new VariableRoles(
                List.copyOf(observed),
                List.copyOf(latent),
                List.copyOf(composites),
                List.copyOf(covariates),
                List.copyOf(without(latent, indicators, outcomes)),
                inOrderOf(latent, without(outcomes, indicators, predictors)),
                inOrderOf(observed, without(outcomes, indicators, predictors, latent)));
    }

    /** Variables that occur in covariances and intercepts: left sides first, then right sides, then intercepts. */
    private Set<String> othersObserved() {
        var others = new LinkedHashSet<String>();
        others.addAll(sides(Operator.COVARIES_WITH, Statement::left));
        others.addAll(sides(Operator.COVARIES_WITH, Statement::right));
        others.addAll(sides(Operator.INTERCEPT, Statement::left));
        // a threshold speaks of an observed variable as well, and so does the scale of a response
        others.addAll(sides(Set.of(Operator.THRESHOLD, Operator.SCALED_BY), Statement::left));
        others.removeAll(latent);
        return others;
    }

    private Set<String> withWrittenMoments() {
        var variables = sides(Operator.INTERCEPT, Statement::left);
        variables.addAll(sides(Operator.COVARIES_WITH, Statement::left));
        variables.addAll(sides(Operator.COVARIES_WITH, Statement::right));
        return variables;
    }

    private Set<String> sides(Operator operator, Function<Statement, String> side) {
        return sides(Set.of(operator), side);
    }

    private Set<String> sides(Set<Operator> operators, Function<Statement, String> side) {
        var names = new LinkedHashSet<String>();
        for (Statement statement : statements) {
            if (operators.contains(statement.operator())) {
                names.add(side.apply(statement));
            }
        }
        return names;
    }

    @SafeVarargs
    private static Set<String> without(Set<String> names, Set<String>... excluded) {
        var rest = new LinkedHashSet<>(names);
        for (Set<String> set : excluded) {
            rest.removeAll(set);
        }
        return rest;
    }

    private static List<String> inOrderOf(Set<String> order, Set<String> names) {
        var result = new ArrayList<>(order);
        result.retainAll(names);
        return result;
    }
}
