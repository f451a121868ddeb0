package org.sewall.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** JSON form of an exploratory factor analysis, with the keys of the reference cases. */
final class ExploratoryJson {

    private ExploratoryJson() {}

    static void add(Json.Fields fields, ExploratoryResult result) {
        fields.put("n", result.observations())
                .put("p", result.correlation().rows().size())
                .put("nfactors", result.factors())
                .put("correlation", MomentsJson.write(result.correlation()))
                .put("eigenvalues", numbers(result.eigenvalues()))
                .put("suggestions", Json.numbers(result.suggestions()))
                .put("extraction", write(result.extraction()))
                .put("rotations", map(result.rotations(), ExploratoryJson::write))
                .put("lavaan_efa", map(result.models(), ExploratoryJson::write));
    }

    private static Json numbers(List<Double> values) {
        return Json.list(values, Json::number);
    }

    private static <T> Json map(Map<String, T> values, Function<T, Json> form) {
        var fields = new Json.Fields();
        values.forEach((key, value) -> fields.put(key, form.apply(value)));
        return fields;
    }

    private static Json write(ExtractionResult extraction) {
        Json.Fields fields = new Json.Fields().put("method", extraction.method());
        extraction.values().forEach(fields::put);
        return fields.put("uniquenesses", Json.numbers(extraction.uniquenesses()))
                .put("communalities", Json.numbers(extraction.communalities()))
                .put("smc", Json.numbers(extraction.multipleCorrelations()))
                .put("loadings_unrotated", MomentsJson.write(extraction.loadings()))
                .put("ss_loadings", numbers(extraction.sumsOfSquares()))
                .put("proportion_variance", numbers(extraction.proportions()))
                .put("values", Json.texts(extraction.values().keySet()));
    }

    private static Json write(RotationResult rotation) {
        return new Json.Fields()
                .put("loadings", MomentsJson.write(rotation.loadings()))
                .put("phi", MomentsJson.write(rotation.correlation()))
                .put("structure", MomentsJson.write(rotation.structure()))
                .put("criterion", rotation.criterion())
                .put("ss_pattern", numbers(rotation.sumsOfSquares()))
                .put("normalize", rotation.normalized())
                .put("converged", rotation.converged())
                .put("final_projected_gradient", rotation.projectedGradient())
                .put("minima", numbers(rotation.minima()))
                .put("minima_reached", Json.list(rotation.reached(), count -> Json.number(count)));
    }

    private static Json write(RotatedModelResult model) {
        return new Json.Fields()
                .put("chisq", model.chiSquare())
                .put("df", model.degreesOfFreedom())
                .put("parameters", model.rows(), row -> new Json.Fields()
                        .put("lhs", row.left())
                        .put("op", row.operator())
                        .put("rhs", row.right())
                        .put("est", row.estimate())
                        .put("se", row.standardError())
                        .put("z", row.z())
                        .put("pvalue", row.pValue())
                        .put("std.all", row.standardized()));
    }

    static List<ExploratoryResult> read(JsonFields fields) throws CorruptException {
        if (!fields.has("extraction")) {
            return List.of();
        }
        return List.of(new ExploratoryResult(
                fields.integer("n"),
                fields.integer("nfactors"),
                fields.object("correlation").matrix(),
                fields.numbers("eigenvalues"),
                fields.numbersByName("suggestions"),
                extraction(fields.object("extraction")),
                fields.map("rotations", ExploratoryJson::rotation),
                fields.map("lavaan_efa", ExploratoryJson::model)));
    }

    private static ExtractionResult extraction(JsonFields fields) throws CorruptException {
        var values = new LinkedHashMap<String, Double>();
        for (String key : fields.texts("values")) {
            values.put(key, fields.number(key));
        }
        return new ExtractionResult(
                fields.text("method"),
                values,
                fields.numbersByName("uniquenesses"),
                fields.numbersByName("communalities"),
                fields.numbersByName("smc"),
                fields.object("loadings_unrotated").matrix(),
                fields.numbers("ss_loadings"),
                fields.numbers("proportion_variance"));
    }

    private static RotationResult rotation(JsonFields fields) throws CorruptException {
        return new RotationResult(
                fields.object("loadings").matrix(),
                fields.object("phi").matrix(),
                fields.object("structure").matrix(),
                fields.number("criterion"),
                fields.numbers("ss_pattern"),
                fields.flag("normalize"),
                fields.flag("converged"),
                fields.number("final_projected_gradient"),
                fields.numbers("minima"),
                fields.integers("minima_reached"));
    }

    private static RotatedModelResult model(JsonFields fields) throws CorruptException {
        return new RotatedModelResult(
                fields.number("chisq"),
                fields.integer("df"),
                fields.list(
                        "parameters",
                        row -> new RotatedModelResult.Row(
                                row.text("lhs"),
                                row.text("op"),
                                row.text("rhs"),
                                row.number("est"),
                                row.number("se"),
                                row.number("z"),
                                row.number("pvalue"),
                                row.number("std.all"))));
    }
}
