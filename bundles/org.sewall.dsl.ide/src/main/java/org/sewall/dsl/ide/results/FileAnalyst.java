package org.sewall.dsl.ide.results;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.dsl.SemReader;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.model.DataSource;
import org.sewall.model.StudyFile;
import org.sewall.result.ResultDocument;
import org.sewall.result.StudyResult;

/** Reads a file from disk and analyses it as the command line does: one analysis, so equal numbers. */
final class FileAnalyst {
    private final SemReader reader;
    private final StudyAnalysis analysis = new StudyAnalysis();

    @Inject
    FileAnalyst(SemReader reader) {
        this.reader = reader;
    }

    /**
     * Analyse a study or a bare lavaan model.
     *
     * @param root folder of the project, whose studies the names of this one may refer to
     * @throws IOException if a file cannot be read
     */
    AnalysedText analyse(
            Path file, Path root, Optional<ResultDocument> previous, ProgressListener progress, CancelSignal cancel)
            throws IOException {
        String text = Files.readString(file);
        return isBare(file)
                ? analyseModel(file, text, progress, cancel)
                : analyseStudy(file, root, text, previous, progress, cancel);
    }

    private AnalysedText analyseModel(Path file, String text, ProgressListener progress, CancelSignal cancel) {
        var files = CaseFiles.beside(file);
        var document = LavaanCase.run(reader, files, progress, cancel);
        Set<Path> inputs = new HashSet<>(CaseFiles.candidates(file));
        inputs.addAll(besides(files));
        return new AnalysedText(text, files.folder(), document, inputs);
    }

    /** With options, any file beside them may be an input. */
    private static List<Path> besides(CaseFiles files) {
        try (var beside = Files.list(files.folder())) {
            return files.options().isEmpty()
                    ? List.of()
                    : beside.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private AnalysedText analyseStudy(
            Path file,
            Path root,
            String text,
            Optional<ResultDocument> previous,
            ProgressListener progress,
            CancelSignal cancel)
            throws IOException {
        var others = others(file, root);
        var study = reader.read(file, others).file();
        var known = previous.filter(StudyResult.class::isInstance).map(StudyResult.class::cast);
        var document = analysis.run(study, StudyLocation.of(root, file), progress, cancel, known);
        Set<Path> inputs = new HashSet<>(others);
        inputs.addAll(data(study, file));
        return new AnalysedText(text, root, document, inputs);
    }

    private static List<Path> others(Path file, Path root) {
        List<Path> others = new ArrayList<>();
        FolderScan.visit(root, other -> {
            if (other.toString().endsWith(".sem") && !other.equals(file)) {
                others.add(other);
            }
        });
        return others;
    }

    /** Return the data files that the studies read together name. */
    private static Set<Path> data(StudyFile study, Path file) {
        Set<Path> found = new HashSet<>();
        for (var resource : study.eResource().getResourceSet().getResources()) {
            URI uri = resource.getURI();
            var declaring = uri.isFile() ? Path.of(uri.toFileString()) : file;
            resource.getContents().stream()
                    .filter(StudyFile.class::isInstance)
                    .flatMap(each -> ((StudyFile) each).getDeclarations().stream())
                    .filter(DataSource.class::isInstance)
                    .map(each -> ((DataSource) each).getPath())
                    .forEach(path -> beside(declaring, path).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<Path> beside(Path declaring, String path) {
        try {
            return path == null || path.isBlank()
                    ? Optional.empty()
                    : Optional.of(declaring.resolveSibling(path.strip()).normalize());
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static boolean isBare(Path file) {
        return file.toString().endsWith(".lav");
    }
}
