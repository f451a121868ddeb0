package org.sewall.kernel.spec;

import java.util.List;

/**
 * Free in later groups what equality across groups takes from the first one's scale.
 *
 * <p>With equal intercepts the means of latent variables differ by group, with equal loadings their variances; both are
 * fixed in the first group only (Sorbom, D., 1974, British Journal of Mathematical and Statistical Psychology 27, 229-239;
 * the rules are those of lavaan 0.6-14).
 */
final class GroupRelease {
    private final GroupPlan plan;
    private final ModelDefaults defaults;
    private final VariableRoles roles;
    private final OrdinalPlan ordinal;

    GroupRelease(GroupPlan plan, ModelDefaults defaults, VariableRoles roles, OrdinalPlan ordinal) {
        this.plan = plan;
        this.defaults = defaults;
        this.roles = roles;
        this.ordinal = ordinal;
    }

    void apply(List<DraftRow> rows) {
        boolean means = !defaults.intLvFree()
                && (plan.holdsEqual(EqualityFamily.INTERCEPTS) || plan.holdsEqual(EqualityFamily.THRESHOLDS))
                && !plan.holdsEqual(EqualityFamily.MEANS);
        boolean variances = defaults.stdLv()
                && plan.holdsEqual(EqualityFamily.LOADINGS)
                && !plan.holdsEqual(EqualityFamily.LATENT_VARIANCES);
        for (DraftRow row : rows) {
            boolean added = row.group > 1 && !row.user && roles.isLatent(row.left);
            boolean mean = means && row.operator == Operator.INTERCEPT;
            boolean variance = variances && row.isVariance();
            if (added && (mean || variance) || row.group > 1 && isScale(row)) {
                row.release();
            }
        }
    }

    /** With equal thresholds, response variables have scales of their own in later groups. */
    private boolean isScale(DraftRow row) {
        if (!plan.holdsEqual(EqualityFamily.THRESHOLDS) || !ordinal.isOrdered(row.left)) {
            return false;
        }
        return ordinal.parameterization() == Parameterization.DELTA
                ? row.operator == Operator.SCALED_BY && defaults.autoScales()
                : row.isVariance();
    }
}
