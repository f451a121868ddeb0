package org.sewall.result;

/** JSON form of chi-square difference tables. */
final class TablesJson {

    private TablesJson() {}

    static Json.Fields write(DifferenceTable table) {
        return new Json.Fields()
                .put("models", Json.texts(table.models()))
                .put("args", Json.texts(table.arguments()))
                .put("table", table.rows(), TablesJson::write)
                .putIfAny("reason", table.reason());
    }

    private static Json.Fields write(DifferenceTable.Row row) {
        return new Json.Fields()
                .put("model", row.model())
                .putIfAny("method", row.method())
                .put("df", row.degreesOfFreedom())
                .put("aic", row.aic())
                .put("bic", row.bic())
                .put("chisq", row.chiSquare())
                .put("chisq_diff", row.difference())
                .put("rmsea", row.rmsea())
                .put("df_diff", row.degreesDifference())
                .put("pvalue", row.pValue());
    }

    static DifferenceTable read(String id, JsonFields fields) throws CorruptException {
        return new DifferenceTable(
                id,
                fields.texts("models"),
                fields.textsByName("args"),
                fields.list("table", TablesJson::row),
                fields.text("reason"));
    }

    private static DifferenceTable.Row row(JsonFields fields) throws CorruptException {
        return new DifferenceTable.Row(
                fields.text("model"),
                fields.text("method"),
                fields.number("df"),
                fields.number("aic"),
                fields.number("bic"),
                fields.number("chisq"),
                fields.number("chisq_diff"),
                fields.number("rmsea"),
                fields.number("df_diff"),
                fields.number("pvalue"));
    }
}
