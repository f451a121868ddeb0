package org.sewall.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fit of one model found. Build it with {@link #builder(String)}; what is not set is empty.
 *
 * @param id id in its study, {@code main} for a model that stands alone
 * @param step which part it plays
 * @param base id of the model that an alternative rivals, else empty
 * @param fingerprint hash of the model's statements, data and options; equal fingerprints mean equal results
 * @param status how the fit ended
 * @param error why there is no fit, empty if there is one
 * @param warnings what to know about the fit
 * @param converged true if the optimiser found a minimum
 * @param admissible true if all variances are positive and the latent covariance matrix is positive definite
 * @param iterations iterations of the optimiser
 * @param size counts
 * @param names names of variables and groups
 * @param options what was used: estimator, likelihood, information, missing, ...
 * @param fit fit measures by lavaan's names
 * @param tests tests of the whole model
 * @param parameters parameter table
 * @param defined defined parameters
 * @param constraints constraints
 * @param rSquared R-squared of endogenous variables by group
 * @param sample sample moments by group
 * @param implied moments that the estimates imply by group
 * @param latentCovariance covariances of latent variables by group
 * @param latentCorrelation correlations of latent variables by group
 * @param parameterCovariance covariance matrix of the free parameters (vcov)
 * @param modificationIndices what freeing more parameters would do, largest first
 * @param bootstrap what fits to resamples found
 * @param resamples how many samples of the bootstrap were drawn and used, where the method asks for them
 * @param scoreTests what releasing equality constraints would do
 * @param reliability how reliably constructs are measured, by group
 * @param factorScores scores of the first cases of each group, by method
 * @param stability stability index of each group of a non-recursive model, none if it is recursive
 * @param missing which values are missing by group, none if only complete cases or moments are used
 * @param validity whether constructs are distinct, by group
 * @param reasons why a number is not available: key as in the document (such as {@code fit.cfi}) to reason
 */
public record ModelResult(
        String id,
        Step step,
        String base,
        String fingerprint,
        Status status,
        String error,
        List<String> warnings,
        boolean converged,
        boolean admissible,
        int iterations,
        Size size,
        Names names,
        Map<String, String> options,
        Map<String, Double> fit,
        List<TestResult> tests,
        List<Parameter> parameters,
        List<DefinedParameter> defined,
        List<Constraint> constraints,
        List<GroupValues> rSquared,
        List<GroupMoments> sample,
        List<GroupMoments> implied,
        List<GroupMatrix> latentCovariance,
        List<GroupMatrix> latentCorrelation,
        NamedMatrix parameterCovariance,
        List<ModificationIndex> modificationIndices,
        BootstrapResult bootstrap,
        Resamples resamples,
        ScoreTests scoreTests,
        List<ConstructReliability> reliability,
        Map<String, List<GroupMatrix>> factorScores,
        List<Double> stability,
        List<MissingPatterns> missing,
        List<ConstructValidity> validity,
        Map<String, String> reasons) {

    /** Copy lists and maps, keeping their order. */
    public ModelResult {
        warnings = List.copyOf(warnings);
        options = Ordered.copy(options);
        fit = Ordered.copy(fit);
        tests = List.copyOf(tests);
        parameters = List.copyOf(parameters);
        defined = List.copyOf(defined);
        constraints = List.copyOf(constraints);
        rSquared = List.copyOf(rSquared);
        sample = List.copyOf(sample);
        implied = List.copyOf(implied);
        latentCovariance = List.copyOf(latentCovariance);
        latentCorrelation = List.copyOf(latentCorrelation);
        modificationIndices = List.copyOf(modificationIndices);
        reliability = List.copyOf(reliability);
        factorScores = Ordered.copy(factorScores);
        stability = List.copyOf(stability);
        missing = List.copyOf(missing);
        validity = List.copyOf(validity);
        reasons = Ordered.copy(reasons);
    }

    /** Return a builder of the result of the model with the given id. */
    public static ModelResultBuilder builder(String id) {
        return new ModelResultBuilder(id);
    }

    /** Tell whether there are estimates. */
    public boolean isFitted() {
        return status == Status.OK;
    }

    /** Return a fit measure by lavaan's name, {@code NaN} if it is not available. */
    public double fit(String measure) {
        return fit.getOrDefault(measure, Double.NaN);
    }

    /** Return why a number is not available, empty if nothing is known about it. */
    public String reason(String key) {
        return reasons.getOrDefault(key, "");
    }

    /** Return the parameter with the given sides in the first group that has it. */
    public Optional<Parameter> parameter(String left, String operator, String right) {
        return parameters.stream().filter(row -> row.is(left, operator, right)).findFirst();
    }
}
