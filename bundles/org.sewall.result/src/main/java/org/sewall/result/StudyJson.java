package org.sewall.result;

import java.util.Locale;

/** JSON form of what stands around the models of a study: comparisons, hypotheses, problems. */
final class StudyJson {

    private StudyJson() {}

    static Json.Fields write(StudyResult study) {
        var fields = DocumentJson.head(study)
                .put("study", study.study())
                .putIfAny("title", study.title())
                .put("convention", study.convention())
                .putIfAny("fingerprint", study.fingerprint())
                .put("models", study.models(), ModelJson::write)
                .put("comparisons", study.comparisons(), StudyJson::write)
                .put("hypotheses", study.hypotheses(), StudyJson::write);
        return AnalysesJson.add(fields, study.analyses()).put("problems", study.problems(), StudyJson::write);
    }

    static StudyResult read(JsonFields fields) throws CorruptException {
        return new StudyResult(
                DocumentJson.engine(fields),
                fields.text("study"),
                fields.text("title"),
                fields.text("convention"),
                fields.text("fingerprint"),
                fields.list("models", ModelJson::read),
                fields.list("comparisons", StudyJson::comparison),
                fields.list("hypotheses", StudyJson::hypothesis),
                AnalysesJson.read(fields),
                fields.list("problems", StudyJson::problem));
    }

    static Json.Fields write(Problem problem) {
        return new Json.Fields()
                .put("id", problem.id())
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("message", problem.message())
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("offset", problem.offset())
                .put("length", problem.length())
                .put("arguments", problem.arguments(), Json.Text::new);
    }

    static Problem problem(JsonFields fields) throws CorruptException {
        return new Problem(
                fields.text("id"),
                fields.constant("severity", Severity.class),
                fields.text("message"),
                fields.text("file"),
                fields.integer("line"),
                fields.integer("column"),
                fields.integer("offset", -1),
                fields.integer("length"),
                fields.texts("arguments"));
    }

    static Json.Fields write(ModelComparison comparison) {
        return new Json.Fields()
                .put("id", comparison.id())
                .put("general", comparison.general())
                .put("restricted", comparison.restricted())
                .put("method", comparison.method())
                .put("chisq_diff", comparison.chiSquareDifference())
                .put("df_diff", comparison.degreesOfFreedomDifference())
                .put("pvalue", comparison.pValue())
                .putIfAny("reason", comparison.reason());
    }

    static ModelComparison comparison(JsonFields fields) throws CorruptException {
        return new ModelComparison(
                fields.text("id"),
                fields.text("general"),
                fields.text("restricted"),
                fields.text("method"),
                fields.number("chisq_diff"),
                fields.number("df_diff"),
                fields.number("pvalue"),
                fields.text("reason"));
    }

    private static Json.Fields write(HypothesisResult hypothesis) {
        var fields = new Json.Fields()
                .put("name", hypothesis.name())
                .put("from", hypothesis.from())
                .put("to", hypothesis.to())
                .put("sign", hypothesis.sign().key())
                .putIfAny("model", hypothesis.model());
        TableJson.write(fields, hypothesis.estimate());
        return fields.put("std.all", hypothesis.standardized())
                .put("verdict", hypothesis.verdict().key())
                .putIfAny("reason", hypothesis.reason());
    }

    private static HypothesisResult hypothesis(JsonFields fields) throws CorruptException {
        return new HypothesisResult(
                fields.text("name"),
                fields.text("from"),
                fields.text("to"),
                fields.constant("sign", Sign.class),
                fields.text("model"),
                TableJson.estimate(fields),
                fields.number("std.all"),
                fields.constant("verdict", Verdict.class),
                fields.text("reason"));
    }
}
