package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.analysis.exchange.Imported;
import org.sewall.analysis.exchange.ImportedModel;
import org.sewall.analysis.exchange.ImportedRow;
import org.sewall.result.Problem;

/** Reads an input of Mplus. */
public final class MplusImport {

    /** Longer files are no inputs that anybody wrote. */
    private static final int LONGEST = 4_000_000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final MplusSettings settings = new MplusSettings(this::fault);
    private final List<MplusParameter> overall = new ArrayList<>();
    private final Map<String, List<MplusParameter>> ofGroups = new LinkedHashMap<>();
    private MplusVariables variables = new MplusVariables(List.of(), Map.of());
    private MplusModelReader reader = new MplusModelReader(variables);
    private MplusConstraintReader constraints = new MplusConstraintReader(variables);
    private String title = "";
    private boolean modelled;

    private MplusImport(String file) {
        this.file = file;
    }

    /** Read the text of a file. */
    public static Imported read(String text, String file) {
        return new MplusImport(file).imported(text);
    }

    private Imported imported(String text) {
        if (text.length() > LONGEST) {
            fault(0, ExchangeMessage.NOT_THE_FORMAT, "Mplus", "it is too long");
            return Imported.refused(problems);
        }
        MplusSource source = new MplusSource(text);
        for (MplusSource.Command command : source.commands()) {
            if (Set.of("DATA", "VARIABLE", "ANALYSIS").contains(command.name())) {
                settings.read(command);
            }
        }
        variables = new MplusVariables(settings.known(), source.names().names());
        variables.order(settings.categorical());
        reader = new MplusModelReader(variables);
        constraints = new MplusConstraintReader(variables);
        source.commands().forEach(this::read);
        if (!modelled) {
            fault(0, ExchangeMessage.NOT_THE_FORMAT, "Mplus", "it has no command MODEL");
        }
        constraints
                .undefined()
                .forEach(name -> fault(
                        0,
                        ExchangeMessage.NOT_SUPPORTED,
                        "The new parameter " + name + ", which nothing says the value of,"));
        if (problems.stream().anyMatch(Problem::isError)) {
            return Imported.refused(problems);
        }
        return model(source);
    }

    private void fault(int line, ExchangeMessage message, Object... arguments) {
        problems.add(message.problem(arguments).at(file, line, 0));
    }

    // --- commands --------------------------------------------------------------------------------------------

    private void read(MplusSource.Command command) {
        switch (command.name()) {
            case "TITLE" ->
                title = command.text()
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.joining(" "))
                        .strip();
            case "MODEL" -> model(command);
            case "DATA", "VARIABLE", "ANALYSIS" -> {}
            case "OUTPUT", "SAVEDATA", "PLOT" -> {
                boolean usual = command.name().equals("OUTPUT");
                if (!usual) {
                    fault(command.line(), ExchangeMessage.PASSED_OVER, "The command " + command.name());
                }
            }
            case "DEFINE", "MONTECARLO" ->
                fault(command.line(), ExchangeMessage.NOT_SUPPORTED, "The command " + command.name());
            default ->
                fault(
                        command.line(),
                        ExchangeMessage.NOT_UNDERSTOOD,
                        MplusSettings.shown(command.text()),
                        "it belongs to no command");
        }
    }

    private void model(MplusSource.Command command) {
        switch (command.argument()) {
            case "" -> {
                modelled = true;
                parameters(command, overall);
            }
            case "CONSTRAINT", "CONSTRAINTS" -> each(command, constraints::read);
            case "INDIRECT", "TEST" ->
                fault(command.line(), ExchangeMessage.PASSED_OVER, "The command MODEL " + command.argument());
            case "PRIORS", "POPULATION", "COVERAGE", "MISSING" ->
                fault(command.line(), ExchangeMessage.NOT_SUPPORTED, "The command MODEL " + command.argument());
            default ->
                parameters(
                        command,
                        ofGroups.computeIfAbsent(
                                command.argument().toLowerCase(Locale.ROOT), key -> new ArrayList<>()));
        }
    }

    private void parameters(MplusSource.Command command, List<MplusParameter> into) {
        each(command, statement -> into.addAll(reader.read(statement)));
    }

    /** Read each statement of a command; one that is not understood is told, and the next one read. */
    private void each(MplusSource.Command command, StatementReader statementReader) {
        for (MplusSource.Statement statement : command.statements()) {
            try {
                statementReader.read(statement.text());
            } catch (MplusFault fault) {
                fault(
                        statement.line(),
                        ExchangeMessage.NOT_UNDERSTOOD,
                        MplusSettings.shown(statement.text()),
                        fault.getMessage());
            }
        }
    }

    private interface StatementReader {
        void read(String statement) throws MplusFault;
    }

    // --- the model -------------------------------------------------------------------------------------------

    private Imported model(MplusSource source) {
        List<String> names = groupNames();
        Map<String, String> originals = source.groups().names();
        List<String> labels = names.stream()
                .map(name -> originals.getOrDefault(name, settings.groups().getOrDefault(name, name)))
                .toList();
        for (String group : ofGroups.keySet()) {
            if (names.stream().noneMatch(group::equalsIgnoreCase)) {
                fault(0, ExchangeMessage.NOT_UNDERSTOOD, "MODEL " + group, "there is no such group");
                return Imported.refused(problems);
            }
        }
        Map<String, String> options = options(labels);
        MplusCompletion completion = new MplusCompletion(variables, options, settings.hasMeans());
        List<ImportedRow> rows = completion.rows(
                overall,
                names.stream()
                        .map(name -> ofGroups.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()))
                        .toList());
        if (!settings.file().isEmpty()) {
            String columns = settings.names().stream().map(variables::canonical).collect(Collectors.joining(" "));
            fault(0, ExchangeMessage.NO_NAMES, settings.file(), columns);
        }
        ImportedModel model = new ImportedModel(
                title,
                labels,
                rows,
                constraints.definitions(),
                constraints.equalities(),
                constraints.inequalities(),
                options,
                new ImportedModel.ImportedData(
                        settings.file(),
                        settings.isMoments(),
                        settings.groupCount() == 1 ? settings.observations() : 0,
                        settings.missing()));
        return Imported.of(model, problems);
    }

    /** Groups of cases have names of their author's; Mplus calls groups of moments g1, g2 and so on. */
    private List<String> groupNames() {
        if (!settings.groups().isEmpty()) {
            return List.copyOf(settings.groups().keySet());
        }
        List<String> names = new ArrayList<>();
        for (int g = 1; g <= settings.groupCount() && g <= 1000; g++) {
            names.add(settings.groupCount() == 1 ? "" : "g" + g);
        }
        return names;
    }

    private Map<String, String> options(List<String> labels) {
        Map<String, String> options = new LinkedHashMap<>(settings.options());
        if (!variables.ordered().isEmpty()) {
            options.put("ordered", String.join(",", variables.ordered()));
        }
        if (!settings.grouping().isEmpty() && labels.size() > 1) {
            options.put("group", variables.canonical(settings.grouping()));
            options.put("group.label", String.join(",", labels));
        }
        boolean forced = !variables.ordered().isEmpty();
        if (!forced) {
            options.put("meanstructure", Boolean.toString(settings.hasMeans()));
        }
        return options;
    }
}
