package org.sewall.result;

/** JSON form of what else is known about a fit: missing values, stability, validity of constructs. */
final class EvidenceJson {

    private EvidenceJson() {}

    /** Add what there is; a complete recursive path model has none of it. */
    static void add(Json.Fields fields, ModelResult model) {
        if (!model.stability().isEmpty()) {
            fields.put("stability_index", model.stability(), Json::number);
        }
        if (!model.missing().isEmpty()) {
            fields.put("missing_patterns", model.missing(), EvidenceJson::write);
        }
        if (!model.validity().isEmpty()) {
            fields.put("validity", model.validity(), EvidenceJson::write);
        }
    }

    static void read(JsonFields fields, ModelResultBuilder result) throws CorruptException {
        result.stability(fields.numbers("stability_index"))
                .missing(fields.list("missing_patterns", EvidenceJson::missing))
                .validity(fields.list("validity", EvidenceJson::validity));
    }

    private static Json.Fields write(MissingPatterns missing) {
        return new Json.Fields()
                .put("group", missing.group())
                .put("empty_cases", missing.emptyCases())
                .put("count", missing.patterns().size())
                .put("smallest_coverage", missing.smallestCoverage())
                .put("scarcest", Json.texts(missing.scarcest()))
                .put("patterns", missing.patterns(), EvidenceJson::write);
    }

    private static Json.Fields write(MissingPatterns.Pattern pattern) {
        return new Json.Fields().put("cases", pattern.cases()).put("missing", Json.texts(pattern.missing()));
    }

    private static MissingPatterns missing(JsonFields fields) throws CorruptException {
        return new MissingPatterns(
                fields.integer("group"),
                fields.integer("empty_cases"),
                fields.list(
                        "patterns",
                        pattern -> new MissingPatterns.Pattern(pattern.integer("cases"), pattern.texts("missing"))),
                fields.number("smallest_coverage"),
                fields.texts("scarcest"));
    }

    private static Json.Fields write(ConstructValidity validity) {
        return new Json.Fields()
                .put("group", validity.group())
                .put("htmt", MomentsJson.write(validity.htmt()))
                .put("htmt2", MomentsJson.write(validity.htmt2()))
                .put("fornell_larcker", MomentsJson.write(validity.fornellLarcker()))
                .put("violations", Json.texts(validity.violations()));
    }

    private static ConstructValidity validity(JsonFields fields) throws CorruptException {
        return new ConstructValidity(
                fields.integer("group"),
                fields.object("htmt").matrix(),
                fields.object("htmt2").matrix(),
                fields.object("fornell_larcker").matrix(),
                fields.texts("violations"));
    }
}
