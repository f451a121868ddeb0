package org.sewall.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sewall.result.ResultDocument;
import org.sewall.result.ResultFile;
import org.sewall.result.ResultReading;

/**
 * Keeps the result of each file of a project in the derived folder {@code .sewall} at the project's root.
 *
 * <p>A reader never sees half a result: a document is written to a temporary file and renamed. What is there can be
 * deleted at any time; the next analysis makes it anew.
 */
public final class ResultStore {

    /** Name of the derived folder. */
    public static final String FOLDER = ".sewall";

    private final Path root;

    private ResultStore(Path root) {
        this.root = root;
    }

    /** Return the store of a project. */
    public static ResultStore in(Path projectRoot) {
        return new ResultStore(projectRoot);
    }

    /**
     * Return the file that holds the result of a study.
     *
     * @param study file of the study relative to the project's root
     */
    public Path file(String study) {
        return root.resolve(FOLDER).resolve(study + ".json");
    }

    /**
     * Write a result.
     *
     * @param study file of the study relative to the project's root
     * @param document what was found
     * @throws IOException if the disk refuses; the old result is then still whole
     */
    public void write(String study, ResultDocument document) throws IOException {
        Path file = file(study);
        Files.createDirectories(file.getParent());
        ResultFile.write(file, document);
    }

    /**
     * Read a result; a missing or damaged one is a value.
     *
     * @param study file of the study relative to the project's root
     */
    public ResultReading read(String study) {
        return ResultFile.read(file(study));
    }

    /**
     * Delete a result, if there is one.
     *
     * @param study file of the study relative to the project's root
     * @throws IOException if the disk refuses
     */
    public void delete(String study) throws IOException {
        Files.deleteIfExists(file(study));
    }
}
