package org.sewall.kernel.robust;

import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.ObservedInformation;
import org.sewall.kernel.option.TestKind;

/**
 * Say which information matrix is taken.
 *
 * @param information expected, observed or of first order
 * @param aroundMoments whether the observed information leaves out second derivatives of the moments
 * @param structured whether it is taken at the implied moments rather than at the sample's
 */
record InformationSetting(Information information, boolean aroundMoments, boolean structured) {

    /** Return the information that belongs to the standard errors of a method. */
    static InformationSetting ofErrors(EstimationMethod method) {
        boolean aroundMoments = method.observedInformation() == ObservedInformation.H1;
        return new InformationSetting(method.information(), aroundMoments, method.structuredInformation());
    }

    /**
     * Return the information that belongs to the tests of a method.
     *
     * <p>Unless told otherwise, lavaan takes the Hessian for the Yuan-Bentler test of Mplus if that is the only test, and
     * leaves out second derivatives in all others.
     */
    static InformationSetting ofTests(EstimationMethod method) {
        boolean aroundMoments =
                switch (method.observedInformation()) {
                    case HESSIAN -> false;
                    case H1 -> true;
                    case DEFAULT -> method.tests().size() != 1 || method.tests().get(0) != TestKind.YUAN_BENTLER_MPLUS;
                };
        return new InformationSetting(method.information(), aroundMoments, method.structuredInformation());
    }
}
