package org.sewall.result;

import java.util.ArrayList;
import java.util.List;

/** JSON form of a bare lavaan file's result: the model's keys at the top, further models and their tests beside. */
final class CaseJson {

    private CaseJson() {}

    static Json.Fields write(CaseResult result) {
        var fields = DocumentJson.head(result).put("convention", result.convention());
        if (result.exploratory().isEmpty()) {
            ModelJson.add(fields, result.main());
        } else {
            ModelJson.addHead(fields, result.main());
            result.exploratory().forEach(found -> ExploratoryJson.add(fields, found));
        }
        if (!result.further().isEmpty()) {
            var models = new Json.Fields();
            result.further().forEach(model -> models.put(model.id(), ModelJson.write(model)));
            fields.put("models", models);
        }
        if (!result.tables().isEmpty()) {
            var tables = new Json.Fields();
            result.tables().forEach(table -> tables.put(table.id(), TablesJson.write(table)));
            fields.put("lrt", tables);
        }
        if (!result.invariance().isEmpty()) {
            fields.put("invariance", InvarianceJson.write(result.invariance()));
        }
        if (!result.comparisons().isEmpty()) {
            fields.put("comparisons", result.comparisons(), StudyJson::write);
        }
        return fields.put("problems", result.problems(), StudyJson::write);
    }

    static CaseResult read(JsonFields fields) throws CorruptException {
        return new CaseResult(
                DocumentJson.engine(fields),
                fields.text("convention"),
                ModelJson.read(fields),
                further(fields),
                fields.list("comparisons", StudyJson::comparison),
                tables(fields),
                InvarianceJson.read(fields.object("invariance")),
                ExploratoryJson.read(fields),
                fields.list("problems", StudyJson::problem));
    }

    private static List<ModelResult> further(JsonFields fields) throws CorruptException {
        var models = fields.map("models", ModelJson::read);
        for (var entry : models.entrySet()) {
            if (!entry.getKey().equals(entry.getValue().id())) {
                throw fields.expected("a model of the same id", "models." + entry.getKey());
            }
        }
        return List.copyOf(models.values());
    }

    private static List<DifferenceTable> tables(JsonFields fields) throws CorruptException {
        var result = new ArrayList<DifferenceTable>();
        for (var entry : fields.map("lrt", table -> table).entrySet()) {
            result.add(TablesJson.read(entry.getKey(), entry.getValue()));
        }
        return result;
    }
}
