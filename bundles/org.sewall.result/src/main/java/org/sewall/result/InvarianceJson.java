package org.sewall.result;

/** JSON form of invariance ladders. */
final class InvarianceJson {

    private InvarianceJson() {}

    static Json.Fields write(InvarianceTable table) {
        return new Json.Fields()
                .put("rows", table.rungs(), InvarianceJson::write)
                .put("nested_comparisons", table.comparisons(), InvarianceJson::write)
                .putIfAny("reason", table.reason());
    }

    private static Json.Fields write(InvarianceTable.Rung rung) {
        var change = rung.change();
        return new Json.Fields()
                .put("name", rung.model())
                .put("npar", rung.parameters())
                .put("chisq", rung.chiSquare())
                .put("df", rung.degreesOfFreedom())
                .put("pvalue", rung.pValue())
                .put("cfi", rung.cfi())
                .put("rmsea", rung.rmsea())
                .put("srmr", rung.srmr())
                .putIfAny("reference", change.reference())
                .putIfAny("method", change.method())
                .put("chisq_diff", change.chiSquare())
                .put("df_diff", change.degreesOfFreedom())
                .put("pvalue_diff", change.pValue())
                .put("cfi_diff", change.cfi())
                .put("rmsea_diff", change.rmsea())
                .put("srmr_diff", change.srmr())
                .putIfAny("verdict", change.verdict())
                .put("failures", Json.texts(change.failures()))
                .putIfAny("reason", rung.reason());
    }

    private static Json.Fields write(InvarianceTable.Block block) {
        return new Json.Fields().put("assumed", block.assumed()).put("rows", block.rows(), InvarianceJson::write);
    }

    private static Json.Fields write(InvarianceTable.Row row) {
        return new Json.Fields()
                .put("model", row.model())
                .put("df", row.degreesOfFreedom())
                .put("cmin", row.chiSquare())
                .put("pvalue", row.pValue())
                .put("nfi.delta1", row.nfiDelta1())
                .put("ifi.delta2", row.ifiDelta2())
                .put("rfi.rho1", row.rfiRho1())
                .put("tli.rho2", row.tliRho2());
    }

    static InvarianceTable read(JsonFields fields) throws CorruptException {
        return new InvarianceTable(
                fields.list("rows", InvarianceJson::rung),
                fields.list("nested_comparisons", InvarianceJson::block),
                fields.text("reason"));
    }

    private static InvarianceTable.Rung rung(JsonFields fields) throws CorruptException {
        var change = new InvarianceTable.Change(
                fields.text("reference"),
                fields.text("method"),
                fields.number("chisq_diff"),
                fields.number("df_diff"),
                fields.number("pvalue_diff"),
                fields.number("cfi_diff"),
                fields.number("rmsea_diff"),
                fields.number("srmr_diff"),
                fields.text("verdict"),
                fields.texts("failures"));
        return new InvarianceTable.Rung(
                fields.text("name"),
                fields.integer("npar"),
                fields.number("chisq"),
                fields.number("df"),
                fields.number("pvalue"),
                fields.number("cfi"),
                fields.number("rmsea"),
                fields.number("srmr"),
                change,
                fields.text("reason"));
    }

    private static InvarianceTable.Block block(JsonFields fields) throws CorruptException {
        return new InvarianceTable.Block(fields.text("assumed"), fields.list("rows", InvarianceJson::row));
    }

    private static InvarianceTable.Row row(JsonFields fields) throws CorruptException {
        return new InvarianceTable.Row(
                fields.text("model"),
                fields.number("df"),
                fields.number("cmin"),
                fields.number("pvalue"),
                fields.number("nfi.delta1"),
                fields.number("ifi.delta2"),
                fields.number("rfi.rho1"),
                fields.number("tli.rho2"));
    }
}
