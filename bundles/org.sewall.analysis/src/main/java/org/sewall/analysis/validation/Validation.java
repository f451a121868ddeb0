package org.sewall.analysis.validation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.dsl.SemReader;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.CaseResult;
import org.sewall.result.ResultFile;
import org.sewall.result.ResultJson;

/**
 * Runs every case in a folder and compares what it finds with what another program found.
 *
 * <p>Nothing that is wrong with a case stops the others.
 */
public final class Validation {

    private static final Gson JSON = new GsonBuilder()
            .serializeNulls()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private final SemReader reader;
    private final Optional<Path> output;
    private final Tolerances tolerances;

    /**
     * Prepare a validation.
     *
     * @param reader reads models
     * @param output folder for the results found, none if they are not to be kept
     */
    public Validation(SemReader reader, Optional<Path> output) {
        this.reader = reader;
        this.output = output;
        this.tolerances = Tolerances.standard();
    }

    /**
     * Validate all cases of a folder.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<CaseReport> run(Path root) throws IOException {
        List<CaseReport> reports = new ArrayList<>();
        for (Path folder : ValidationCase.folders(root)) {
            reports.add(validate(folder));
        }
        return reports;
    }

    /** Validate the case of a folder. */
    public CaseReport validate(Path folder) {
        String name = folder.getFileName().toString();
        try {
            ValidationCase given = ValidationCase.read(folder);
            JsonObject actual = document(given);
            List<Deviation> unwritten = write(given.name(), actual);
            return report(given, actual, unwritten);
        } catch (ValidationCase.Unreadable unreadable) {
            return failed(name, unreadable.getMessage());
        } catch (RuntimeException | StackOverflowError defect) {
            // a mistake of the engine in one case must not hide the others
            return failed(name, "mistake of the engine: " + defect);
        }
    }

    private static CaseReport failed(String name, String reason) {
        Deviation deviation = new Deviation("case", "a result", reason, Double.POSITIVE_INFINITY);
        return new CaseReport(name, List.of(), 0, 0, List.of(deviation));
    }

    private JsonObject document(ValidationCase given) {
        CaseFiles files = CaseFiles.of(given.folder(), "model.lav").withOptions("options.json");
        CaseResult result =
                LavaanCase.run(reader, files, given.differences(), ProgressListener.SILENT, CancelSignal.NEVER);
        JsonObject document = new JsonObject();
        document.addProperty("case", given.name());
        for (Map.Entry<String, JsonElement> entry : JsonParser.parseString(ResultJson.write(result))
                .getAsJsonObject()
                .entrySet()) {
            document.add(entry.getKey(), entry.getValue());
        }
        return document;
    }

    private List<Deviation> write(String name, JsonObject document) {
        if (output.isEmpty()) {
            return List.of();
        }
        try {
            ResultFile.write(output.get().resolve(name + ".json"), JSON.toJson(document) + "\n");
            return List.of();
        } catch (IOException refused) {
            return List.of(new Deviation("file", "written", "the disk refuses", Double.POSITIVE_INFINITY));
        }
    }

    private CaseReport report(ValidationCase given, JsonObject actual, List<Deviation> unwritten) {
        List<Deviation> wrong = new ArrayList<>(unwritten);
        wrong.addAll(Diagnosis.of(given, actual));
        List<Deviation> compared = List.of();
        if (ValidationCase.text(given.expected(), "status").equals("ok")
                && (ValidationCase.text(actual, "status").equals("ok")
                        || given.traits().contains("unidentified"))) {
            compared = Comparison.of(given.expected(), actual, tolerances.of(given.traits()));
            compared.stream().filter(deviation -> !deviation.isWithin()).forEach(wrong::add);
        }
        double worst = compared.stream()
                .filter(Deviation::isWithin)
                .mapToDouble(Deviation::share)
                .max()
                .orElse(0);
        return new CaseReport(given.name(), about(given), compared.size(), worst, wrong);
    }

    private static List<String> about(ValidationCase given) {
        List<String> about = new ArrayList<>();
        JsonElement kinds = given.options().get("kind");
        if (kinds != null && kinds.isJsonArray()) {
            kinds.getAsJsonArray().forEach(kind -> about.add(kind.getAsString()));
        } else if (kinds != null && kinds.isJsonPrimitive()) {
            about.add(kinds.getAsString());
        }
        return about;
    }

    /** Return the traits that decide tolerances, for tests. */
    static Set<String> traits(Path folder) throws ValidationCase.Unreadable {
        return ValidationCase.read(folder).traits();
    }
}
