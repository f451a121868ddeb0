package org.sewall.analysis.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an imported model as the beginning of a study: constructs, data, options and one model. */
final class ImportedStudy {

    /** What lavaan() leaves to its caller and sem() switches on. */
    private static final List<String> SWITCHES = List.of(
            "auto.fix.first",
            "auto.fix.single",
            "auto.var",
            "auto.cov.lv.x",
            "auto.cov.y",
            "auto.th",
            "auto.delta",
            "int.ov.free");

    private final StringBuilder text = new StringBuilder();

    private ImportedStudy() {}

    static String text(Imported imported, String name) {
        return new ImportedStudy().write(imported, name);
    }

    private String write(Imported imported, String name) {
        text.append("study ").append(Words.declared(identifier(name)));
        if (!imported.title().isBlank()) {
            text.append(' ').append(Words.quoted(imported.title().strip()));
        }
        options(options(imported));
        boolean data = !imported.data().path().isEmpty();
        if (data) {
            text.append("\n\ndata Data {\n  ").append(imported.data().moments() ? "moments " : "file ");
            text.append(Words.quoted(imported.data().path()));
            if (imported.data().observations() > 0) {
                text.append("  n ").append(imported.data().observations());
            }
            if (!imported.data().missing().isEmpty()) {
                text.append("\n  missing ")
                        .append(String.join(
                                ", ",
                                imported.data().missing().stream()
                                        .map(Words::quoted)
                                        .toList()));
            }
            text.append("\n}");
        }
        imported.constructs().forEach(this::construct);
        text.append("\n\nmodel Model").append(data ? " on Data {\n" : " {\n");
        if (!imported.constructs().isEmpty()) {
            text.append("  measurement {");
            imported.constructs().keySet().forEach(construct -> text.append(' ').append(Words.declared(construct)));
            text.append(" }\n");
        }
        imported.remainder().forEach(line -> text.append("  ").append(line).append('\n'));
        return text.append("}\n").toString();
    }

    /** A study has the defaults of sem(); what another function decides is said. */
    private static Map<String, String> options(Imported imported) {
        Map<String, String> options = new LinkedHashMap<>();
        switch (imported.call()) {
            case "growth" -> {
                options.put("meanstructure", "true");
                options.put("int.ov.free", "false");
                options.put("int.lv.free", "true");
            }
            case "lavaan" -> SWITCHES.forEach(name -> options.put(name, "false"));
            default -> {}
        }
        options.putAll(imported.options());
        return options;
    }

    private void options(Map<String, String> options) {
        if (options.isEmpty()) {
            return;
        }
        text.append(" {\n  options {\n");
        options.forEach((option, value) -> text.append("    ")
                .append(option)
                .append(' ')
                .append(value.matches("[\\p{L}][\\p{L}0-9.]*") ? value : Words.quoted(value))
                .append('\n'));
        text.append("  }\n}");
    }

    private void construct(String name, List<String> items) {
        text.append("\n\nconstruct ").append(Words.declared(name)).append(" {");
        items.forEach(item -> text.append("\n  ").append(Words.declared(item)));
        text.append("\n}");
    }

    private static String identifier(String name) {
        String plain = name.replaceAll("[^\\p{L}0-9_]", "");
        return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "Study" + plain : plain;
    }
}
