package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Complete a model of one or several groups, step by step as lavaan 0.6-14 does.
 *
 * <p>The order of the steps matters: defaults come first, then what equality across groups frees, then premultipliers,
 * then equal labels, and effect coding last.
 */
final class TableCompletion {
    private final ModelDescription model;
    private final ModelDefaults defaults;
    private final GroupPlan plan;
    private final OrdinalPlan ordinal;
    private final WrittenTerms written;
    private final VariableRoles roles;
    private final boolean meanStructure;
    private final List<VariableRoles> groupRoles = new ArrayList<>();
    private final List<DraftRow> rows = new ArrayList<>();
    private final List<SpecificationFinding> findings = new ArrayList<>();

    TableCompletion(ModelDescription model, ModelDefaults defaults, GroupPlan plan, OrdinalPlan ordinal) {
        this.model = model;
        this.defaults = defaults;
        this.plan = plan;
        written = new WrittenTerms(model.statements());
        findings.addAll(written.findings());
        roles = RoleFinder.find(written.terms());
        this.ordinal = ordinal.of(roles);
        meanStructure = defaults.meanStructure()
                || !this.ordinal.isEmpty()
                || written.terms().stream().anyMatch(s -> s.operator() == Operator.INTERCEPT);
    }

    ParameterTable table() {
        for (int group = 1; group <= plan.count(); group++) {
            int number = group;
            List<Statement> own =
                    written.terms().stream().filter(s -> s.holdsIn(number)).toList();
            VariableRoles ownRoles = own.size() == written.terms().size() ? roles : RoleFinder.find(own);
            groupRoles.add(ownRoles);
            rows.addAll(
                    new GroupCompletion(own, ownRoles, defaults, ordinal, meanStructure, group, rows.size()).rows());
        }
        new GroupRelease(plan, defaults, roles, ordinal).apply(rows);
        rows.forEach(row -> row.applyPremultipliers(plan.count(), findings));
        var labels = new LabelEqualities(rows, plan, roles);
        findings.addAll(labels.findings());
        List<EqualityConstraint> implied = new ArrayList<>(labels.equalities());
        implied.addAll(new EffectEqualities(rows, defaults.effectCoding(), plan.count()).equalities());
        int free = 0;
        var finished = new ArrayList<ParameterRow>();
        for (DraftRow row : rows) {
            finished.add(row.finish(row.free ? ++free : 0));
        }
        ModelDescription bounded = withBounds();
        findings.addAll(NameCheck.check(bounded, finished));
        return new ParameterTable(
                finished, roles, groupRoles, meanStructure, plan, ordinal, bounded, implied, findings);
    }

    /** Turn the bounds of rows into inequalities like those the author wrote. */
    private ModelDescription withBounds() {
        List<InequalityConstraint> inequalities = new ArrayList<>(model.inequalities());
        for (DraftRow row : rows) {
            Expression parameter = new Expression.Reference(row.plabel());
            if (Double.isFinite(row.lower)) {
                inequalities.add(new InequalityConstraint(new Expression.Constant(row.lower), parameter));
            }
            if (Double.isFinite(row.upper)) {
                inequalities.add(new InequalityConstraint(parameter, new Expression.Constant(row.upper)));
            }
        }
        return new ModelDescription(model.statements(), model.definitions(), model.constraints(), inequalities);
    }
}
