package org.sewall.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the fit of one model found. */
public final class ModelResultBuilder {

    /** Reason given for a fit measure that is not available when the caller gave none. */
    static final String NOT_DEFINED = "Not defined for this model and these data.";

    private final String id;
    private Step step = Step.SINGLE;
    private String base = "";
    private String fingerprint = "";
    private Status status = Status.OK;
    private String error = "";
    private List<String> warnings = List.of();
    private boolean converged;
    private boolean admissible;
    private int iterations;
    private Size size = Size.NONE;
    private Names names = Names.NONE;
    private Map<String, String> options = Map.of();
    private Map<String, Double> fit = Map.of();
    private List<TestResult> tests = List.of();
    private List<Parameter> parameters = List.of();
    private List<DefinedParameter> defined = List.of();
    private List<Constraint> constraints = List.of();
    private List<GroupValues> rSquared = List.of();
    private List<GroupMoments> sample = List.of();
    private List<GroupMoments> implied = List.of();
    private List<GroupMatrix> latentCovariance = List.of();
    private List<GroupMatrix> latentCorrelation = List.of();
    private NamedMatrix parameterCovariance = NamedMatrix.EMPTY;
    private List<ModificationIndex> modificationIndices = List.of();
    private List<ConstructReliability> reliability = List.of();
    private Map<String, List<GroupMatrix>> factorScores = Map.of();
    private List<Double> stability = List.of();
    private List<MissingPatterns> missing = List.of();
    private List<ConstructValidity> validity = List.of();
    private BootstrapResult bootstrap = BootstrapResult.NONE;
    private Resamples resamples = Resamples.NONE;
    private ScoreTests scoreTests = ScoreTests.NONE;
    private Map<String, String> reasons = Map.of();

    ModelResultBuilder(String id) {
        this.id = id;
    }

    /** Set which part the model plays. */
    public ModelResultBuilder step(Step value) {
        step = value;
        return this;
    }

    /** Set the model that an alternative rivals. */
    public ModelResultBuilder base(String value) {
        base = value;
        return this;
    }

    /** Set the hash of statements, data and options. */
    public ModelResultBuilder fingerprint(String value) {
        fingerprint = value;
        return this;
    }

    /** Set how the fit ended. */
    public ModelResultBuilder status(Status value) {
        status = value;
        return this;
    }

    /** Set why there is no fit. */
    public ModelResultBuilder error(String value) {
        error = value;
        return this;
    }

    /** Set what to know about the fit. */
    public ModelResultBuilder warnings(List<String> value) {
        warnings = value;
        return this;
    }

    /** Set how the optimiser ended. */
    public ModelResultBuilder convergence(boolean hasConverged, boolean isAdmissible, int ofIterations) {
        converged = hasConverged;
        admissible = isAdmissible;
        iterations = ofIterations;
        return this;
    }

    /** Set the counts. */
    public ModelResultBuilder size(Size value) {
        size = value;
        return this;
    }

    /** Set the names of variables and groups. */
    public ModelResultBuilder names(Names value) {
        names = value;
        return this;
    }

    /** Set what was used. */
    public ModelResultBuilder options(Map<String, String> value) {
        options = value;
        return this;
    }

    /** Set the fit measures. */
    public ModelResultBuilder fit(Map<String, Double> value) {
        fit = value;
        return this;
    }

    /** Set the tests of the whole model. */
    public ModelResultBuilder tests(List<TestResult> value) {
        tests = value;
        return this;
    }

    /** Set the parameter table. */
    public ModelResultBuilder parameters(List<Parameter> value) {
        parameters = value;
        return this;
    }

    /** Set the defined parameters. */
    public ModelResultBuilder defined(List<DefinedParameter> value) {
        defined = value;
        return this;
    }

    /** Set the constraints. */
    public ModelResultBuilder constraints(List<Constraint> value) {
        constraints = value;
        return this;
    }

    /** Set R-squared. */
    public ModelResultBuilder rSquared(List<GroupValues> value) {
        rSquared = value;
        return this;
    }

    /** Set sample and implied moments. */
    public ModelResultBuilder moments(List<GroupMoments> ofSample, List<GroupMoments> ofModel) {
        sample = ofSample;
        implied = ofModel;
        return this;
    }

    /** Set covariances and correlations of the latent variables. */
    public ModelResultBuilder latent(List<GroupMatrix> covariances, List<GroupMatrix> correlations) {
        latentCovariance = covariances;
        latentCorrelation = correlations;
        return this;
    }

    /** Set the covariance matrix of the free parameters. */
    public ModelResultBuilder parameterCovariance(NamedMatrix value) {
        parameterCovariance = value;
        return this;
    }

    /** Set what freeing more parameters would do. */
    public ModelResultBuilder modificationIndices(List<ModificationIndex> value) {
        modificationIndices = value;
        return this;
    }

    /** Set how reliably constructs are measured. */
    public ModelResultBuilder reliability(List<ConstructReliability> value) {
        reliability = value;
        return this;
    }

    /** Set scores of the first cases of each group, by method. */
    public ModelResultBuilder factorScores(Map<String, List<GroupMatrix>> value) {
        factorScores = value;
        return this;
    }

    /** Set how many samples of the bootstrap were drawn and used. */
    public ModelResultBuilder resamples(Resamples value) {
        resamples = value;
        return this;
    }

    /** Set the stability index of each group of a non-recursive model. */
    public ModelResultBuilder stability(List<Double> value) {
        stability = value;
        return this;
    }

    /** Set which values each group misses. */
    public ModelResultBuilder missing(List<MissingPatterns> value) {
        missing = value;
        return this;
    }

    /** Set whether the constructs of each group are distinct. */
    public ModelResultBuilder validity(List<ConstructValidity> value) {
        validity = value;
        return this;
    }

    /** Set what fits to resamples found. */
    public ModelResultBuilder bootstrap(BootstrapResult value) {
        bootstrap = value;
        return this;
    }

    /** Set what releasing equality constraints would do. */
    public ModelResultBuilder scoreTests(ScoreTests value) {
        scoreTests = value;
        return this;
    }

    /** Set why numbers are not available. */
    public ModelResultBuilder reasons(Map<String, String> value) {
        reasons = value;
        return this;
    }

    /** Return the result; a fit measure that is not finite gets a reason if it has none. */
    public ModelResult build() {
        var complete = new LinkedHashMap<>(reasons);
        fit.forEach((measure, value) -> {
            if (!Double.isFinite(value)) {
                complete.putIfAbsent("fit." + measure, NOT_DEFINED);
            }
        });
        return new ModelResult(
                id,
                step,
                base,
                fingerprint,
                status,
                error,
                warnings,
                converged,
                admissible,
                iterations,
                size,
                names,
                options,
                fit,
                tests,
                parameters,
                defined,
                constraints,
                rSquared,
                sample,
                implied,
                latentCovariance,
                latentCorrelation,
                parameterCovariance,
                modificationIndices,
                bootstrap,
                resamples,
                scoreTests,
                reliability,
                factorScores,
                stability,
                missing,
                validity,
                complete);
    }
}
