package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.List;

/** Hold a row of a parameter table while the table is being completed. */
final class DraftRow {
    final int id;
    final String left;
    final Operator operator;
    final String right;
    final int group;
    final boolean user;
    boolean free = true;
    boolean exogenous;
    double value = Double.NaN;
    String label = "";
    double lower = Double.NEGATIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    private final Statement statement;

    DraftRow(int id, Statement statement, int group, boolean user) {
        this.id = id;
        this.left = statement.left();
        this.operator = statement.operator();
        this.right = statement.right();
        this.group = group;
        this.user = user;
        this.statement = statement;
    }

    void fix(double at) {
        free = false;
        value = at;
    }

    void release() {
        free = true;
        value = Double.NaN;
    }

    /** Apply fixed values first, then start values, then labels; of one kind the last counts. */
    void applyPremultipliers(int groups, List<SpecificationFinding> findings) {
        List<Premultiplier> own = new ArrayList<>();
        for (Premultiplier premultiplier : statement.premultipliers()) {
            if (premultiplier instanceof Premultiplier.PerGroup perGroup) {
                if (!perGroup.fits(groups) && group == 1) {
                    findings.add(new SpecificationFinding.GroupCount(
                            statement, perGroup.byGroup().size(), groups));
                }
                own.add(perGroup.of(group));
            } else {
                own.add(premultiplier);
            }
        }
        own.forEach(this::apply);
        for (Premultiplier premultiplier : own) {
            if (premultiplier instanceof Premultiplier.Started started) {
                value = started.value();
            }
        }
    }

    private void apply(Premultiplier premultiplier) {
        if (premultiplier instanceof Premultiplier.Fixed fixed) {
            fix(fixed.value());
        } else if (premultiplier instanceof Premultiplier.Freed) {
            release();
        } else if (premultiplier instanceof Premultiplier.Labelled labelled) {
            label = labelled.label();
        } else if (premultiplier instanceof Premultiplier.SameAs same) {
            label = same.term();
        } else if (premultiplier instanceof Premultiplier.Bounded bounds) {
            lower = bounds.lower();
            upper = bounds.upper();
        }
    }

    boolean isVariance() {
        return operator == Operator.COVARIES_WITH && left.equals(right);
    }

    boolean isCovariance() {
        return operator == Operator.COVARIES_WITH && !left.equals(right);
    }

    /** Return the row's text without blanks. */
    String term() {
        return left + operator + right;
    }

    /** Return the label lavaan gives a row without one. */
    String ownLabel() {
        return group == 1 ? term() : term() + ".g" + group;
    }

    String plabel() {
        return ".p" + id + ".";
    }

    ParameterRow finish(int freeIndex) {
        return new ParameterRow(id, left, operator, right, group, label, plabel(), freeIndex, user, exogenous, value);
    }
}
