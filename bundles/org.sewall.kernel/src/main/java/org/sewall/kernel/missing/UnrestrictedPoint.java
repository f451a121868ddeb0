package org.sewall.kernel.missing;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.MomentDerivatives;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.option.Information;

/** Look at a model from the unrestricted estimates: the information they have in the directions of its parameters. */
final class UnrestrictedPoint {
    private final FullInformationLikelihood model;
    private final PatternSweep sweep;
    private final MomentDerivatives derivatives;

    private UnrestrictedPoint(FullInformationLikelihood model, PatternSweep sweep, MomentDerivatives derivatives) {
        this.model = model;
        this.sweep = sweep;
        this.derivatives = derivatives;
    }

    /**
     * Take a model.
     *
     * @param model likelihood of the group, evaluated at the estimates
     */
    static UnrestrictedPoint of(FullInformationLikelihood model) {
        IncompleteGroup group = model.group();
        PatternSweep sweep = new PatternSweep(group.sample());
        if (!sweep.evaluate(group.saturated().covariance(), group.saturated().means())) {
            throw new IllegalArgumentException("unrestricted covariance matrix is not positive definite");
        }
        int p = group.sample().variables();
        DMatrixRMaj weight = new DMatrixRMaj(p + 1, p + 1);
        CommonOps_DDRM.insert(sweep.weight(), weight, 0, 0);
        weight.set(p, p, 1);
        MomentDerivatives derivatives = new MomentDerivatives(model.implied().layout());
        derivatives.ofDerivative(model.implied(), weight, new DMatrixRMaj(p + 1, p + 1));
        return new UnrestrictedPoint(model, sweep, derivatives);
    }

    /** Compute the information of a complete case. */
    DMatrixRMaj complete() {
        DMatrixRMaj complete = new DMatrixRMaj(model.parameters(), model.parameters());
        derivatives.expectedHessian(complete);
        CommonOps_DDRM.scale(0.5, complete);
        return complete;
    }

    /** Compute the information of an average case. */
    DMatrixRMaj information(Information kind) {
        if (kind == Information.FIRST_ORDER) {
            double[] means = model.group().saturated().means();
            return CaseScores.of(sweep, means, new MomentFactors(model.implied()), model.parameters())
                    .firstOrder();
        }
        DMatrixRMaj hessian = new DMatrixRMaj(model.parameters(), model.parameters());
        MissingInformation missing = new MissingInformation(model.group().sample(), derivatives);
        if (kind == Information.EXPECTED) {
            missing.expected(sweep, derivatives, sweep.lost(), hessian);
        } else {
            derivatives.expectedHessian(hessian);
            missing.subtract(sweep, derivatives, hessian);
        }
        CommonOps_DDRM.scale(0.5, hessian);
        return hessian;
    }
}
