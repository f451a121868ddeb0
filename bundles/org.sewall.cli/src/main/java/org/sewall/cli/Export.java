package org.sewall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.SpecifiedModels;
import org.sewall.analysis.Translation;
import org.sewall.analysis.exchange.Exchange;
import org.sewall.analysis.exchange.ExchangeFormat;
import org.sewall.analysis.exchange.ExportPlace;
import org.sewall.analysis.exchange.Exported;
import org.sewall.result.Problem;
import picocli.CommandLine.ParseResult;

/** Writes a model for another program. */
final class Export {

    private final Io io;

    Export(Io io) {
        this.io = io;
    }

    /** Run the subcommand: 0 if the model was written, 2 if it could not be. */
    ExitCode run(ParseResult call) {
        Path file = call.matchedPositionalValue(0, Path.of(""));
        Path output = call.matchedOptionValue("--output", Path.of(""));
        Optional<ExchangeFormat> format = format(call, output);
        if (format.isEmpty()) {
            io.err().println(CliMessage.NO_FORMAT.of("--to", "lavaan, mplus, onyx"));
            return ExitCode.BAD_INPUT;
        }
        Inspection inspection = new Inspection(io);
        if (!inspection.isReadable(file)) {
            io.err().println(CliMessage.CANNOT_READ.at(file));
            return ExitCode.BAD_INPUT;
        }
        SpecifiedModels models;
        try {
            models = models(inspection, file, call);
        } catch (IOException unreadable) {
            io.err().println(CliMessage.CANNOT_READ.at(file));
            return ExitCode.BAD_INPUT;
        }
        models.problems().stream().filter(Problem::isError).forEach(problem -> io.err()
                .println(problem.printed()));
        Optional<SpecifiedModel> model = choose(models.models(), call.matchedOptionValue("--model", ""), file);
        return model.map(found -> write(found, format.get(), file, output, call.hasMatchedOption("--overwrite")))
                .orElse(ExitCode.BAD_INPUT);
    }

    private static Optional<ExchangeFormat> format(ParseResult call, Path output) {
        String named = call.matchedOptionValue("--to", "");
        return named.isEmpty() ? ExchangeFormat.ofFile(output.toString()) : ExchangeFormat.named(named);
    }

    private SpecifiedModels models(Inspection inspection, Path file, ParseResult call) throws IOException {
        Path data = call.matchedOptionValue("--data", Path.of(""));
        Path options = call.matchedOptionValue("--options", Path.of(""));
        return Inspection.isStudy(file)
                ? inspection.specifyStudy(file)
                : inspection.specifyCase(
                        new CaseFiles(io.folder(), file.toString(), data.toString(), options.toString()));
    }

    /** A model is named by its id, or by its name, which means its last step. */
    private Optional<SpecifiedModel> choose(List<SpecifiedModel> models, String name, Path file) {
        if (models.isEmpty()) {
            io.err().println(CliMessage.NOTHING_TO_EXPORT.at(file));
            return Optional.empty();
        }
        if (name.isEmpty() && models.size() == 1) {
            return Optional.of(models.get(0));
        }
        Optional<SpecifiedModel> named = models.stream()
                .filter(model -> model.id().equals(name))
                .findFirst()
                .or(() -> models.stream()
                        .filter(model -> model.id().equals(name + Translation.STRUCTURAL))
                        .findFirst());
        if (named.isEmpty()) {
            io.err()
                    .println(CliMessage.WHICH_MODEL.of(
                            file,
                            String.join(
                                    ", ",
                                    models.stream().map(SpecifiedModel::id).toList())));
        }
        return named;
    }

    private ExitCode write(SpecifiedModel model, ExchangeFormat format, Path file, Path output, boolean overwrite) {
        String name = output.toString().isEmpty()
                ? "model" + format.extension()
                : output.getFileName().toString();
        ExportPlace place = new ExportPlace(OutputFiles.stem(name), dataFrom(model, file, output));
        Exported exported = Exchange.export(model, format, place);
        exported.problems().forEach(problem -> io.err()
                .println(problem.at(file.toString(), 0, 0).printed()));
        if (exported.isRefused()) {
            return ExitCode.BAD_INPUT;
        }
        if (output.toString().isEmpty()) {
            OutputFiles.print(io, exported.text());
            exported.companions().keySet().forEach(companion -> io.err().println(CliMessage.COMPANION.of(companion)));
            return ExitCode.FITTED;
        }
        Map<Path, String> files = new LinkedHashMap<>();
        exported.companions().forEach((companion, text) -> files.put(output.resolveSibling(companion), text));
        files.put(output, exported.text());
        return new OutputFiles(io).write(files, overwrite) ? ExitCode.FITTED : ExitCode.BAD_INPUT;
    }

    /** Return the path of the data as it is seen from where the file will lie. */
    private String dataFrom(SpecifiedModel model, Path file, Path output) {
        if (model.data().path().isEmpty()) {
            return "";
        }
        Path base = Inspection.isStudy(file) ? io.resolve(file).resolveSibling("") : io.folder();
        Path data = absolute(base.resolve(model.data().path()));
        Path folder = absolute(
                output.toString().isEmpty() ? io.folder() : io.resolve(output).resolveSibling(""));
        boolean related = data.getRoot() != null && data.getRoot().equals(folder.getRoot());
        return (related ? folder.relativize(data) : data).toString().replace('\\', '/');
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
