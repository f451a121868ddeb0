package org.sewall.dsl;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.sewall.model.SewallFactory;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/**
 * Reads study files and bare lavaan files: the way into the language for programs.
 *
 * <p>Whatever is wrong with a text is in the problems of the reading; only a file that cannot be read at all throws.
 */
public final class SemReader {

    @Inject
    private Provider<XtextResourceSet> resourceSets;

    @Inject
    private IResourceValidator validator;

    /** For the injector of the language; others use {@link #create()}. */
    @Inject
    SemReader() {}

    /** Return a reader, and register the language where no Eclipse runs. */
    public static SemReader create() {
        return new SemStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(SemReader.class);
    }

    /**
     * Read a file. Names may refer to the other study files in its folder, which is its project.
     *
     * @throws IOException if the file cannot be read
     */
    public SemReading read(Path file) throws IOException {
        return read(file, isStudy(file) ? studiesBeside(file) : List.of());
    }

    /**
     * Read a file whose names may refer to other files of its project.
     *
     * @throws IOException if one of the files cannot be read
     */
    public SemReading read(Path file, Collection<Path> others) throws IOException {
        XtextResourceSet resources = resourceSets.get();
        XtextResource resource = load(resources, file);
        for (Path other : others) {
            load(resources, other);
        }
        return reading(resource, file.toString());
    }

    /** Read a text as if it stood in a file of the given name, whose extension says what it is. */
    public SemReading read(String text, String fileName) {
        XtextResourceSet resources = resourceSets.get();
        try (InputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return reading(load(resources, URI.createURI("text:/" + fileName), content), fileName);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be read.", e);
        }
    }

    private XtextResource load(XtextResourceSet resources, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return load(
                    resources,
                    URI.createFileURI(file.toAbsolutePath().normalize().toString()),
                    content);
        }
    }

    private static XtextResource load(XtextResourceSet resources, URI uri, InputStream content) throws IOException {
        Resource resource = resources.createResource(uri);
        resource.load(content, Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        return (XtextResource) resource;
    }

    private SemReading reading(XtextResource resource, String fileName) {
        List<Problem> problems = validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
                .sorted(Comparator.comparingInt(SemReader::offset))
                .map(issue -> problem(issue, fileName))
                .toList();
        StudyFile file = resource.getContents().isEmpty()
                ? SewallFactory.eINSTANCE.createStudyFile()
                : (StudyFile) resource.getContents().get(0);
        return new SemReading(file, problems);
    }

    private static int offset(Issue issue) {
        return issue.getOffset() == null ? -1 : issue.getOffset();
    }

    private static Problem problem(Issue issue, String fileName) {
        return new Problem(
                issue.getCode() == null ? "syntax" : issue.getCode(),
                switch (issue.getSeverity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                    default -> Severity.INFO;
                },
                issue.getMessage(),
                fileName,
                issue.getLineNumber() == null ? 0 : issue.getLineNumber(),
                issue.getColumn() == null ? 0 : issue.getColumn(),
                offset(issue),
                issue.getLength() == null ? 0 : issue.getLength(),
                issue.getData() == null ? List.of() : List.of(issue.getData()));
    }

    private static boolean isStudy(Path file) {
        return file.getFileName().toString().endsWith(".sem");
    }

    private static List<Path> studiesBeside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try (var files = Files.list(folder)) {
            return files.filter(SemReader::isStudy)
                    .filter(other -> !other.getFileName().equals(file.getFileName()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
