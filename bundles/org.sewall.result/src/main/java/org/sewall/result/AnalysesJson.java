package org.sewall.result;

import java.util.List;
import java.util.function.Function;

/** JSON form of what a study asks for beside models: ladders, explorations, common-method tests, samples. */
final class AnalysesJson {

    private AnalysesJson() {}

    /** Add what there is; a study without such declarations has none of the keys. */
    static Json.Fields add(Json.Fields fields, StudyAnalyses analyses) {
        putIfAny(fields, "ladders", analyses.ladders(), AnalysesJson::write);
        putIfAny(fields, "explorations", analyses.explorations(), AnalysesJson::write);
        putIfAny(fields, "common_method", analyses.commonMethod(), AnalysesJson::write);
        putIfAny(fields, "samples", analyses.samples(), AnalysesJson::write);
        putIfAny(fields, "borrowed", analyses.borrowed(), AnalysesJson::write);
        return fields;
    }

    private static <T> void putIfAny(Json.Fields fields, String key, List<T> values, Function<T, Json> form) {
        if (!values.isEmpty()) {
            fields.put(key, values, form);
        }
    }

    private static Json write(LadderResult ladder) {
        return InvarianceJson.write(ladder.table())
                .put("id", ladder.id())
                .put("model", ladder.model())
                .put("group", ladder.group())
                .putIfAny("fingerprint", ladder.fingerprint());
    }

    private static Json write(ExplorationResult exploration) {
        var fields = new Json.Fields()
                .put("id", exploration.id())
                .put("data", exploration.data())
                .putIfAny("fingerprint", exploration.fingerprint())
                .putIfAny("criterion", exploration.criterion())
                .putIfAny("reason", exploration.reason());
        exploration.found().forEach(found -> ExploratoryJson.add(fields, found));
        return fields;
    }

    private static Json write(CommonMethodResult result) {
        var fields = new Json.Fields()
                .put("id", result.id())
                .put("data", result.data())
                .putIfAny("fingerprint", result.fingerprint())
                .put("items", Json.texts(result.items()));
        result.harman().forEach(harman -> fields.put("harman_component", harman.component())
                .put("harman_ml", harman.factor()));
        return fields.put("tests", result.tests(), AnalysesJson::write).putIfAny("reason", result.reason());
    }

    private static Json write(CommonMethodResult.Test test) {
        return new Json.Fields()
                .put("kind", test.kind())
                .put("model", test.model())
                .put("comparison", StudyJson.write(test.comparison()))
                .put("share", test.share());
    }

    private static Json write(SampleResult sample) {
        return new Json.Fields()
                .put("name", sample.name())
                .putIfAny("label", sample.label())
                .put("stages", sample.stages(), AnalysesJson::write)
                .put("groups", sample.groups(), group -> new Json.Fields()
                        .put("name", group.name())
                        .put("stages", group.stages(), AnalysesJson::write)
                        .put("share", group.share()));
    }

    private static Json write(SampleResult.Stage stage) {
        return new Json.Fields()
                .put("name", stage.name())
                .put("count", (double) stage.count())
                .put("rate", stage.rate())
                .put("kept", stage.kept());
    }

    private static Json write(BorrowedModel model) {
        return new Json.Fields()
                .put("id", model.id())
                .put("file", model.file())
                .put("fingerprint", model.fingerprint());
    }

    static StudyAnalyses read(JsonFields fields) throws CorruptException {
        return new StudyAnalyses(
                fields.list("ladders", AnalysesJson::ladder),
                fields.list("explorations", AnalysesJson::exploration),
                fields.list("common_method", AnalysesJson::commonMethod),
                fields.list("samples", AnalysesJson::sample),
                fields.list(
                        "borrowed",
                        model -> new BorrowedModel(model.text("id"), model.text("file"), model.text("fingerprint"))));
    }

    private static LadderResult ladder(JsonFields fields) throws CorruptException {
        return new LadderResult(
                fields.text("id"),
                fields.text("model"),
                fields.text("group"),
                fields.text("fingerprint"),
                InvarianceJson.read(fields));
    }

    private static ExplorationResult exploration(JsonFields fields) throws CorruptException {
        return new ExplorationResult(
                fields.text("id"),
                fields.text("data"),
                fields.text("fingerprint"),
                fields.text("criterion"),
                ExploratoryJson.read(fields),
                fields.text("reason"));
    }

    private static CommonMethodResult commonMethod(JsonFields fields) throws CorruptException {
        List<CommonMethodResult.Harman> harman = fields.has("harman_component")
                ? List.of(new CommonMethodResult.Harman(fields.number("harman_component"), fields.number("harman_ml")))
                : List.of();
        return new CommonMethodResult(
                fields.text("id"),
                fields.text("data"),
                fields.text("fingerprint"),
                fields.texts("items"),
                harman,
                fields.list(
                        "tests",
                        test -> new CommonMethodResult.Test(
                                test.text("kind"),
                                test.text("model"),
                                StudyJson.comparison(test.object("comparison")),
                                test.number("share"))),
                fields.text("reason"));
    }

    private static SampleResult sample(JsonFields fields) throws CorruptException {
        return new SampleResult(
                fields.text("name"),
                fields.text("label"),
                fields.list("stages", AnalysesJson::stage),
                fields.list(
                        "groups",
                        group -> new SampleResult.Group(
                                group.text("name"), group.list("stages", AnalysesJson::stage), group.number("share"))));
    }

    private static SampleResult.Stage stage(JsonFields fields) throws CorruptException {
        double count = fields.number("count");
        if (count != Math.rint(count)) {
            throw fields.expected("a whole number", "count");
        }
        return new SampleResult.Stage(fields.text("name"), (long) count, fields.number("rate"), fields.number("kept"));
    }
}
