package org.sewall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.analysis.SpecifiedModels;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.check.Doubles;
import org.sewall.analysis.check.StudyCheck;
import org.sewall.dsl.SemReader;
import org.sewall.dsl.SemReading;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.CaseResult;
import org.sewall.result.Problem;
import org.sewall.result.Severity;
import org.sewall.result.StudyResult;

/** Reads files for the subcommands and names them in problems as the user did. */
final class Inspection {

    private static final String STUDY = ".sem";

    private final Io io;
    private final SemReader reader = SemReader.create();

    Inspection(Io io) {
        this.io = io;
    }

    /** Tell whether a file holds a study rather than a bare lavaan model. */
    static boolean isStudy(Path file) {
        return file.toString().endsWith(STUDY);
    }

    /** Read and fit a study. */
    Analysed fitStudy(Path typed) throws IOException {
        Path file = io.resolve(typed);
        SemReading reading = reader.read(file);
        StudyLocation location = StudyLocation.of(file);
        StudyResult result = new StudyAnalysis().run(reading.file(), location);
        List<Problem> told = new StudyCheck()
                .check(reading.file(), location, CancelSignal.NEVER).stream()
                        .filter(problem -> problem.severity() != Severity.INFO)
                        .toList();
        return new Analysed(result, together(reading, typed, Doubles.merge(told, result.problems()), location));
    }

    /** Read a study and look at its data, without fitting. */
    List<Problem> checkStudy(Path typed) throws IOException {
        Path file = io.resolve(typed);
        SemReading reading = reader.read(file);
        StudyLocation location = StudyLocation.of(file);
        List<Problem> told = new StudyCheck().check(reading.file(), location, CancelSignal.NEVER);
        List<Problem> found = new StudyAnalysis().check(reading.file(), location);
        return together(reading, typed, Doubles.merge(told, found), location);
    }

    /** Read and fit a bare lavaan model. */
    Analysed fitCase(CaseFiles files) {
        CaseResult result = LavaanCase.run(reader, files, ProgressListener.SILENT, CancelSignal.NEVER);
        return new Analysed(result, result.problems());
    }

    /** Read a bare lavaan model. */
    List<Problem> checkCase(Path typed) {
        List<Problem> all = new ArrayList<>(LavaanCase.check(reader, CaseFiles.of(io.folder(), typed.toString())));
        Path file = io.resolve(typed);
        try {
            StudyLocation location = StudyLocation.of(file);
            new StudyCheck()
                    .check(reader.read(file, List.of()).file(), location, CancelSignal.NEVER)
                    .forEach(problem -> all.add(problem.at(typed.toString(), problem.line(), problem.column())));
        } catch (IOException unreadable) {
            return all; // which has been told
        }
        return all;
    }

    /** Read a study and complete its models without fitting them. */
    SpecifiedModels specifyStudy(Path typed) throws IOException {
        Path file = io.resolve(typed);
        SemReading reading = reader.read(file);
        StudyLocation location = StudyLocation.of(file);
        SpecifiedModels models = SpecifiedModels.of(reading.file(), location);
        return new SpecifiedModels(models.models(), together(reading, typed, models.problems(), location));
    }

    /** Read a bare lavaan model, and complete it and those that its options name. */
    SpecifiedModels specifyCase(CaseFiles files) {
        return SpecifiedModels.of(reader, files);
    }

    /** Tell whether a file can be read. */
    boolean isReadable(Path typed) {
        Path file = io.resolve(typed);
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    private List<Problem> together(SemReading reading, Path typed, List<Problem> found, StudyLocation location) {
        List<Problem> all = new ArrayList<>();
        reading.problems().forEach(problem -> all.add(problem.at(typed.toString(), problem.line(), problem.column())));
        found.forEach(problem -> all.add(
                problem.file().isEmpty()
                        ? problem
                        : problem.at(shown(problem.file(), typed, location), problem.line(), problem.column())));
        return all;
    }

    private String shown(String file, Path typed, StudyLocation location) {
        if (file.equals(location.path())) {
            return typed.toString();
        }
        Path absolute = location.files().root().resolve(file);
        return typed.isAbsolute()
                ? absolute.toString()
                : io.folder().toAbsolutePath().normalize().relativize(absolute).toString();
    }
}
