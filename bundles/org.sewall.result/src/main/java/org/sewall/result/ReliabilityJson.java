package org.sewall.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON form of reliability: all coefficients by construct, and beside them the tables that semTools prints. */
final class ReliabilityJson {

    /** Name in semTools' tables of each coefficient. */
    private static final Map<String, String> TABLES =
            Map.of("omega", "semtools.omega", "alpha", "semtools.alpha", "ave", "semtools.ave");

    private static final List<String> LEGACY = List.of("alpha", "alpha.ord", "omega", "omega2", "omega3", "avevar");

    private ReliabilityJson() {}

    static Json.Fields write(List<ConstructReliability> constructs) {
        var groups = new LinkedHashMap<String, List<ConstructReliability>>();
        for (ConstructReliability construct : constructs) {
            groups.computeIfAbsent(construct.label(), label -> new ArrayList<>())
                    .add(construct);
        }
        var fields = new Json.Fields();
        for (String table : List.of("omega", "alpha", "ave")) {
            fields.put(table, table(groups, TABLES.get(table)));
        }
        return fields.put("legacy_reliability", legacy(groups)).put("constructs", constructs, ReliabilityJson::write);
    }

    private static Json table(Map<String, List<ConstructReliability>> groups, String coefficient) {
        if (groups.size() == 1) {
            return addTo(new Json.Fields(), groups.values().iterator().next(), coefficient);
        }
        List<Json> rows = new ArrayList<>();
        groups.forEach(
                (label, constructs) -> rows.add(addTo(new Json.Fields().put("group", label), constructs, coefficient)
                        .put("row", Integer.toString(rows.size() + 1))));
        return new Json.Items(rows);
    }

    private static Json legacy(Map<String, List<ConstructReliability>> groups) {
        if (groups.size() == 1) {
            return legacy(groups.values().iterator().next());
        }
        var fields = new Json.Fields();
        groups.forEach((label, constructs) -> fields.put(label, legacy(constructs)));
        return fields;
    }

    private static Json legacy(List<ConstructReliability> constructs) {
        List<Json> rows = new ArrayList<>();
        for (String row : LEGACY) {
            boolean any = constructs.stream().anyMatch(construct -> Double.isFinite(construct.value("legacy." + row)));
            if (any) {
                rows.add(addTo(new Json.Fields(), constructs, "legacy." + row).put("row", row));
            }
        }
        return new Json.Items(rows);
    }

    private static Json.Fields addTo(Json.Fields fields, List<ConstructReliability> constructs, String coefficient) {
        constructs.forEach(construct -> fields.put(construct.construct(), construct.value(coefficient)));
        return fields;
    }

    private static Json.Fields write(ConstructReliability construct) {
        return new Json.Fields()
                .put("group", construct.group())
                .putIfAny("label", construct.label())
                .put("construct", construct.construct())
                .put("values", Json.numbers(construct.values()));
    }

    static ConstructReliability read(JsonFields fields) throws CorruptException {
        return new ConstructReliability(
                fields.integer("group"),
                fields.text("label"),
                fields.text("construct"),
                fields.numbersByName("values"));
    }
}
