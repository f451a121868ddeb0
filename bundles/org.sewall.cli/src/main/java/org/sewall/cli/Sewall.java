package org.sewall.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Read what the user typed and run the subcommand it names.
 *
 * <p>The commands are described by the builders of picocli rather than by annotations, which saves a tenth of a second
 * of reflection at every start.
 */
public final class Sewall {

    private final Io io;

    Sewall(Io io) {
        this.io = io;
    }

    /**
     * Run one call of the command.
     *
     * @param arguments what the user typed after {@code sewall}
     * @return exit code: 0 done, 1 a check failed, 2 bad input, 3 not converged or not identified
     */
    int run(String... arguments) {
        try {
            return call(arguments).status();
        } catch (RuntimeException | Error failure) {
            return new LastResort(io.err()).report(failure).status();
        }
    }

    private ExitCode call(String... arguments) {
        CommandLine command = new CommandLine(root());
        try {
            ParseResult parsed = command.parseArgs(arguments);
            return run(parsed);
        } catch (ParameterException problem) {
            io.err().println(CliMessage.CALL.of(sentence(problem.getMessage())));
            return ExitCode.BAD_INPUT;
        }
    }

    private ExitCode run(ParseResult parsed) {
        ParseResult subcommand = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (subcommand.isUsageHelpRequested()) {
            subcommand.commandSpec().commandLine().usage(io.out(), ansi());
            return ExitCode.FITTED;
        }
        if (parsed.isVersionHelpRequested()) {
            io.out().println("sewall " + Version.TEXT);
            return ExitCode.FITTED;
        }
        return switch (subcommand.commandSpec().name()) {
            case "fit" -> new Fit(io).run(subcommand);
            case "check" -> new Check(io).run(subcommand);
            case "validate" -> new Validate(io).run(subcommand);
            case "lsp" -> new Lsp(io, System.in).run(subcommand);
            case "export" -> new Export(io).run(subcommand);
            case "import" -> new Import(io).run(subcommand);
            default -> {
                subcommand.commandSpec().commandLine().usage(io.err(), ansi());
                yield ExitCode.BAD_INPUT;
            }
        };
    }

    private Ansi ansi() {
        return io.terminal().colour() ? Ansi.ON : Ansi.OFF;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    // --- what can be typed -----------------------------------------------------------------------------------

    private static CommandSpec root() {
        CommandSpec root = described("sewall", "Structural equation models written as text.");
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version.")
                .build());
        root.addSubcommand("fit", fit());
        root.addSubcommand("check", check());
        root.addSubcommand("validate", validate());
        root.addSubcommand("lsp", lsp());
        root.addSubcommand("export", exporting());
        root.addSubcommand("import", importing());
        return root;
    }

    private static CommandSpec fit() {
        return described("fit", "Fit the models of a study (.sem) or a bare lavaan model (.lav) and print a report.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("Study (.sem) or lavaan model (.lav).")
                        .build())
                .addOption(path("--data", "CSV", "Raw data, or published moments, of a .lav file."))
                .addOption(path("--options", "JSON", "Options of a .lav file, with the names lavaan gives them."))
                .addOption(OptionSpec.builder("--json")
                        .description("Print the JSON document instead of the report.")
                        .build())
                .addOption(path("--output", "FILE", "Write to this file instead of standard output."));
    }

    private static CommandSpec check() {
        return described("check", "Report what is wrong with files and their data, without fitting.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .required(true)
                        .paramLabel("FILE")
                        .type(List.class)
                        .auxiliaryTypes(Path.class)
                        .description("Studies (.sem) or lavaan models (.lav).")
                        .build());
    }

    private static CommandSpec validate() {
        return described("validate", "Run cases whose results are known from lavaan, and show where they differ.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel("DIR")
                        .type(Path.class)
                        .description("Folder with a folder for each case: model, data, options and what is expected.")
                        .build())
                .addOption(path("--out", "OUT", "Write what is found to this folder, one JSON document for each case."))
                .addOption(path("--report", "FILE", "Write a page in Markdown that says what was validated."));
    }

    private static CommandSpec lsp() {
        return described("lsp", "Serve an editor: the language server, over standard input and output.")
                .addOption(OptionSpec.builder("--socket")
                        .paramLabel("PORT")
                        .type(Integer.class)
                        .description("Listen on this port of this machine instead, for one editor at a time.")
                        .build())
                .addOption(OptionSpec.builder("--stdio")
                        .description("Use standard input and output, as without options.")
                        .build());
    }

    private static CommandSpec exporting() {
        return described("export", "Write a model for lavaan, Mplus or Onyx.")
                .addPositional(file("Study (.sem) or lavaan model (.lav)."))
                .addOption(
                        text("--model", "NAME", "Which model of a study, or step of one; needed if there are several."))
                .addOption(path("--data", "CSV", "Raw data, or published moments, of a .lav file."))
                .addOption(path("--options", "JSON", "Options of a .lav file, with the names lavaan gives them."))
                .addOption(text(
                        "--to",
                        "PROGRAM",
                        "lavaan, mplus or onyx; may be left out if --output ends in .R, .inp or .xml."))
                .addOption(path("--output", "FILE", "Write to this file, and data that Mplus needs beside it."))
                .addOption(flag("--overwrite", "Write over files that are there."));
    }

    private static CommandSpec importing() {
        return described("import", "Read a model of lavaan (.R), Mplus (.inp) or Onyx (.xml).")
                .addPositional(file("R script that calls lavaan, Mplus input or Onyx model."))
                .addOption(text("--from", "PROGRAM", "lavaan, mplus or onyx; without it, the end of the name decides."))
                .addOption(text("--to", "FORM", "lav (lavaan model, with its options beside it) or sem (study)."))
                .addOption(path("--output", "FILE", "Write to this file instead of standard output."))
                .addOption(flag("--overwrite", "Write over files that are there."));
    }

    private static PositionalParamSpec file(String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel("FILE")
                .type(Path.class)
                .description(description)
                .build();
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).description(description).build();
    }

    private static CommandSpec described(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        return spec;
    }

    private static OptionSpec path(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(Path.class)
                .description(description)
                .build();
    }
}
