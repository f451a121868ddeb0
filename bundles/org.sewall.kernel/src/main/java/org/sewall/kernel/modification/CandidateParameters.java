package org.sewall.kernel.modification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;

/**
 * List the parameters that could be freed, in the order of lavaan 0.6 ({@code lav_partable_full}).
 *
 * <p>First come the fixed rows of the table; then loadings of all latent variables on all indicators, covariances of
 * indicators, variances and covariances of latent variables, regressions among the variables of the structural part, and
 * intercepts, each unless the table has it already.
 */
final class CandidateParameters {
    private final ParameterTable table;
    private final int group;
    private final Set<String> present = new LinkedHashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * Name one candidate.
     *
     * @param row row of the table, from 0, if the candidate is a fixed row; otherwise -1
     */
    record Candidate(String left, Operator operator, String right, int row) {}

    private CandidateParameters(ParameterTable table, int group) {
        this.table = table;
        this.group = group;
    }

    /**
     * List the candidates of a group.
     *
     * @param group number of the group, counted from 1
     */
    static List<Candidate> of(ParameterTable table, int group) {
        CandidateParameters parameters = new CandidateParameters(table, group);
        parameters.addFixedRows();
        parameters.addMeasurement();
        parameters.addStructure();
        return parameters.candidates;
    }

    private void addFixedRows() {
        for (ParameterRow row : table.rows(group)) {
            present.add(key(row.left(), row.operator(), row.right()));
            if (!row.isFree() && !row.exogenous()) {
                candidates.add(new Candidate(row.left(), row.operator(), row.right(), row.id() - 1));
            }
        }
    }

    private void addMeasurement() {
        Set<String> structural = structural();
        Set<String> indicators = indicators();
        List<String> latent = table.roles(group).latent();
        for (String factor : latent) {
            for (String item : table.roles(group).observed()) {
                if (!structural.contains(item)
                        && !table.roles(group).covariates().contains(item)) {
                    add(factor, Operator.MEASURED_BY, item);
                }
            }
        }
        List<String> items = table.roles(group).observed().stream()
                .filter(indicators::contains)
                .toList();
        addCovariances(items);
        addCovariances(latent);
    }

    private void addStructure() {
        Set<String> structural = structural();
        Set<String> indicators = indicators();
        for (String left : structural) {
            for (String right : structural) {
                boolean disguisedLoading = indicators.contains(left)
                        && !table.roles(group).isLatent(left)
                        && table.roles(group).isLatent(right);
                if (!left.equals(right) && !disguisedLoading) {
                    add(left, Operator.REGRESSED_ON, right);
                }
            }
        }
        if (table.meanStructure()) {
            table.roles(group).observed().forEach(item -> add(item, Operator.INTERCEPT, ""));
            table.roles(group).latent().forEach(factor -> add(factor, Operator.INTERCEPT, ""));
        }
    }

    private void addCovariances(List<String> variables) {
        for (int i = 0; i < variables.size(); i++) {
            for (int j = i; j < variables.size(); j++) {
                add(variables.get(i), Operator.COVARIES_WITH, variables.get(j));
            }
        }
    }

    private void add(String left, Operator operator, String right) {
        if (present.add(key(left, operator, right))) {
            candidates.add(new Candidate(left, operator, right, -1));
        }
    }

    /** Return the variables of regressions: all outcomes, then all predictors. */
    private Set<String> structural() {
        Set<String> variables = new LinkedHashSet<>();
        table.rows(group).stream()
                .filter(row -> row.operator() == Operator.REGRESSED_ON)
                .forEach(row -> variables.add(row.left()));
        table.rows(group).stream()
                .filter(row -> row.operator() == Operator.REGRESSED_ON || row.operator() == Operator.FORMED_BY)
                .forEach(row -> variables.add(row.right()));
        return variables;
    }

    private Set<String> indicators() {
        Set<String> variables = new LinkedHashSet<>();
        table.rows(group).stream()
                .filter(row -> row.operator() == Operator.MEASURED_BY)
                .forEach(row -> variables.add(row.right()));
        return variables;
    }

    private static String key(String left, Operator operator, String right) {
        boolean swap = operator == Operator.COVARIES_WITH && left.compareTo(right) > 0;
        return swap ? right + operator + left : left + operator + right;
    }
}
