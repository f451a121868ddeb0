package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * List every parameter of a model, those its author wrote and those the defaults add, in lavaan's order.
 *
 * <p>The rules are those of lavaan 0.6-14 ({@code lavaanify}): rows written come first and in the order written, then
 * variances, covariances and intercepts that defaults add. Every free row has an index of its own; equal labels become
 * equality constraints, see {@link #labelEqualities()}.
 */
public final class ParameterTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<ParameterRow> rows;
    private final List<List<ParameterRow>> rowsOfGroups;
    private final VariableRoles roles;
    private final List<VariableRoles> groupRoles;
    private final boolean meanStructure;
    private final GroupPlan groupPlan;
    private final OrdinalPlan ordinalPlan;
    private final List<Definition> definitions;
    private final List<EqualityConstraint> constraints;
    private final List<EqualityConstraint> labelEqualities;
    private final List<InequalityConstraint> inequalities;
    private final List<SpecificationFinding> findings;
    private final int freeCount;

    ParameterTable(
            List<ParameterRow> rows,
            VariableRoles roles,
            List<VariableRoles> groupRoles,
            boolean meanStructure,
            GroupPlan groupPlan,
            OrdinalPlan ordinalPlan,
            ModelDescription model,
            List<EqualityConstraint> labelEqualities,
            List<SpecificationFinding> findings) {
        this.rows = List.copyOf(rows);
        this.roles = roles;
        this.groupRoles = List.copyOf(groupRoles);
        this.meanStructure = meanStructure;
        this.groupPlan = groupPlan;
        this.rowsOfGroups = IntStream.rangeClosed(1, groupPlan.count())
                .mapToObj(group ->
                        rows.stream().filter(row -> row.group() == group).toList())
                .toList();
        this.ordinalPlan = ordinalPlan;
        this.definitions = model.definitions();
        this.constraints = model.constraints();
        this.inequalities = model.inequalities();
        this.labelEqualities = List.copyOf(labelEqualities);
        this.findings = List.copyOf(findings);
        this.freeCount = rows.stream().mapToInt(ParameterRow::free).max().orElse(0);
    }

    /**
     * Complete a model with the rows that the defaults add.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @return the table; what the author should know is in {@link #findings()}
     */
    public static ParameterTable complete(ModelDescription model, ModelDefaults defaults) {
        return complete(model, defaults, GroupPlan.SINGLE);
    }

    /**
     * Complete a model of several groups; all rows of the first group come first.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @param plan groups and what is held equal across them
     * @return the table; what the author should know is in {@link #findings()}
     */
    public static ParameterTable complete(ModelDescription model, ModelDefaults defaults, GroupPlan plan) {
        return complete(model, defaults, plan, OrdinalPlan.NONE);
    }

    /**
     * Complete a model of which some observed variables may be ordered.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @param plan groups and what is held equal across them
     * @param ordinal ordered variables
     * @return the table; what the author should know is in {@link #findings()}
     */
    public static ParameterTable complete(
            ModelDescription model, ModelDefaults defaults, GroupPlan plan, OrdinalPlan ordinal) {
        return new TableCompletion(model, defaults, plan, ordinal).table();
    }

    /** Return the ordered variables. */
    public OrdinalPlan ordinalPlan() {
        return ordinalPlan;
    }

    /** Return the groups and what is held equal across them. */
    public GroupPlan groupPlan() {
        return groupPlan;
    }

    /** Return the number of groups. */
    public int groupCount() {
        return groupPlan.count();
    }

    /** Return the rows of a group, counted from 1. */
    public List<ParameterRow> rows(int group) {
        return rowsOfGroups.get(group - 1);
    }

    /** Return all rows; row i has id i + 1. */
    public List<ParameterRow> rows() {
        return rows;
    }

    /** Return the number of free rows, equality constraints not counted. */
    public int freeCount() {
        return freeCount;
    }

    /** Return the free rows in the order of the parameter vector. */
    public List<ParameterRow> freeRows() {
        return rows.stream().filter(ParameterRow::isFree).toList();
    }

    /** Return which variable plays which role. */
    public VariableRoles roles() {
        return roles;
    }

    /** Return which variable plays which role in what was written for a group, counted from 1. */
    public VariableRoles roles(int group) {
        return groupRoles.get(group - 1);
    }

    /** Return the observed variables in lavaan's order: indicators, outcomes, covariates, others. */
    public List<String> observed() {
        return roles.observed();
    }

    /** Return the latent variables in order of first mention. */
    public List<String> latent() {
        return roles.latent();
    }

    /** Say whether means are part of the model. */
    public boolean meanStructure() {
        return meanStructure;
    }

    /** Return the defined parameters in the order written. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** Return the equality constraints in the order written. */
    public List<EqualityConstraint> constraints() {
        return constraints;
    }

    /** Return the constraints that equal labels imply, {@code .p2. == .p5.} and so on, and those of effect coding. */
    public List<EqualityConstraint> labelEqualities() {
        return labelEqualities;
    }

    /** Return the inequality constraints in the order written. */
    public List<InequalityConstraint> inequalities() {
        return inequalities;
    }

    /** Return what the author should know; constraints are judged by {@link RamSpecification#of}. */
    public List<SpecificationFinding> findings() {
        return findings;
    }
}
