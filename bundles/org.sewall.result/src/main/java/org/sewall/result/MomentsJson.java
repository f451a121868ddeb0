package org.sewall.result;

import java.util.ArrayList;
import java.util.List;

/** JSON form of matrices and moments. */
final class MomentsJson {

    private MomentsJson() {}

    static Json.Fields write(NamedMatrix matrix) {
        var fields = new Json.Fields();
        addMatrix(fields, matrix);
        return fields;
    }

    static Json.Fields write(GroupMatrix matrix) {
        var fields = new Json.Fields().put("group", matrix.group());
        addMatrix(fields, matrix.matrix());
        return fields;
    }

    static GroupMatrix groupMatrix(JsonFields fields) throws CorruptException {
        return new GroupMatrix(fields.integer("group"), fields.matrix());
    }

    static Json.Fields write(GroupValues values) {
        return new Json.Fields().put("group", values.group()).put("values", Json.numbers(values.values()));
    }

    static GroupValues groupValues(JsonFields fields) throws CorruptException {
        return new GroupValues(fields.integer("group"), fields.numbersByName("values"));
    }

    static Json.Fields write(GroupMoments moments) {
        var fields = new Json.Fields().put("group", moments.group()).putIfAny("label", moments.label());
        if (!moments.covariates().isEmpty()) {
            return addGiven(fields, moments);
        }
        fields.put("cov", write(moments.covariance()));
        if (!moments.mean().isEmpty()) {
            fields.put("mean", Json.numbers(moments.mean()));
        }
        if (!moments.thresholds().isEmpty()) {
            fields.put("th", Json.numbers(moments.thresholds()));
        }
        return fields;
    }

    /** Write moments given covariates under lavaan's names, which begin with "res." as those of residuals. */
    private static Json.Fields addGiven(Json.Fields fields, GroupMoments moments) {
        return fields.put("res.cov", write(moments.covariance()))
                .put("res.int", Json.numbers(moments.mean()))
                .put("res.th", Json.numbers(moments.thresholds()))
                .put("res.slopes", write(moments.covariates().slopes()))
                .put("cov.x", write(moments.covariates().covariance()))
                .put("mean.x", Json.numbers(moments.covariates().mean()));
    }

    static GroupMoments groupMoments(JsonFields fields) throws CorruptException {
        if (fields.has("res.slopes")) {
            return new GroupMoments(
                    fields.integer("group"),
                    fields.text("label"),
                    fields.object("res.cov").matrix(),
                    fields.numbersByName("res.int"),
                    fields.numbersByName("res.th"),
                    new GivenCovariates(
                            fields.object("res.slopes").matrix(),
                            fields.object("cov.x").matrix(),
                            fields.numbersByName("mean.x")));
        }
        return new GroupMoments(
                fields.integer("group"),
                fields.text("label"),
                fields.object("cov").matrix(),
                fields.numbersByName("mean"),
                fields.numbersByName("th"));
    }

    private static void addMatrix(Json.Fields fields, NamedMatrix matrix) {
        List<Json> lines = new ArrayList<>();
        for (double[] row : matrix.toArray()) {
            List<Json> cells = new ArrayList<>(row.length);
            for (double cell : row) {
                cells.add(Json.number(cell));
            }
            lines.add(new Json.Items(cells));
        }
        fields.put("rows", Json.texts(matrix.rows()))
                .put("cols", Json.texts(matrix.columns()))
                .put("values", new Json.Items(lines));
    }
}
