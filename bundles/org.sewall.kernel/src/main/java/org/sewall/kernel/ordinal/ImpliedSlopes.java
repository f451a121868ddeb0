package org.sewall.kernel.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.ImpliedJacobian;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;

/**
 * Give the implied slopes of response variables on given covariates: the total effects of the covariates.
 *
 * <p>They are the covariances with the covariates in the same model where the covariates are uncorrelated with variance 1
 * and nothing else varies, so that covariances and their derivatives serve for slopes.
 */
final class ImpliedSlopes {
    private final StatisticOrder order;
    private final int[] covariates;
    private final ImpliedMoments moments;
    private final ImpliedJacobian jacobian;
    private final DMatrixRMaj rates;

    /**
     * Allocate all matrices.
     *
     * @param layout model of the group
     * @param order order of the statistics, which names the covariates
     */
    ImpliedSlopes(RamLayout layout, StatisticOrder order) {
        this.order = order;
        covariates = order.covariates();
        moments = new ImpliedMoments(given(layout, order).extended(List.of(), elements(layout), layout.parameters()));
        jacobian = new ImpliedJacobian(moments);
        rates = new DMatrixRMaj(jacobian.order().size(), layout.parameters());
    }

    private List<RamElement> elements(RamLayout layout) {
        List<RamElement> elements = new ArrayList<>();
        for (RamElement element : layout.elements()) {
            if (!element.directed()) {
                boolean unit = element.row() == element.column() && isCovariate(order, element.row());
                elements.add(new RamElement(false, element.row(), element.column(), -1, unit ? 1 : 0));
            }
        }
        return elements;
    }

    private static boolean isCovariate(StatisticOrder order, int position) {
        return Arrays.stream(order.covariates()).anyMatch(x -> x == position);
    }

    /** Return a layout in which covariates are zero in all cases, so that its moments are those given covariates of zero. */
    static RamLayout given(RamLayout layout, StatisticOrder order) {
        List<RamElement> zero = new ArrayList<>();
        for (RamElement element : layout.elements()) {
            boolean intercept = element.directed() && element.column() == layout.observed() && layout.hasMeans();
            boolean own = isCovariate(order, element.row());
            if (own && (intercept || !element.directed())
                    || !element.directed() && isCovariate(order, element.column())) {
                zero.add(new RamElement(element.directed(), element.row(), element.column(), -1, 0));
            }
        }
        return layout.extended(List.of(), zero, layout.parameters());
    }

    /** Move to a point; false if there are no implied moments. */
    boolean evaluate(double[] theta) {
        return covariates.length == 0 || moments.evaluate(theta);
    }

    /** Compute the derivatives at the last point. */
    void differentiate() {
        if (covariates.length > 0) {
            jacobian.write(rates);
        }
    }

    /** Return the slope of a response variable, in its own units, on a covariate by its number. */
    double value(int outcome, int covariate) {
        return moments.covariance(outcome, covariates[covariate]);
    }

    /** Add a multiple of the derivatives of a slope to a row. */
    void addRates(int outcome, int covariate, double times, DMatrixRMaj target, int row) {
        int source = place(outcome, covariate) * rates.numCols;
        for (int j = 0; j < rates.numCols; j++) {
            target.data[row * rates.numCols + j] += times * rates.data[source + j];
        }
    }

    /** Return where the weight of a slope stands among those that {@link #addCurvature} takes. */
    int place(int outcome, int covariate) {
        return jacobian.order().covariance(outcome, covariates[covariate]);
    }

    /** Return the length of the weights that {@link #addCurvature} takes. */
    int size() {
        return jacobian.order().size();
    }

    /** Add the second derivatives of a weighted sum of slopes. */
    void addCurvature(double[] weights, DMatrixRMaj hessian) {
        if (covariates.length > 0) {
            jacobian.addCurvature(weights, hessian);
        }
    }
}
