package org.sewall.dsl.ide.results;

import java.nio.file.Path;
import java.util.Set;
import org.sewall.result.ResultDocument;

/**
 * What the analysis of a file found, together with the text it read.
 *
 * @param text the text of the file as it was on disk
 * @param base folder that the names of files in problems start from
 * @param document what was found
 * @param inputs all files that the findings depend on
 */
public record AnalysedText(String text, Path base, ResultDocument document, Set<Path> inputs) {
    /** Copy the files. */
    public AnalysedText {
        inputs = Set.copyOf(inputs);
    }
}
