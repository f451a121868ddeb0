package org.sewall.kernel;

import java.util.List;
import java.util.Optional;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.option.ObservedInformation;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.sample.Sample;

/** Say which methods cannot be used, and with which data. */
final class MethodSupport {
    private MethodSupport() {}

    /** Return why a sample cannot be analysed by a method, if it cannot. */
    static Optional<Finding> fault(EstimationMethod method, Sample sample) {
        if (!isSupported(method)) {
            return Optional.of(Finding.of(KernelMessage.METHOD_NOT_SUPPORTED, List.of(), words(method)));
        }
        if (method.needsCases() && !sample.hasCases()) {
            return Optional.of(Finding.of(KernelMessage.CASES_REQUIRED, List.of(), words(method)));
        }
        return Optional.empty();
    }

    private static boolean isSupported(EstimationMethod method) {
        boolean incomplete = method.missing().keepsIncompleteCases();
        boolean pairs = method.missing() == Missing.PAIRWISE;
        return !(pairs && !method.isCategorical())
                && !(incomplete && !isSupportedForIncompleteCases(method))
                && !(method.tests().contains(TestKind.BOLLEN_STINE) && (incomplete || method.isCategorical()))
                && !(method.isCategorical() && method.estimator() == Estimator.ML);
    }

    private static boolean isSupportedForIncompleteCases(EstimationMethod method) {
        return method.estimator() == Estimator.ML
                && method.structuredInformation()
                && method.observedInformation() != ObservedInformation.H1
                && method.standardErrors() != StandardErrors.ROBUST_SEM
                && method.tests().stream().allMatch(test -> test == TestKind.YUAN_BENTLER_MPLUS);
    }

    private static String words(EstimationMethod method) {
        StringBuilder words =
                new StringBuilder("estimator " + method.estimator().label());
        words.append(", standard errors ").append(method.standardErrors().lavaanName());
        method.tests().forEach(test -> words.append(", test ").append(test.lavaanName()));
        if (method.missing().keepsIncompleteCases()) {
            words.append(", missing values by full information");
        }
        if (method.missing() == Missing.PAIRWISE) {
            words.append(", missing values by pairs");
        }
        if (method.isCategorical()) {
            words.append(", ordered variables");
        }
        return words.toString();
    }
}
