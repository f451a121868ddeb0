package org.sewall.kernel.option;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.sewall.kernel.spec.Parameterization;

/**
 * Hold the choices that make a method of estimation: what is minimised, from which cases, and how errors and tests follow.
 *
 * @param estimator discrepancy
 * @param missing what is done with incomplete cases
 * @param information information matrix of the estimates
 * @param observedInformation how the observed information is computed
 * @param structuredInformation whether information is taken at the implied moments rather than at the sample's
 * @param standardErrors how standard errors are computed
 * @param tests tests of the model beside the standard one, which is always made
 * @param parameterization scale of the response variables of ordered variables
 * @param ordered names of the ordered variables
 */
public record EstimationMethod(
        Estimator estimator,
        Missing missing,
        Information information,
        ObservedInformation observedInformation,
        boolean structuredInformation,
        StandardErrors standardErrors,
        List<TestKind> tests,
        Parameterization parameterization,
        List<String> ordered)
        implements Serializable {

    /** Maximum likelihood of complete cases with expected information. */
    public static final EstimationMethod MAXIMUM_LIKELIHOOD = EstimatorPreset.ML.method();

    /** Copy the lists. */
    public EstimationMethod {
        Objects.requireNonNull(estimator, "estimator");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(information, "information");
        Objects.requireNonNull(observedInformation, "observedInformation");
        Objects.requireNonNull(standardErrors, "standardErrors");
        Objects.requireNonNull(parameterization, "parameterization");
        tests = tests.stream()
                .filter(test -> test != TestKind.STANDARD)
                .distinct()
                .toList();
        ordered = List.copyOf(ordered);
    }

    /** Minimise another discrepancy. */
    public EstimationMethod withEstimator(Estimator other) {
        return changed(draft -> draft.estimator = other);
    }

    /** Treat incomplete cases in another way. */
    public EstimationMethod withMissing(Missing other) {
        return changed(draft -> draft.missing = other);
    }

    /** Use another information matrix. */
    public EstimationMethod withInformation(Information other) {
        return changed(draft -> draft.information = other);
    }

    /** Compute the observed information in another way. */
    public EstimationMethod withObservedInformation(ObservedInformation other) {
        return changed(draft -> draft.observedInformation = other);
    }

    /** Take information at the implied moments, or at the sample's. */
    public EstimationMethod withStructuredInformation(boolean structured) {
        return changed(draft -> draft.structuredInformation = structured);
    }

    /** Compute standard errors in another way. */
    public EstimationMethod withStandardErrors(StandardErrors other) {
        return changed(draft -> draft.standardErrors = other);
    }

    /** Make other tests beside the standard one. */
    public EstimationMethod withTests(List<TestKind> others) {
        return changed(draft -> draft.tests = others);
    }

    /** Set the scale of response variables in another way. */
    public EstimationMethod withParameterization(Parameterization other) {
        return changed(draft -> draft.parameterization = other);
    }

    /** Take other variables as ordered. */
    public EstimationMethod withOrdered(List<String> others) {
        return changed(draft -> draft.ordered = others);
    }

    /** Say whether any variable is ordered. */
    public boolean isCategorical() {
        return !ordered.isEmpty();
    }

    /** Say whether the cases themselves are needed, not only means and covariances. */
    public boolean needsCases() {
        boolean fourthMoments = estimator == Estimator.WLS || estimator == Estimator.DWLS;
        boolean robust = standardErrors != StandardErrors.STANDARD && standardErrors != StandardErrors.NONE
                || tests.stream().anyMatch(test -> test != TestKind.BROWNE_RESIDUAL_NT);
        return fourthMoments
                || robust
                || isCategorical()
                || missing.keepsIncompleteCases()
                || information == Information.FIRST_ORDER;
    }

    /** Copy everything but what is changed. */
    private EstimationMethod changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Hold the components while one of them is being changed. */
    private static final class Draft {
        Estimator estimator;
        Missing missing;
        Information information;
        ObservedInformation observedInformation;
        boolean structuredInformation;
        StandardErrors standardErrors;
        List<TestKind> tests;
        Parameterization parameterization;
        List<String> ordered;

        Draft(EstimationMethod from) {
            estimator = from.estimator;
            missing = from.missing;
            information = from.information;
            observedInformation = from.observedInformation;
            structuredInformation = from.structuredInformation;
            standardErrors = from.standardErrors;
            tests = from.tests;
            parameterization = from.parameterization;
            ordered = from.ordered;
        }

        EstimationMethod finished() {
            return new EstimationMethod(
                    estimator,
                    missing,
                    information,
                    observedInformation,
                    structuredInformation,
                    standardErrors,
                    tests,
                    parameterization,
                    ordered);
        }
    }
}
