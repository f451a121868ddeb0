package org.sewall.analysis;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a bare lavaan model, as a user names them on the command line.
 *
 * @param folder working folder that relative names start from
 * @param model file with the model
 * @param data file with cases or moments; empty if the options name it, or nobody does
 * @param options file with the options; empty without any
 */
public record CaseFiles(Path folder, String model, String data, String options) {

    private static final String OPTIONS = "options.json";

    /** Name a model without data and options. */
    public static CaseFiles of(Path folder, String model) {
        return new CaseFiles(folder, model, "", "");
    }

    /**
     * Find what belongs to a model that names no data itself: the options {@code options.json} beside it, else the data
     * beside it, which have its own name or are called {@code data.csv} or {@code cov.csv}.
     *
     * @param model file with the model
     */
    public static CaseFiles beside(Path model) {
        CaseFiles bare =
                of(model.toAbsolutePath().getParent(), model.getFileName().toString());
        String found = candidates(model).stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> file.getFileName().toString())
                .orElse("");
        return found.equals(OPTIONS) ? bare.withOptions(found) : bare.withData(found);
    }

    /** Return the files that may belong to a model, the first that exists before all others. */
    public static List<Path> candidates(Path model) {
        String own = model.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".csv";
        return Stream.of(OPTIONS, own, "data.csv", "cov.csv")
                .map(name -> model.toAbsolutePath().resolveSibling(name))
                .toList();
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
        return folder.resolve(path(name));
    }

    /** Return the name, as a user would write it, of a file that options name beside themselves. */
    String besideOptions(String name) {
        Path beside = options.isEmpty() ? path(name) : path(options).resolveSibling(path(name));
        return beside.toString();
    }

    /** Return a path; a name that no file can have is that of one that is not there. */
    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            return Path.of(name.replaceAll("[^\\p{L}\\p{N}._/-]", "_"));
        }
    }
}
