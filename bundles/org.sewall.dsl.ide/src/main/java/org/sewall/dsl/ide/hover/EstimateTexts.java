package org.sewall.dsl.ide.hover;

import org.sewall.result.Estimate;
import org.sewall.result.NumberText;
import org.sewall.result.Parameter;

/** Estimates with all that belongs to them. */
final class EstimateTexts {
    private EstimateTexts() {}

    static String of(Parameter parameter) {
        var estimate = parameter.estimate();
        if (parameter.free() == 0) {
            return "- fixed to " + NumberText.decimal(estimate.value()) + standardized(parameter);
        }
        return of(estimate) + standardized(parameter);
    }

    static String of(Estimate estimate) {
        return "- estimate " + NumberText.decimal(estimate.value())
                + ", SE " + NumberText.decimal(estimate.standardError())
                + ", z = " + NumberText.decimal(estimate.z(), 2)
                + ", " + NumberText.pEquals(estimate.pValue())
                + "\n- 95% CI " + NumberText.interval(estimate.lower(), estimate.upper());
    }

    private static String standardized(Parameter parameter) {
        var standardized = parameter.standardized();
        if (Double.isNaN(standardized.all())) {
            return "";
        }
        String error = Double.isNaN(standardized.allStandardError())
                ? ""
                : ", SE " + NumberText.bounded(standardized.allStandardError());
        return "\n- standardized **" + NumberText.bounded(standardized.all()) + "**" + error;
    }
}
