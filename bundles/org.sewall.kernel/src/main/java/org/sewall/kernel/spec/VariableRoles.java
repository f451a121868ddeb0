package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.List;

/**
 * Say which variable plays which role in a model.
 *
 * @param observed observed variables: indicators, then outcomes, then covariates, then others
 * @param latent latent variables in order of first mention
 * @param composites latent variables formed by others ({@code lv.formative})
 * @param covariates exogenous observed variables whose moments nobody wrote ({@code ov.x} of lavaan)
 * @param exogenousLatent latent variables that are neither outcome nor indicator ({@code lv.x})
 * @param finalLatent latent outcomes that neither predict nor indicate anything ({@code lv.y})
 * @param finalObserved observed outcomes that neither predict nor indicate anything ({@code ov.y})
 */
public record VariableRoles(
        List<String> observed,
        List<String> latent,
        List<String> composites,
        List<String> covariates,
        List<String> exogenousLatent,
        List<String> finalLatent,
        List<String> finalObserved)
        implements Serializable {

    /** Copy the lists. */
    public VariableRoles {
        observed = List.copyOf(observed);
        latent = List.copyOf(latent);
        composites = List.copyOf(composites);
        covariates = List.copyOf(covariates);
        exogenousLatent = List.copyOf(exogenousLatent);
        finalLatent = List.copyOf(finalLatent);
        finalObserved = List.copyOf(finalObserved);
    }

    /** Say whether a variable is latent. */
    public boolean isLatent(String variable) {
        return latent.contains(variable);
    }
}
