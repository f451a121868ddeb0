package org.sewall.analysis.exchange.lavaan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.analysis.exchange.Imported;
import org.sewall.analysis.exchange.ImportedModel.ImportedData;
import org.sewall.result.Problem;

/** Reads a model from an R script that calls lavaan: its text unchanged, and the options of the call. */
public final class LavaanImport {

    private static final Set<String> DATA_ARGUMENTS =
            Set.of("data", "sample.cov", "sample.mean", "sample.nobs", "sample.th", "WLS.V", "NACOV");
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("verbose", "debug", "warn", "control", "check.gradient", "optim.method", "start");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private LavaanImport(String file) {
        this.file = file;
    }

    /** Read the text of a file. */
    public static Imported read(String text, String file) {
        return new LavaanImport(file).imported(text);
    }

    private Imported imported(String text) {
        RScript script = new RScript(text);
        if (script.call().isEmpty()) {
            return refused(
                    0, ExchangeMessage.NOT_THE_FORMAT, "lavaan", "it does not call sem(), cfa(), growth() or lavaan()");
        }
        RScript.Call call = script.call().get();
        Optional<RScript.Token> model = model(script, call);
        if (model.isEmpty()) {
            return refused(
                    call.line(),
                    ExchangeMessage.NOT_UNDERSTOOD,
                    call.function() + "(...)",
                    "its first argument is no text, and no text was assigned to it");
        }
        Map<String, String> options = options(call, script.names().names());
        if (problems.stream().anyMatch(Problem::isError)) {
            return Imported.refused(problems);
        }
        List<String> lines =
                originals(model.get().text(), script.names().names()).lines().toList();
        List<String> statements = trimmed(lines);
        return new Imported(
                "",
                call.function(),
                statements,
                Map.of(),
                statements,
                options,
                new ImportedData(script.data().orElse(""), false, 0, List.of()),
                problems);
    }

    private Imported refused(int line, ExchangeMessage message, Object... arguments) {
        problems.add(message.problem(arguments).at(file, line, 0));
        return Imported.refused(problems);
    }

    private static Optional<RScript.Token> model(RScript script, RScript.Call call) {
        Optional<RScript.Argument> argument = call.arguments().stream()
                .filter(found -> found.name().equals("model"))
                .findFirst()
                .or(() -> call.arguments().stream()
                        .filter(found -> found.name().isEmpty())
                        .findFirst());
        if (argument.isEmpty() || argument.get().values().size() != 1) {
            return Optional.empty();
        }
        String value = argument.get().values().get(0);
        return argument.get().isText()
                ? Optional.of(new RScript.Token('t', value, argument.get().line()))
                : script.text(value);
    }

    private Map<String, String> options(RScript.Call call, Map<String, String> names) {
        Map<String, String> options = new LinkedHashMap<>();
        for (RScript.Argument argument : call.arguments()) {
            String name = argument.name();
            if (name.isEmpty() || name.equals("model") || DATA_ARGUMENTS.contains(name)) {
                continue;
            }
            if (WITHOUT_EFFECT.contains(name)) {
                problems.add(ExchangeMessage.PASSED_OVER
                        .problem("The argument " + name)
                        .at(file, argument.line(), 0));
            } else if (argument.values().isEmpty()) {
                problems.add(ExchangeMessage.NOT_UNDERSTOOD
                        .problem(name + " = ...", "its value is computed")
                        .at(file, argument.line(), 0));
            } else {
                options.put(
                        name,
                        String.join(
                                ",",
                                argument.values().stream()
                                        .map(value -> value(value, names))
                                        .toList()));
            }
        }
        return options;
    }

    private static String value(String value, Map<String, String> names) {
        return switch (value) {
            case "TRUE", "T" -> "true";
            case "FALSE", "F" -> "false";
            default -> names.getOrDefault(value, value);
        };
    }

    /** Put back the names that R could not take. */
    private static String originals(String text, Map<String, String> names) {
        String result = text;
        for (Map.Entry<String, String> entry : names.entrySet()) {
            String quoted = '"' + entry.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            result = Pattern.compile(
                            "(?<![\\p{L}\\p{N}._])" + Pattern.quote(entry.getKey()) + "(?![\\p{L}\\p{N}._])",
                            Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(result)
                    .replaceAll(Matcher.quoteReplacement(quoted));
        }
        return result;
    }

    /** Take off the blanks that all lines begin with, and empty lines at both ends. */
    private static List<String> trimmed(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        List<String> trimmed = new ArrayList<>(lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent).stripTrailing())
                .toList());
        while (!trimmed.isEmpty() && trimmed.get(0).isEmpty()) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isEmpty()) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }
}
