package org.sewall.kernel.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Akaike's, Bayesian and related criteria: a deviance plus a penalty for each parameter.
 *
 * <p>AIC has penalty 2 q (Akaike 1987, Psychometrika 52, 317-332), BIC q ln N (Schwarz 1978), the sample-size adjusted
 * BIC q ln((N + 2) / 24) (Sclove 1987), CAIC q (ln N + 1) (Bozdogan 1987, Psychometrika 52, 345-370). The deviance is
 * -2 log-likelihood in lavaan and Mplus, the chi-square in Amos and LISREL; the two differ by a constant of the data,
 * so models compare alike. Amos prints BIC and CAIC only for one group without a mean structure.
 */
final class InformationCriteria {

    private InformationCriteria() {}

    /** Compute the penalty q ln N of BIC. */
    static double bayesPenalty(int parameters, int observations) {
        return parameters * Math.log(observations);
    }

    /** Compute the penalty q ln((N + 2) / 24) of the sample-size adjusted BIC. */
    static double adjustedBayesPenalty(int parameters, int observations) {
        return parameters * Math.log((observations + 2) / 24.0);
    }

    /** Compute the penalty q (ln N + 1) of CAIC. */
    static double consistentPenalty(int parameters, int observations) {
        return parameters * (Math.log(observations) + 1);
    }

    /** Return the deviance to which the convention adds penalties; NaN if the log-likelihood is not available. */
    static double deviance(FitInput input) {
        return input.rules().informationFromChiSquare() ? input.chiSquare() : -2 * LogLikelihood.model(input);
    }

    static List<FitIndex> indices() {
        ToDoubleFunction<FitInput> adjusted =
                input -> adjustedBayesPenalty(input.countedParameters(), input.observations());
        return List.of(
                entry("aic", "Akaike information criterion (AIC)", "AIC", "D + 2 q", "Akaike (1987)")
                        .computedBy(input -> sum(input, 2.0 * input.countedParameters())),
                entry("bic", "Bayesian information criterion (BIC)", "BIC", "D + q ln N", "Schwarz (1978)")
                        .computedBy(input ->
                                oneGroup(input, bayesPenalty(input.countedParameters(), input.observations()))),
                entry(
                                "bic2",
                                "Sample-size adjusted BIC (lavaan's name)",
                                "SABIC",
                                "D + q ln((N + 2) / 24)",
                                "Sclove (1987)")
                        .computedBy(input -> sum(input, adjusted.applyAsDouble(input))),
                entry("sabic", "Sample-size adjusted BIC (SABIC)", "SABIC", "D + q ln((N + 2) / 24)", "Sclove (1987)")
                        .computedBy(input -> sum(input, adjusted.applyAsDouble(input))),
                entry("caic", "Consistent AIC (CAIC)", "CAIC", "D + q (ln N + 1)", "Bozdogan (1987)")
                        .computedBy(input ->
                                oneGroup(input, consistentPenalty(input.countedParameters(), input.observations()))));
    }

    /** Start the description of a criterion. */
    static FitIndex.Builder entry(String id, String label, String apa, String formula, String source) {
        return FitIndex.named(id, label)
                .apa(apa)
                .formula(formula + "; D = -2 logl, in Amos and LISREL D = C")
                .source(source)
                .lowerIsBetter()
                .needs(FitIndex.Need.DEVIANCE);
    }

    /** Add a penalty to the deviance of the convention. */
    static FitValue sum(FitInput input, double penalty) {
        if (!input.hasLikelihood() && !input.rules().informationFromChiSquare()) {
            return FitValue.none(UnavailableReason.NO_LIKELIHOOD);
        }
        return FitValue.of(deviance(input) + penalty, UnavailableReason.NOT_POSITIVE_DEFINITE);
    }

    private static FitValue oneGroup(FitInput input, double penalty) {
        boolean amos = input.rules().convention() == NumberConvention.AMOS;
        return amos && (input.groupCount() > 1 || input.hasMeans())
                ? FitValue.none(UnavailableReason.ONE_GROUP_WITHOUT_MEANS)
                : sum(input, penalty);
    }
}
