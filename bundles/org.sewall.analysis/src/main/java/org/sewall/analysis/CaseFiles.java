package org.sewall.analysis;

import java.nio.file.Path;

/**
 * The files of a bare lavaan model, as a user names them on the command line.
 *
 * @param folder working folder that relative names start from
 * @param model file with the model
 * @param data file with cases or moments; empty if the options name it, or nobody does
 * @param options file with the options; empty without any
 */
public record CaseFiles(Path folder, String model, String data, String options) {

    /** Name a model without data and options. */
    public static CaseFiles of(Path folder, String model) {
        return new CaseFiles(folder, model, "", "");
    }

    /** Name other data. */
    public CaseFiles withData(String other) {
        return new CaseFiles(folder, model, other, options);
    }

    /** Name other options. */
    public CaseFiles withOptions(String other) {
        return new CaseFiles(folder, model, data, other);
    }

    /** Return the file of a name. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Return the name, as a user would write it, of a file that options name beside themselves. */
    String besideOptions(String name) {
        Path beside = options.isEmpty() ? Path.of(name) : Path.of(options).resolveSibling(name);
        return beside.toString();
    }
}
