package org.sewall.kernel.spec;

/** Hold a row of a parameter table while the table is being completed. */
final class DraftRow {
    final int id;
    final String left;
    final Operator operator;
    final String right;
    final boolean user;
    boolean free = true;
    boolean exogenous;
    double value = Double.NaN;
    String label = "";
    private final Statement statement;

    DraftRow(int id, Statement statement, boolean user) {
        this.id = id;
        this.left = statement.left();
        this.operator = statement.operator();
        this.right = statement.right();
        this.user = user;
        this.statement = statement;
    }

    void fix(double at) {
        free = false;
        value = at;
    }

    /** Apply fixed values first, then start values, then labels; of one kind the last counts. */
    void applyPremultipliers() {
        for (Premultiplier premultiplier : statement.premultipliers()) {
            if (premultiplier instanceof Premultiplier.Fixed fixed) {
                fix(fixed.value());
            } else if (premultiplier instanceof Premultiplier.Freed) {
                free = true;
                value = Double.NaN;
            } else if (premultiplier instanceof Premultiplier.Labelled labelled) {
                label = labelled.label();
            }
        }
        for (Premultiplier premultiplier : statement.premultipliers()) {
            if (premultiplier instanceof Premultiplier.Started started) {
                value = started.value();
            }
        }
    }

    boolean isVariance() {
        return operator == Operator.COVARIES_WITH && left.equals(right);
    }

    boolean isCovariance() {
        return operator == Operator.COVARIES_WITH && !left.equals(right);
    }

    /** Return the row's text without blanks, which is also the label lavaan gives a row without one. */
    String term() {
        return left + operator + right;
    }

    String plabel() {
        return ".p" + id + ".";
    }

    ParameterRow finish(int freeIndex) {
        return new ParameterRow(id, left, operator, right, 1, label, plabel(), freeIndex, user, exogenous, value);
    }
}
