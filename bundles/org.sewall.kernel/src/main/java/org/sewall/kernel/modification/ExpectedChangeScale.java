package org.sewall.kernel.modification;

import org.sewall.kernel.ModificationIndex;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.modification.CandidateParameters.Candidate;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.standardise.Standardization;
import org.sewall.kernel.standardise.VariableScales;

/**
 * Standardize expected parameter changes as lavaan 0.6 does.
 *
 * <p>A change is scaled like an estimate of its kind. The change of a variance is, in lavaan, replaced by the standardized
 * variance itself with the sign of the change; that is followed here so that printed numbers agree.
 */
final class ExpectedChangeScale {
    /** Square root of the unit roundoff, below which lavaan takes a variance for zero. */
    private static final double SMALL = Math.sqrt(Math.ulp(1.0));

    private final FittedGroup group;
    private final VariableScales scales;

    ExpectedChangeScale(FittedGroup group) {
        this.group = group;
        scales = new VariableScales(group);
    }

    ModificationIndex index(Candidate candidate, double index, double change) {
        double scaled = change;
        if (candidate.operator() == Operator.COVARIES_WITH && candidate.left().equals(candidate.right())) {
            double value = candidate.row() < 0 ? 0 : Math.abs(value(candidate));
            scaled = value < SMALL ? 0 : Math.signum(change) * value;
        }
        return new ModificationIndex(
                candidate.left(),
                candidate.operator(),
                candidate.right(),
                group.number(),
                index,
                change,
                scaled(candidate, scaled, Standardization.LATENT),
                scaled(candidate, scaled, Standardization.ALL),
                scaled(candidate, scaled, Standardization.NO_EXOGENOUS));
    }

    private double value(Candidate candidate) {
        return group.value(group.table().rows().get(candidate.row()));
    }

    private double scaled(Candidate candidate, double change, Standardization kind) {
        if (change == 0) {
            return 0;
        }
        if (candidate.operator() == Operator.SCALED_BY) {
            // the standardized scale is 1 whatever the scale is
            return kind == Standardization.LATENT ? change : Math.signum(change);
        }
        return change
                * scales.scale(group.table().roles(), candidate.left(), candidate.operator(), candidate.right(), kind);
    }
}
