package org.sewall.cli;

import java.util.Locale;

/** List what the command itself has to say; what is wrong with a study comes as problems of the analysis. */
enum CliMessage {
    /** The call cannot be understood. */
    CALL("cli.call", "%s Ask sewall --help for what can be typed."),
    /** Sewall has a defect. */
    INTERNAL(
            "cli.internal",
            "Sewall %s could not finish because of a mistake of its own (%s at %s). Please report this line together"
                    + " with the file that caused it."),
    /** A file cannot be read. */
    CANNOT_READ("cli.cannot-read", "The file cannot be read. Check that it exists and that you may read it."),
    /** A study without models. */
    NOTHING_TO_FIT(
            "cli.nothing-to-fit",
            "The file holds no model, so there is nothing to fit. Write one, or name another file."),
    /** A study is called with data or options of a bare model. */
    STUDY_NAMES_ITS_DATA(
            "cli.study-names-its-data",
            "The study %s names data and options itself, so --data and --options are for bare lavaan files only. Leave"
                    + " them out."),
    /** A folder that cannot be read. */
    NO_FOLDER("cli.no-folder", "The folder cannot be read. Check that it exists and that you may read it."),
    /** A folder without cases. */
    NO_CASES(
            "cli.no-cases",
            "The folder holds no cases, so there is nothing to validate. Name a folder whose folders hold options.json and"
                    + " expected.json."),
    /** A place that cannot be written to. */
    NO_OUTPUT("cli.no-output", "Nothing can be written there. Choose another place."),
    /** The language server waits for an editor. */
    LISTENING("cli.listening", "The language server listens on port %d of this machine."),
    /** The language server cannot have its port. */
    NO_PORT(
            "cli.no-port",
            "The language server cannot listen on port %d. Choose one from 1024 to 65535 that no other program uses, or 0"
                    + " for any."),
    /** A format that cannot be told: option, values. */
    NO_FORMAT("cli.no-format", "It is not clear which format is meant. Say %s with one of: %s."),
    /** A file without a model that is whole. */
    NOTHING_TO_EXPORT(
            "cli.nothing-to-export",
            "The file holds no model that is whole, so there is nothing to export. Correct what is wrong with it first."),
    /** Several models to choose from: file, ids. */
    WHICH_MODEL("cli.which-model", "The file %s holds several models. Name one of them with --model: %s."),
    /** Data that belong to an exported file: file. */
    COMPANION(
            "cli.companion",
            "The file %s, which the exported one reads, is only written together with it. Say --output."),
    /** Options of an imported model: options. */
    OPTIONS_APART(
            "cli.options-apart",
            "The model has options, which a lavaan file cannot hold; with --output they are written beside it: %s."),
    /** A file that is there already: file. */
    FILE_EXISTS(
            "cli.file-exists", "The file %s exists, so nothing was written. Say --overwrite, or choose another name."),
    /** A report cannot be written. */
    CANNOT_WRITE("cli.cannot-write", "The file %s cannot be written. Choose another place with --output.");

    private final String id;
    private final String text;

    CliMessage(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** Return the message about a file, as problems are printed. */
    String at(Object file) {
        return file + ": " + text + " [" + id + "]";
    }

    /** Fill the placeholders and add the id. */
    String of(Object... arguments) {
        return "sewall: " + String.format(Locale.ROOT, text, arguments) + " [" + id + "]";
    }
}
