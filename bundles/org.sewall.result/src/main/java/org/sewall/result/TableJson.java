package org.sewall.result;

/** JSON form of the rows of a model's tables. */
final class TableJson {

    private TableJson() {}

    static Json.Fields write(Parameter row) {
        var fields = new Json.Fields()
                .put("lhs", row.left())
                .put("op", row.operator())
                .put("rhs", row.right())
                .put("group", row.group())
                .put("label", row.label())
                .put("plabel", row.plabel())
                .put("free", row.free())
                .put("user", row.user())
                .put("exo", row.exogenous() ? 1 : 0);
        write(fields, row.estimate());
        write(fields, row.standardized());
        return fields;
    }

    static Parameter parameter(JsonFields fields) throws CorruptException {
        return new Parameter(
                fields.text("lhs"),
                fields.text("op"),
                fields.text("rhs"),
                fields.integer("group"),
                fields.text("label"),
                fields.text("plabel"),
                fields.integer("free"),
                fields.integer("user"),
                fields.integer("exo") != 0,
                estimate(fields),
                standardized(fields));
    }

    static Json.Fields write(DefinedParameter row) {
        var fields = new Json.Fields()
                .put("lhs", row.name())
                .put("op", ":=")
                .put("rhs", row.expression())
                .put("label", row.name());
        write(fields, row.estimate());
        write(fields, row.standardized());
        return fields;
    }

    static DefinedParameter defined(JsonFields fields) throws CorruptException {
        return new DefinedParameter(fields.text("lhs"), fields.text("rhs"), estimate(fields), standardized(fields));
    }

    static Json.Fields write(Constraint row) {
        return new Json.Fields()
                .put("lhs", row.left())
                .put("op", row.operator())
                .put("rhs", row.right())
                .put("user", row.user());
    }

    static Constraint constraint(JsonFields fields) throws CorruptException {
        return new Constraint(fields.text("lhs"), fields.text("op"), fields.text("rhs"), fields.integer("user"));
    }

    static Json.Fields write(TestResult row) {
        return new Json.Fields()
                .put("test", row.test())
                .put("stat", row.statistic())
                .put("df", row.degreesOfFreedom())
                .put("pvalue", row.pValue())
                .put("scaling.factor", row.scalingFactor())
                .put("shift.parameter", row.shift())
                .put("stat.group", row.byGroup(), Json::number);
    }

    static TestResult test(JsonFields fields) throws CorruptException {
        return new TestResult(
                fields.text("test"),
                fields.number("stat"),
                fields.number("df"),
                fields.number("pvalue"),
                fields.number("scaling.factor"),
                fields.number("shift.parameter"),
                fields.numbers("stat.group"));
    }

    static Json.Fields write(ModificationIndex row) {
        return new Json.Fields()
                .put("lhs", row.left())
                .put("op", row.operator())
                .put("rhs", row.right())
                .put("group", row.group())
                .put("mi", row.index())
                .put("epc", row.change())
                .put("sepc.lv", row.changeLatent())
                .put("sepc.all", row.changeAll())
                .put("sepc.nox", row.changeNoExogenous());
    }

    static ModificationIndex modificationIndex(JsonFields fields) throws CorruptException {
        return new ModificationIndex(
                fields.text("lhs"),
                fields.text("op"),
                fields.text("rhs"),
                fields.integer("group"),
                fields.number("mi"),
                fields.number("epc"),
                fields.number("sepc.lv"),
                fields.number("sepc.all"),
                fields.number("sepc.nox"));
    }

    static void write(Json.Fields fields, Estimate estimate) {
        fields.put("est", estimate.value())
                .put("se", estimate.standardError())
                .put("z", estimate.z())
                .put("pvalue", estimate.pValue())
                .put("ci.lower", estimate.lower())
                .put("ci.upper", estimate.upper());
    }

    static Estimate estimate(JsonFields fields) throws CorruptException {
        return new Estimate(
                fields.number("est"),
                fields.number("se"),
                fields.number("z"),
                fields.number("pvalue"),
                fields.number("ci.lower"),
                fields.number("ci.upper"));
    }

    private static void write(Json.Fields fields, Standardized standardized) {
        fields.put("std.lv", standardized.latent())
                .put("std.all", standardized.all())
                .put("std.nox", standardized.noExogenous())
                .put("std.all.se", standardized.allStandardError());
    }

    private static Standardized standardized(JsonFields fields) throws CorruptException {
        return new Standardized(
                fields.number("std.lv"),
                fields.number("std.all"),
                fields.number("std.nox"),
                fields.number("std.all.se"));
    }
}
