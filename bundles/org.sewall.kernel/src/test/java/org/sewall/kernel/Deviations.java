package org.sewall.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sewall.kernel.reference.ReferenceCase;

/** Worst deviations of a solution from what lavaan found for a reference case, by kind of quantity. */
final class Deviations {
    private final Map<String, Double> worst = new LinkedHashMap<>();
    private final Map<String, String> where = new LinkedHashMap<>();
    private final Solution solution;
    private final JsonObject expected;

    Deviations(ReferenceCase reference, Solution solution) {
        this.solution = solution;
        expected = reference.expected();
        parameters();
        defined();
        fit();
        matrices();
        modificationIndices();
    }

    double worst(String kind) {
        return worst.getOrDefault(kind, 0.0);
    }

    String where(String kind) {
        return where.getOrDefault(kind, "nowhere");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        worst.forEach((kind, value) -> text.append(String.format("%s %.1e (%s)  ", kind, value, where.get(kind))));
        return text.toString();
    }

    private void parameters() {
        JsonArray rows = expected.getAsJsonArray("parameters");
        if (rows.size() != solution.estimates().size()) {
            record("rows", rows.size() - solution.estimates().size(), "number of rows");
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i).getAsJsonObject();
            Estimate mine = solution.estimates().get(i);
            String name = mine.left() + mine.operator() + mine.right();
            if (!name.equals(text(row, "lhs") + text(row, "op") + text(row, "rhs"))) {
                record("rows", 1, name);
            }
            double unit = row.get("se").isJsonNull() ? 0 : row.get("se").getAsDouble();
            double size =
                    unit > 0 ? unit : Math.max(1e-3, Math.abs(row.get("est").getAsDouble()));
            record("est/se", (mine.value() - row.get("est").getAsDouble()) / size, name);
            uncertainty(mine.uncertainty(), row, name);
            standardized(mine.standardized(), row, name);
        }
    }

    private void uncertainty(Uncertainty uncertainty, JsonObject row, String name) {
        if (uncertainty instanceof Uncertainty.Known known) {
            relative("se", known.standardError(), row.get("se"), name);
            relative("z", known.z(), row.get("z"), name);
            absolute("pvalue", known.pValue(), row.get("pvalue"), name);
            absolute("ci", (known.lower() - row.get("ci.lower").getAsDouble()) / known.standardError(), 0, name);
            absolute("ci", (known.upper() - row.get("ci.upper").getAsDouble()) / known.standardError(), 0, name);
        } else if (uncertainty instanceof Uncertainty.Fixed) {
            absolute("se", 0, row.get("se"), name);
        }
    }

    private void standardized(Standardized mine, JsonObject row, String name) {
        absolute("std.lv", mine.latent(), row.get("std.lv"), name);
        absolute("std.all", mine.all(), row.get("std.all"), name);
        absolute("std.nox", mine.noExogenous(), row.get("std.nox"), name);
        absolute("std.all.se", mine.allStandardError(), row.get("std.all.se"), name);
    }

    private void defined() {
        JsonArray rows = expected.getAsJsonArray("defined");
        for (int i = 0; rows != null && i < rows.size(); i++) {
            JsonObject row = rows.get(i).getAsJsonObject();
            DefinedEstimate mine = solution.defined().get(i);
            relative("defined", mine.value(), row.get("est"), mine.name());
            uncertainty(mine.uncertainty(), row, mine.name());
            absolute("std.all", mine.standardized().all(), row.get("std.all"), mine.name());
            absolute("std.lv", mine.standardized().latent(), row.get("std.lv"), mine.name());
        }
    }

    private void fit() {
        JsonObject fit = expected.getAsJsonObject("fit");
        for (String key : fit.keySet()) {
            Double mine = solution.fitMeasures().values().get(key);
            if (mine != null && !fit.get(key).isJsonNull()) {
                double theirs = fit.get(key).getAsDouble();
                record(key.equals("chisq") ? "chisq" : "fit", (mine - theirs) / Math.max(1, Math.abs(theirs)), key);
            }
        }
    }

    private void matrices() {
        for (int g = 0; g < solution.groups().size(); g++) {
            GroupSolution group = solution.groups().get(g);
            matrix("implied", group.implied().covariance(), part("implied", g).getAsJsonObject("cov"));
            JsonObject latent = part("lv_cov", g);
            if (latent.has("rows")) {
                matrix("lv_cov", group.latentCovariance(), latent);
            }
            JsonObject shares = part("r2", g);
            if (shares.has("values")) {
                JsonObject values = shares.getAsJsonObject("values");
                for (String name : values.keySet()) {
                    absolute("r2", group.rSquared().getOrDefault(name, Double.NaN), values.get(name), name);
                }
            }
        }
        JsonElement vcov = expected.get("vcov");
        if (vcov != null && vcov.isJsonObject()) {
            scaledMatrix("vcov", solution.covarianceOfEstimates(), vcov.getAsJsonObject());
        }
    }

    /** Return what is known of a group under a key; empty if nothing is. */
    private JsonObject part(String key, int group) {
        JsonElement parts = expected.get(key);
        boolean known =
                parts != null && parts.isJsonArray() && parts.getAsJsonArray().size() > group;
        return known ? parts.getAsJsonArray().get(group).getAsJsonObject() : new JsonObject();
    }

    private void matrix(String kind, NamedMatrix mine, JsonObject theirs) {
        JsonArray rows = theirs.getAsJsonArray("rows");
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                String row = rows.get(i).getAsString();
                String column = rows.get(j).getAsString();
                double scale = Math.sqrt(Math.abs(mine.get(row, row) * mine.get(column, column)));
                double value = theirs.getAsJsonArray("values")
                        .get(i)
                        .getAsJsonArray()
                        .get(j)
                        .getAsDouble();
                record(kind, (mine.get(row, column) - value) / Math.max(1e-8, scale), row + "," + column);
            }
        }
    }

    private void scaledMatrix(String kind, NamedMatrix mine, JsonObject theirs) {
        JsonArray rows = theirs.getAsJsonArray("rows");
        for (int i = 0; i < rows.size(); i++) {
            if (!mine.rows().get(i).equals(rows.get(i).getAsString())) {
                record("rows", 1, mine.rows().get(i));
            }
            for (int j = 0; j < rows.size(); j++) {
                double scale = Math.sqrt(mine.get(i, i) * mine.get(j, j));
                double value = theirs.getAsJsonArray("values")
                        .get(i)
                        .getAsJsonArray()
                        .get(j)
                        .getAsDouble();
                record(
                        kind,
                        (mine.get(i, j) - value) / Math.max(1e-12, scale),
                        rows.get(i).getAsString());
            }
        }
    }

    private void modificationIndices() {
        JsonElement rows = expected.get("modification_indices");
        for (int i = 0;
                rows != null && rows.isJsonArray() && i < rows.getAsJsonArray().size();
                i++) {
            JsonObject row = rows.getAsJsonArray().get(i).getAsJsonObject();
            if (row.get("mi").getAsDouble() <= 1) {
                continue;
            }
            String name = text(row, "lhs") + text(row, "op") + text(row, "rhs");
            List<ModificationIndex> found = solution.modificationIndices().stream()
                    .filter(m -> (m.left() + m.operator() + m.right()).equals(name)
                            && m.group() == row.get("group").getAsInt())
                    .toList();
            if (found.isEmpty()) {
                record("mi", 1, "no " + name);
                continue;
            }
            index("mi", ModificationIndex::index, found.get(0), row, "mi");
            index("epc", ModificationIndex::change, found.get(0), row, "epc");
            index("sepc.lv", ModificationIndex::changeLatent, found.get(0), row, "sepc.lv");
            index("sepc.all", ModificationIndex::changeAll, found.get(0), row, "sepc.all");
            index("sepc.nox", ModificationIndex::changeNoExogenous, found.get(0), row, "sepc.nox");
        }
    }

    private void index(
            String kind, ToDoubleFunction<ModificationIndex> part, ModificationIndex mine, JsonObject row, String key) {
        relative(kind, part.applyAsDouble(mine), row.get(key), mine.left() + mine.operator() + mine.right());
    }

    private void relative(String kind, double mine, JsonElement theirs, String name) {
        if (!theirs.isJsonNull()) {
            double value = theirs.getAsDouble();
            record(kind, (mine - value) / Math.max(1e-3, Math.abs(value)), name);
        }
    }

    private void absolute(String kind, double mine, JsonElement theirs, String name) {
        if (theirs != null && !theirs.isJsonNull()) {
            absolute(kind, mine, theirs.getAsDouble(), name);
        }
    }

    private void absolute(String kind, double mine, double theirs, String name) {
        record(kind, mine - theirs, name);
    }

    private void record(String kind, double deviation, String name) {
        double size = Double.isNaN(deviation) ? Double.POSITIVE_INFINITY : Math.abs(deviation);
        if (!worst.containsKey(kind) || size > worst.get(kind)) {
            worst.put(kind, size);
            where.put(kind, name);
        }
    }

    private static String text(JsonObject row, String key) {
        return row.get(key).getAsString();
    }
}
