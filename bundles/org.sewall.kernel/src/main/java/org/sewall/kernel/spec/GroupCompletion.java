package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Complete the model of one group with default rows, step by step as lavaan 0.6-14 does.
 *
 * <p>The order of the steps matters: a later one overrides what an earlier one fixed.
 */
final class GroupCompletion {
    private final ModelDefaults defaults;
    private final List<Statement> written;
    private final VariableRoles roles;
    private final OrdinalPlan ordinal;
    private final boolean meanStructure;
    private final int group;
    private final int firstId;
    private final List<DraftRow> rows = new ArrayList<>();

    /**
     * Complete the rows of a group.
     *
     * @param written what its author wrote for the group, one statement per term
     * @param group number of the group, counted from 1
     * @param rowsBefore number of rows of the groups before it
     */
    GroupCompletion(
            List<Statement> written,
            VariableRoles roles,
            ModelDefaults defaults,
            OrdinalPlan ordinal,
            boolean meanStructure,
            int group,
            int rowsBefore) {
        this.written = written;
        this.roles = roles;
        this.defaults = defaults;
        this.ordinal = ordinal;
        this.meanStructure = meanStructure;
        this.group = group;
        firstId = rowsBefore + 1;
        addWrittenRows();
        addDefaultRows();
        fixVariances();
        fixLoadings();
        fixSingleIndicators();
        if (defaults.orthogonal()) {
            fix(row -> row.isCovariance() && roles.isLatent(row.left) && roles.isLatent(row.right) && !row.user, 0);
        }
        fixIntercepts();
        takeCovariatesAsGiven();
        fixResponseVariables();
    }

    /** Return the rows, premultipliers not applied yet. */
    List<DraftRow> rows() {
        return rows;
    }

    private DraftRow draft(Statement statement, boolean user) {
        return new DraftRow(firstId + rows.size(), statement, group, user);
    }

    private void addWrittenRows() {
        written.forEach(statement -> rows.add(draft(statement, true)));
    }

    private void addDefaultRows() {
        Set<String> terms = new HashSet<>();
        rows.forEach(row -> terms.add(row.term()));
        for (Statement statement : defaultStatements()) {
            DraftRow row = draft(statement, false);
            if (terms.add(row.term())) {
                rows.add(row);
            }
        }
    }

    private List<Statement> defaultStatements() {
        var added = new ArrayList<Statement>();
        ordered().forEach(v -> addThresholds(v, added));
        var modelled = new ArrayList<>(roles.observed());
        modelled.removeAll(roles.covariates());
        modelled.addAll(roles.latent());
        modelled.forEach(v -> added.add(Statement.of(v, Operator.COVARIES_WITH, v)));
        if (defaults.autoCovLvX()) {
            addCovariances(roles.exogenousLatent(), 1, added);
        }
        if (defaults.autoCovY()) {
            var finals = new ArrayList<>(roles.finalLatent());
            finals.addAll(roles.finalObserved());
            addCovariances(finals, 1, added);
        }
        addCovariances(roles.covariates(), 0, added);
        ordered().forEach(v -> added.add(Statement.of(v, Operator.SCALED_BY, v)));
        if (meanStructure) {
            roles.observed().forEach(v -> added.add(Statement.intercept(v)));
            roles.latent().forEach(v -> added.add(Statement.intercept(v)));
        }
        return added;
    }

    private List<String> ordered() {
        return roles.observed().stream().filter(ordinal::isOrdered).toList();
    }

    private void addThresholds(String variable, List<Statement> added) {
        for (int k = 1; k <= ordinal.thresholds().get(variable); k++) {
            added.add(Statement.of(variable, Operator.THRESHOLD, "t" + k));
        }
    }

    private static void addCovariances(List<String> names, int offset, List<Statement> added) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + offset; j < names.size(); j++) {
                added.add(Statement.of(names.get(i), Operator.COVARIES_WITH, names.get(j)));
            }
        }
    }

    private void fixVariances() {
        if (!defaults.autoVar()) {
            fix(row -> row.isVariance() && !row.user, 0);
        }
        if (defaults.stdLv()) {
            fix(row -> row.isVariance() && roles.isLatent(row.left), 1);
        }
        // what forms a composite leaves nothing of it over
        fix(row -> row.isVariance() && roles.composites().contains(row.left) && !row.user, 0);
    }

    private void fixLoadings() {
        if (!defaults.autoFixFirst()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (DraftRow row : rows) {
            if (row.operator == Operator.MEASURED_BY && seen.add(row.left)) {
                row.fix(1);
            }
        }
    }

    private void fixSingleIndicators() {
        if (!defaults.autoVar() || !defaults.autoFixSingle()) {
            return;
        }
        for (DraftRow loading : rows) {
            if (loading.operator == Operator.MEASURED_BY
                    && count(row -> row.left.equals(loading.left)) == 1
                    && count(row -> row.right.equals(loading.right)) == 1) {
                fix(row -> row.isVariance() && row.left.equals(loading.right) && !row.user, 0);
            }
        }
    }

    private long count(Predicate<DraftRow> condition) {
        return rows.stream()
                .filter(row -> row.operator == Operator.MEASURED_BY)
                .filter(condition)
                .count();
    }

    private void fixIntercepts() {
        Predicate<DraftRow> added = row -> row.operator == Operator.INTERCEPT && !row.user;
        if (!defaults.intOvFree()) {
            fix(added.and(row -> !roles.isLatent(row.left)), 0);
        }
        if (!defaults.intLvFree()) {
            fix(added.and(row -> roles.isLatent(row.left)), 0);
        }
    }

    private void takeCovariatesAsGiven() {
        if (!defaults.fixedX()) {
            return;
        }
        for (DraftRow row : rows) {
            boolean moment = row.operator == Operator.INTERCEPT
                    || row.operator == Operator.COVARIES_WITH
                            && roles.covariates().contains(row.right);
            if (moment && !row.user && roles.covariates().contains(row.left)) {
                row.fix(Double.NaN);
                row.exogenous = true;
            }
        }
    }

    /** The response variable behind an ordered variable has mean 0 and, whatever the parameterization, one scale fixed. */
    private void fixResponseVariables() {
        Predicate<DraftRow> added = row -> !row.user && ordinal.isOrdered(row.left);
        fix(added.and(row -> row.operator == Operator.INTERCEPT), 0);
        if (!defaults.autoThresholds()) {
            // the sample's, which is not known here
            fix(added.and(row -> row.operator == Operator.THRESHOLD), Double.NaN);
        }
        fix(added.and(row -> row.isVariance() || row.operator == Operator.SCALED_BY), 1);
    }

    private void fix(Predicate<DraftRow> condition, double value) {
        rows.stream().filter(condition).forEach(row -> row.fix(value));
    }
}
