package org.sewall.analysis.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.analysis.exchange.ImportedModel.ImportedData;
import org.sewall.result.Problem;

/**
 * A model of another program in the words of this one.
 *
 * @param title what it is about
 * @param call function of lavaan whose defaults it rests on
 * @param statements lavaan statements, all of them
 * @param constructs constructs that their items measure in the usual way, with their items
 * @param remainder statements beside what the constructs say
 * @param options options by lavaan's names
 * @param data what the other program read
 * @param problems what could not be read, and what the user should know
 */
public record Imported(
        String title,
        String call,
        List<String> statements,
        Map<String, List<String>> constructs,
        List<String> remainder,
        Map<String, String> options,
        ImportedData data,
        List<Problem> problems) {

    /** Copy the collections. */
    public Imported {
        statements = List.copyOf(statements);
        constructs = Collections.unmodifiableMap(new LinkedHashMap<>(constructs));
        remainder = List.copyOf(remainder);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        problems = List.copyOf(problems);
    }

    /** Return that nothing could be imported. */
    public static Imported refused(List<Problem> problems) {
        return new Imported("", "sem", List.of(), Map.of(), List.of(), Map.of(), ImportedData.NONE, problems);
    }

    /** Take over a model. */
    public static Imported of(ImportedModel model, List<Problem> problems) {
        ImportedStatements written = new ImportedStatements(model);
        return new Imported(
                model.title(),
                "sem",
                written.all(),
                written.constructs(),
                written.remainder(),
                model.options(),
                model.data(),
                problems);
    }

    /** Say whether nothing was imported. */
    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Return the model as a bare lavaan file. */
    public String lav() {
        StringBuilder text = new StringBuilder();
        if (!title.isBlank()) {
            text.append("# ").append(title.replaceAll("\\R", " ").strip()).append('\n');
        }
        statements.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Return the options for the bare lavaan file as JSON, in the format of the reference cases. */
    public String optionsJson() {
        return ImportedOptions.json(this);
    }

    /** Return the model as the beginning of a study. */
    public String sem(String name) {
        return ImportedStudy.text(this, name);
    }
}
