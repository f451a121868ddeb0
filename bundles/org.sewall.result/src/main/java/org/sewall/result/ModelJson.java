package org.sewall.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON form of one model's result, with the keys of lavaan's tables. */
final class ModelJson {

    private ModelJson() {}

    static Json.Fields write(ModelResult model) {
        var fields = new Json.Fields();
        add(fields, model);
        return fields;
    }

    static void add(Json.Fields fields, ModelResult model) {
        addOutcome(fields, model);
        addTables(fields, model);
        addMoments(fields, model);
    }

    /** Add how the analysis ended, without what only a model has. */
    static void addHead(Json.Fields fields, ModelResult model) {
        fields.put("id", model.id())
                .put("step", model.step().key())
                .putIfAny("base", model.base())
                .putIfAny("fingerprint", model.fingerprint())
                .put("status", model.status().key())
                .putOrNull("error", model.error())
                .put("warnings", Json.texts(model.warnings()))
                .put("converged", model.converged())
                .put("iterations", model.iterations());
    }

    private static void addOutcome(Json.Fields fields, ModelResult model) {
        addHead(fields, model);
        fields.put("npar", model.size().parameters())
                .put("n_free_before_constraints", model.size().parametersBeforeConstraints())
                .put("ntotal", model.size().observations())
                .put("nobs", model.size().observationsByGroup(), count -> Json.number(count))
                .put("ndropped", model.size().dropped())
                .put("ov.names", Json.texts(model.names().observed()))
                .put("lv.names", Json.texts(model.names().latent()))
                .put("group.label", Json.texts(model.names().groups()))
                .put("admissible", model.admissible())
                .put("options", Json.texts(model.options()))
                .put("fit", Json.numbers(model.fit()));
    }

    private static void addTables(Json.Fields fields, ModelResult model) {
        fields.put("tests", model.tests(), TableJson::write)
                .put("parameters", model.parameters(), TableJson::write)
                .put("defined", model.defined(), TableJson::write)
                .put("constraints", model.constraints(), TableJson::write);
    }

    private static void addMoments(Json.Fields fields, ModelResult model) {
        fields.put("r2", model.rSquared(), MomentsJson::write)
                .put("sample", model.sample(), MomentsJson::write)
                .put("implied", model.implied(), MomentsJson::write)
                .put("lv_cov", model.latentCovariance(), MomentsJson::write)
                .put("lv_cor", model.latentCorrelation(), MomentsJson::write)
                .put("vcov", MomentsJson.write(model.parameterCovariance()))
                .put("modification_indices", model.modificationIndices(), TableJson::write)
                .put("reasons", Json.texts(model.reasons()));
        if (!model.bootstrap().isEmpty()) {
            fields.put("bootstrap", BootstrapJson.write(model.bootstrap()));
        }
        Resamples resamples = model.resamples();
        if (!resamples.isEmpty()) {
            fields.put(
                    "resamples",
                    new Json.Fields()
                            .put("drawn", resamples.drawn())
                            .put("used", resamples.used())
                            .put("failed", resamples.failed())
                            .put("inadmissible", resamples.inadmissible()));
        }
        if (!model.scoreTests().isEmpty()) {
            fields.put("score_test", ScoreTestsJson.write(model.scoreTests()));
        }
        if (!model.reliability().isEmpty()) {
            fields.put("reliability", ReliabilityJson.write(model.reliability()));
        }
        if (!model.factorScores().isEmpty()) {
            var scores = new Json.Fields();
            model.factorScores().forEach((method, groups) -> scores.put(method, groups, MomentsJson::write));
            fields.put("factor_scores", scores);
        }
        EvidenceJson.add(fields, model);
    }

    private static Map<String, List<GroupMatrix>> factorScores(JsonFields fields) throws CorruptException {
        var scores = new LinkedHashMap<String, List<GroupMatrix>>();
        var object = fields.object("factor_scores");
        for (String method : object.keys()) {
            scores.put(method, object.list(method, MomentsJson::groupMatrix));
        }
        return scores;
    }

    static ModelResult read(JsonFields fields) throws CorruptException {
        var result = ModelResult.builder(fields.text("id"));
        EvidenceJson.read(fields, result);
        return result.step(fields.constant("step", Step.class))
                .base(fields.text("base"))
                .fingerprint(fields.text("fingerprint"))
                .status(fields.constant("status", Status.class))
                .error(fields.text("error"))
                .warnings(fields.texts("warnings"))
                .convergence(fields.flag("converged"), fields.flag("admissible"), fields.integer("iterations"))
                .size(size(fields))
                .names(new Names(fields.texts("ov.names"), fields.texts("lv.names"), fields.texts("group.label")))
                .options(fields.textsByName("options"))
                .fit(fields.numbersByName("fit"))
                .tests(fields.list("tests", TableJson::test))
                .parameters(fields.list("parameters", TableJson::parameter))
                .defined(fields.list("defined", TableJson::defined))
                .constraints(fields.list("constraints", TableJson::constraint))
                .rSquared(fields.list("r2", MomentsJson::groupValues))
                .moments(
                        fields.list("sample", MomentsJson::groupMoments),
                        fields.list("implied", MomentsJson::groupMoments))
                .latent(
                        fields.list("lv_cov", MomentsJson::groupMatrix),
                        fields.list("lv_cor", MomentsJson::groupMatrix))
                .parameterCovariance(fields.object("vcov").matrix())
                .modificationIndices(fields.list("modification_indices", TableJson::modificationIndex))
                .bootstrap(
                        fields.has("bootstrap") ? BootstrapJson.read(fields.object("bootstrap")) : BootstrapResult.NONE)
                .resamples(resamples(fields))
                .scoreTests(
                        fields.has("score_test") ? ScoreTestsJson.read(fields.object("score_test")) : ScoreTests.NONE)
                .reliability(fields.object("reliability").list("constructs", ReliabilityJson::read))
                .factorScores(factorScores(fields))
                .reasons(fields.textsByName("reasons"))
                .build();
    }

    private static Resamples resamples(JsonFields fields) throws CorruptException {
        if (!fields.has("resamples")) {
            return Resamples.NONE;
        }
        JsonFields counts = fields.object("resamples");
        return new Resamples(counts.integer("drawn"), counts.integer("failed"), counts.integer("inadmissible"));
    }

    private static Size size(JsonFields fields) throws CorruptException {
        return new Size(
                fields.integer("npar"),
                fields.integer("n_free_before_constraints"),
                fields.integer("ntotal"),
                fields.integers("nobs"),
                fields.integer("ndropped"));
    }
}
