package org.sewall.kernel.standardise;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.DefinedEstimate;
import org.sewall.kernel.Standardized;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.inference.EstimateUncertainty;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.spec.DefinedParameters;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Evaluate defined parameters at the raw and at the standardized estimates, with standard errors by the delta method.
 *
 * <p>Source: Sobel, M. E. (1982), Asymptotic confidence intervals for indirect effects in structural equation models,
 * Sociological Methodology 13, 290-312.
 */
public final class DefinedEstimates {
    private DefinedEstimates() {}

    /** Evaluate all definitions of a model at its solution. */
    public static List<DefinedEstimate> of(
            FittedModel model, EstimateUncertainty uncertainty, StandardizedSolution standardized) {
        DefinedParameters definitions = DefinedParameters.of(model.table());
        List<String> names = definitions.names();
        if (names.isEmpty()) {
            return List.of();
        }
        double[] raw = model.rowValues();
        double[] all = standardized.values(Standardization.ALL);
        double[] values = definitions.values(raw);
        double[] latent = definitions.values(standardized.values(Standardization.LATENT));
        double[] allValues = definitions.values(all);
        double[] noExogenous = definitions.values(standardized.values(Standardization.NO_EXOGENOUS));
        double[][] slopes = definitions.jacobian(raw);
        double[][] allSlopes = definitions.jacobian(all);
        List<DefinedEstimate> estimates = new ArrayList<>(names.size());
        for (int d = 0; d < names.size(); d++) {
            String reason = KernelMessage.NO_DEFINED_VALUE.text(names.get(d));
            double error = standardized.standardError(chain(model, standardized, allSlopes[d]));
            boolean complete = Double.isFinite(latent[d] + allValues[d] + noExogenous[d] + error);
            Uncertainty known = Double.isFinite(values[d])
                    ? uncertainty.ofFunction(values[d], byParameter(model, slopes[d]))
                    : new Uncertainty.Unavailable(reason);
            estimates.add(new DefinedEstimate(
                    names.get(d),
                    values[d],
                    known,
                    new Standardized(latent[d], allValues[d], noExogenous[d], error, complete ? "" : reason)));
        }
        return estimates;
    }

    private static double[] byParameter(FittedModel model, double[] byRow) {
        double[] gradient = new double[model.theta().length];
        for (ParameterRow row : model.table().freeRows()) {
            gradient[row.parameter()] += byRow[row.id() - 1];
        }
        return gradient;
    }

    private static double[] chain(FittedModel model, StandardizedSolution standardized, double[] byRow) {
        double[] gradient = new double[model.theta().length];
        for (int e = 0; e < byRow.length; e++) {
            if (byRow[e] != 0) {
                double[] inner = standardized.gradient(e);
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] += byRow[e] * inner[i];
                }
            }
        }
        return gradient;
    }
}
