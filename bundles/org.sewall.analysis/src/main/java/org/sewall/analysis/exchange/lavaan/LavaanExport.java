package org.sewall.analysis.exchange.lavaan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.analysis.exchange.ExportPlace;
import org.sewall.analysis.exchange.Exported;
import org.sewall.analysis.exchange.NameMap;
import org.sewall.analysis.exchange.NameTable;
import org.sewall.analysis.exchange.Numerals;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;
import org.sewall.result.Problem;

/** Writes a model as an R script that fits it with lavaan: the statements of its author, and the call. */
public final class LavaanExport {

    private static final String PROGRAM = "lavaan";

    private final SpecifiedModel model;
    private final ExportPlace place;
    private final NameMap variables;
    private final NameMap labels;
    private final List<String> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private LavaanExport(SpecifiedModel model, ExportPlace place) {
        this.model = model;
        this.place = place;
        variables = LavaanNames.of(variables(model));
        labels = LavaanNames.of(labels(model));
    }

    /** Write a model. */
    public static Exported of(SpecifiedModel model, ExportPlace place) {
        return new LavaanExport(model, place).exported();
    }

    private Exported exported() {
        head();
        lines.add("model <- '");
        new LavaanText(variables::of, labels::of)
                .lines(model.description(), model.plan().labels())
                .forEach(line -> lines.add("  " + line));
        lines.add("'");
        lines.add("");
        List<String> arguments = new ArrayList<>(List.of("model"));
        if (model.hasMoments()) {
            moments(arguments);
        } else {
            cases(arguments);
        }
        LavaanOptions options = new LavaanOptions(model, variables);
        arguments.addAll(options.arguments());
        call(options.call(), arguments);
        lines.add("summary(fit, fit.measures = TRUE, standardized = TRUE)");
        return new Exported(String.join("\n", lines) + "\n", Map.of(), problems);
    }

    private void head() {
        lines.add("# " + model.title().replaceAll("[\\r\\n]", " ") + ", for lavaan 0.6");
        Set<String> renamed = new LinkedHashSet<>();
        for (NameMap names : List.of(variables, labels)) {
            NameTable.lines(names.changed()).forEach(line -> lines.add("# " + line));
            renamed.addAll(names.changed().keySet());
        }
        if (!renamed.isEmpty()) {
            problems.add(ExchangeMessage.RENAMED.problem(PROGRAM, renamed.size()));
        }
        lines.add("library(lavaan)");
        lines.add("");
    }

