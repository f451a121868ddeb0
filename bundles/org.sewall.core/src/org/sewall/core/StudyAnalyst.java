package org.sewall.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.check.StudyCheck;
import org.sewall.dsl.SemReader;
import org.sewall.dsl.SemReading;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;
import org.sewall.result.ResultDocument;
import org.sewall.result.StudyResult;

/** Read studies with the language, and analyse them as the command line does: one analysis, so equal numbers. */
final class StudyAnalyst implements Analyst {
    private static final Analyst INSTANCE = new StudyAnalyst();

    private final SemReader reader = SemReader.create();
    private final StudyAnalysis analysis = new StudyAnalysis();
    private final StudyCheck check = new StudyCheck();

    private StudyAnalyst() {}

    static Analyst instance() {
        return INSTANCE;
    }

    @Override
    public StudyText read(IFile study) throws CoreException {
        try {
            var reading = parse(study);
            var root = StudyFiles.isBare(study) ? path(study).getParent() : path(study.getProject());
            var location = StudyLocation.of(root, path(study));
            return new StudyText(reading.problems(), check.check(reading.file(), location, CancelSignal.NEVER));
        } catch (IOException unreadable) {
            var reason = CoreMessage.UNREADABLE.with(study.getName(), unreadable.getLocalizedMessage());
            return new StudyText(List.of(Problem.error(CoreMessage.UNREADABLE.id(), reason)), List.of());
        }
    }

    @Override
    public boolean dependsOn(IFile study, Set<IFile> files) throws CoreException {
        if (StudyFiles.isBare(study)) {
            // with options, any file beside them may belong to the model
            return files.stream().anyMatch(file -> file.getParent().equals(study.getParent()));
        }
        try {
            var sources = sources(parse(study).file());
            return files.stream().anyMatch(file -> sources.contains(file.getName()));
        } catch (IOException unreadable) {
            return true;
        }
    }

    @Override
    public ResultDocument analyse(
            IFile study, Optional<ResultDocument> previous, ProgressListener progress, CancelSignal cancel)
            throws CoreException, IOException {
        if (StudyFiles.isBare(study)) {
            return LavaanCase.run(reader, CaseFiles.beside(path(study)), progress, cancel);
        }
        var location = StudyLocation.of(path(study.getProject()), path(study));
        var known = previous.filter(StudyResult.class::isInstance).map(StudyResult.class::cast);
        return analysis.run(parse(study).file(), location, progress, cancel, known);
    }

    private SemReading parse(IFile study) throws CoreException, IOException {
        return reader.read(path(study), others(study));
    }

    /** Return the other studies of the project: names may refer to them. */
    private static List<Path> others(IFile study) throws CoreException {
        var others = new ArrayList<Path>();
        for (var other : StudyFiles.of(study.getProject())) {
            if (!other.equals(study) && !StudyFiles.isBare(study) && !StudyFiles.isBare(other)) {
                others.add(path(other));
            }
        }
        return others;
    }

    /** Return the last segments of the data files that a study, or a file it can refer to, names. */
    private static Set<String> sources(StudyFile study) {
        var names = new HashSet<String>();
        for (var source : StudyAnalysis.sources(study)) {
            if (source.getPath() != null) {
                names.add(
                        Optional.ofNullable(IPath.fromOSString(source.getPath()).lastSegment())
                                .orElse(""));
            }
        }
        return names;
    }

    private static Path path(IResource resource) {
        return resource.getLocation().toPath();
    }
}
