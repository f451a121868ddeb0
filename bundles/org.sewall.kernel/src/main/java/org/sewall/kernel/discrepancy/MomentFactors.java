package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.ImpliedMoments;

/**
 * Give the derivatives of means and covariances at one point as products of vectors.
 *
 * <p>For a free element with columns l and r of the factor matrix R and of the border c: dSigma = w (R(l) R(r)' + R(r)
 * R(l)') and dmu = w (c(r) R(l) + c(l) R(r)). Without mean structure the border is zero.
 */
public final class MomentFactors {
    private final RankTwoElements elements;
    private final DMatrixRMaj factors;
    private final double[] border;

    /** Take the factors at the point at which some implied moments stand. */
    public MomentFactors(ImpliedMoments implied) {
        elements = new RankTwoElements(implied.layout());
        int p = implied.layout().observed();
        DMatrixRMaj bordered = new DMatrixRMaj(implied.layout().bordered(), elements.columns());
        elements.fill(implied, bordered);
        factors = new DMatrixRMaj(p, elements.columns());
        border = new double[elements.columns()];
        for (int k = 0; k < border.length; k++) {
            border[k] = implied.layout().hasMeans() ? bordered.get(p, k) : 0;
            for (int i = 0; i < p; i++) {
                factors.set(i, k, bordered.get(i, k) - implied.mean(i) * border[k]);
            }
        }
    }

    /** Return the number of free elements. */
    public int count() {
        return elements.count;
    }

    /** Return the parameter that stands at an element. */
    public int parameter(int element) {
        return elements.parameter[element];
    }

    /** Return l of an element. */
    public int left(int element) {
        return elements.u[element];
    }

    /** Return r of an element. */
    public int right(int element) {
        return elements.v[element];
    }

    /** Return w of an element. */
    public double weight(int element) {
        return elements.weight[element];
    }

    /** Return R, which nobody may change. */
    public DMatrixRMaj factors() {
        return factors;
    }

    /** Return c of a column. */
    public double border(int column) {
        return border[column];
    }
}