    private void call(String function, List<String> arguments) {
        StringBuilder line = new StringBuilder("fit <- " + function + "(");
        String indent = " ".repeat(line.length());
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i) + (i + 1 < arguments.size() ? ", " : ")");
            if (line.length() + argument.length() > 100 && i > 0) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(argument);
        }
        lines.add(line.toString());
    }

    private void cases(List<String> arguments) {
        String path = place.data();
        if (path.isEmpty()) {
            problems.add(ExchangeMessage.NO_DATA.problem(PROGRAM, "the model has none"));
            lines.add("data <- stop(\"name the data here, for example read.csv(file)\")");
        } else {
            String missing = model.data().missing().stream()
                    .map(LavaanExport::quoted)
                    .collect(Collectors.joining(", ", "c(\"\", ", ")"));
            lines.add("data <- " + reader() + "(" + quoted(path) + separators() + ",");
            lines.add("  na.strings = " + missing + ", check.names = FALSE, fileEncoding = \"UTF-8\")");
        }
        Set<String> observed = new LinkedHashSet<>(model.table().observed());
        if (!model.groupColumn().isEmpty()) {
            observed.add(model.groupColumn());
        }
        for (String name : observed) {
            if (variables.knows(name) && !variables.of(name).equals(name)) {
                lines.add("names(data)[names(data) == " + quoted(name) + "] <- " + quoted(variables.of(name)));
            }
        }
        model.recodings().forEach((name, sum) -> {
            if (variables.knows(name)) {
                String column = "data[[" + quoted(variables.of(name)) + "]]";
                lines.add(column + " <- " + Numerals.of(sum) + " - " + column);
            }
        });
        arguments.add("data = data");
    }

    private String reader() {
        boolean commas = place.data().toLowerCase(Locale.ROOT).endsWith(".csv");
        return commas ? "read.csv" : "read.delim";
    }

    private String separators() {
        SpecifiedModel.DataFile file = model.data();
        return (file.delimiter().isEmpty() ? "" : ", sep = " + quoted(file.delimiter()))
                + (file.decimal().isEmpty() ? "" : ", dec = " + quoted(file.decimal()));
    }

    private void moments(List<String> arguments) {
        boolean single = model.groups().size() == 1;
        List<String> covariances = new ArrayList<>();
        List<String> means = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (int g = 0; g < model.groups().size(); g++) {
            GroupSample group = model.groups().get(g);
            SampleMoments moments = group.published();
            String end = single ? "" : "_" + (g + 1);
            matrix("covariance" + end, moments);
            covariances.add(named(group, "covariance" + end));
            if (moments.hasMeans() && model.table().meanStructure()) {
                vector("means" + end, moments);
                means.add("means" + end);
            }
            counts.add(Integer.toString(moments.cases()));
        }
        arguments.add("sample.cov = " + listed(covariances));
        if (!means.isEmpty()) {
            arguments.add("sample.mean = " + listed(means));
        }
        arguments.add("sample.nobs = " + (single ? counts.get(0) : "list(" + String.join(", ", counts) + ")"));
    }

    private String named(GroupSample group, String variable) {
        return model.groups().size() == 1 ? variable : quoted(group.name()) + " = " + variable;
    }

    private String listed(List<String> values) {
        return values.size() == 1 ? values.get(0) : "list(" + String.join(", ", values) + ")";
    }

    private void matrix(String name, SampleMoments moments) {
        List<String> observed = moments.names();
        lines.add(name + " <- lav_matrix_lower2full(c(");
        for (int i = 0; i < observed.size(); i++) {
            StringBuilder row = new StringBuilder("  ");
            for (int j = 0; j <= i; j++) {
                row.append(Numerals.ofMoment(moments.covariance(i, j)));
                row.append(i + 1 == observed.size() && j == i ? "))" : ", ");
            }
            lines.add(row.toString().stripTrailing());
        }
        lines.add("dimnames(" + name + ") <- rep(list(" + names(observed) + "), 2)");
    }

    private void vector(String name, SampleMoments moments) {
        List<String> values = new ArrayList<>();
        for (double mean : moments.means()) {
            values.add(Numerals.ofMoment(mean));
        }
        lines.add(name + " <- setNames(c(" + String.join(", ", values) + "), " + names(moments.names()) + ")");
    }

    private String names(List<String> observed) {
        return observed.stream()
                .map(name -> quoted(variables.knows(name) ? variables.of(name) : name))
                .collect(Collectors.joining(", ", "c(", ")"));
    }

    /** Write a text as R reads it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]", " ") + '"';
    }

    private static Set<String> variables(SpecifiedModel model) {
        Set<String> names = new LinkedHashSet<>();
        model.description().statements().forEach(statement -> {
            names.add(statement.left());
            if (statement.operator() != Operator.THRESHOLD && !statement.right().isEmpty()) {
                names.add(statement.right());
            }
        });
        names.addAll(model.method().ordered());
        if (!model.groupColumn().isEmpty()) {
            names.add(model.groupColumn());
        }
        return names;
    }

    private static Set<String> labels(SpecifiedModel model) {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : model.description().statements()) {
            statement.premultipliers().forEach(premultiplier -> labels(premultiplier, names));
        }
        for (Definition definition : model.description().definitions()) {
            names.add(definition.name());
            names.addAll(definition.expression().references());
        }
        model.description().constraints().forEach(constraint -> {
            names.addAll(constraint.left().references());
            names.addAll(constraint.right().references());
        });
        model.description().inequalities().forEach(constraint -> {
            names.addAll(constraint.smaller().references());
            names.addAll(constraint.larger().references());
        });
        return names;
    }

    private static void labels(Premultiplier premultiplier, Set<String> names) {
        if (premultiplier instanceof Premultiplier.Labelled labelled) {
            names.add(labelled.label());
        } else if (premultiplier instanceof Premultiplier.PerGroup groups) {
            groups.byGroup().forEach(each -> labels(each, names));
        }
    }
}
