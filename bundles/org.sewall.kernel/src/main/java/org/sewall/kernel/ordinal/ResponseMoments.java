package org.sewall.kernel.ordinal;

import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;

/**
 * Compute the implied moments of the response variables in the layout of the model.
 *
 * <p>Residual variances of ordered variables that follow from scales in the delta parameterization are filled in.
 */
final class ResponseMoments {
    private final RamLayout layout;
    private final ResponseVariables responses;
    private final ImpliedMoments moments;

    ResponseMoments(RamLayout layout, ResponseVariables responses) {
        this.layout = layout;
        this.responses = responses;
        moments = new ImpliedMoments(layout);
    }

    /** Move to a point at which the residual variances are known. */
    void evaluate(ImpliedMoments known, double[] theta) {
        for (RamElement element : layout.elements()) {
            int at = element.row();
            if (!element.directed() && at == element.column() && responses.isDelta() && isOrdered(at)) {
                moments.fix(element, known.covariances().get(at, at));
            }
        }
        moments.evaluate(theta);
    }

    /** Return the moments at the last point. */
    ImpliedMoments moments() {
        return moments;
    }

    private boolean isOrdered(int position) {
        return position < responses.order().variables() && responses.order().ordered(position);
    }
}
