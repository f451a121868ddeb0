package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.spec.Parameterization;
import org.sewall.result.Problem;

/** Writes the command ANALYSIS: what of the method of estimation Mplus has a word for. */
final class MplusAnalysis {

    private static final String PROGRAM = "Mplus";

    /** Methods whose names mean the same in Mplus, and the next best word for the others. */
    private static final Map<EstimatorPreset, String> WORDS = Map.ofEntries(
            Map.entry(EstimatorPreset.ML, "ML"),
            Map.entry(EstimatorPreset.MLM, "MLM"),
            Map.entry(EstimatorPreset.MLMV, "MLMV"),
            Map.entry(EstimatorPreset.MLR, "MLR"),
            Map.entry(EstimatorPreset.MLF, "MLF"),
            Map.entry(EstimatorPreset.GLS, "GLS"),
            Map.entry(EstimatorPreset.WLS, "WLS"),
            Map.entry(EstimatorPreset.ULS, "ULS"),
            Map.entry(EstimatorPreset.WLSM, "WLSM"),
            Map.entry(EstimatorPreset.WLSMV, "WLSMV"),
            Map.entry(EstimatorPreset.ULSMV, "ULSMV"));

    private final SpecifiedModel model;
    private final EstimationMethod method;
    private final List<Problem> problems = new ArrayList<>();

    MplusAnalysis(SpecifiedModel model) {
        this.model = model;
        this.method = model.method();
    }

    /** Return what Mplus has no word for. */
    List<Problem> problems() {
        return problems;
    }

    void write(MplusLines lines) {
        lines.add("ANALYSIS:");
        lines.add("  ESTIMATOR = " + estimator() + ";");
        if (method.isCategorical() && method.parameterization() == Parameterization.THETA) {
            lines.add("  PARAMETERIZATION = THETA;");
        }
        if (!model.table().meanStructure()) {
            lines.add("  MODEL = NOMEANSTRUCTURE;");
        }
        if (method.standardErrors() == StandardErrors.STANDARD && !method.isCategorical()) {
            information().ifPresent(word -> lines.add("  INFORMATION = " + word + ";"));
        }
        if (method.standardErrors() == StandardErrors.BOOTSTRAP) {
            lines.add("  BOOTSTRAP = " + model.options().getOrDefault("bootstrap", "1000") + ";");
        }
        if (method.missing() == Missing.FULL_INFORMATION_WITH_COVARIATES) {
            other("missing", "ml.x", "the usual treatment of missing values");
        }
        if (model.options().getOrDefault("likelihood", "normal").equals("wishart")) {
            other("likelihood", "wishart", "the usual likelihood");
        }
    }

    private Optional<String> information() {
        return switch (method.information()) {
            case EXPECTED -> Optional.of("EXPECTED");
            case OBSERVED -> Optional.of("OBSERVED");
            case FIRST_ORDER -> Optional.empty();
        };
    }

    private String estimator() {
        Optional<EstimatorPreset> preset = Arrays.stream(EstimatorPreset.values())
                .filter(candidate -> candidate.method().estimator() == method.estimator()
                        && candidate.method().standardErrors() == method.standardErrors()
                        && candidate.method().tests().equals(method.tests())
                        && fits(candidate))
                .findFirst();
        String word = preset.map(WORDS::get).orElse("");
        if (!word.isEmpty()) {
            return word;
        }
        if (method.standardErrors() == StandardErrors.BOOTSTRAP) {
            return "ML";
        }
        String next =
                switch (method.estimator()) {
                    case ML -> method.standardErrors() == StandardErrors.STANDARD ? "ML" : "MLR";
                    case GLS -> "GLS";
                    case WLS -> "WLS";
                    case ULS -> method.isCategorical() ? "ULSMV" : "ULS";
                    case DWLS -> "WLSMV";
                };
        other(
                "estimator",
                preset.map(Enum::name)
                        .orElse(method.estimator() + " with se = "
                                + method.standardErrors().lavaanName() + " and test = "
                                + model.options().get("test")),
                next);
        return next;
    }

    private boolean fits(EstimatorPreset candidate) {
        return candidate != EstimatorPreset.MLF || method.information() == Information.FIRST_ORDER;
    }

    private void other(String option, String value, String instead) {
        problems.add(ExchangeMessage.OTHER_METHOD.problem(PROGRAM, option, value, instead));
    }
}
