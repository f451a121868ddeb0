package org.sewall.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.sewall.data.ProjectFiles;
import org.sewall.data.Reading;
import org.sewall.model.DataSource;

/**
 * Say where a study lies: the project whose files it may read, and its own place in it.
 *
 * @param files files of the project
 * @param path file of the study relative to the project's root, with {@code /} between names
 */
public record StudyLocation(ProjectFiles files, String path) {

    /**
     * Locate a study by its file.
     *
     * @param root folder of the project
     * @param study file of the study, inside the root
     */
    public static StudyLocation of(Path root, Path study) {
        ProjectFiles files = ProjectFiles.under(root);
        Path relative = files.root().relativize(study.toAbsolutePath().normalize());
        return new StudyLocation(files, slashed(relative));
    }

    /** Locate a study whose project is the nearest folder above it with a project description, else its own folder. */
    public static StudyLocation of(Path study) {
        Path folder = study.toAbsolutePath().normalize().getParent();
        for (Path root = folder; root != null; root = root.getParent()) {
            if (Files.isRegularFile(root.resolve(".project"))) {
                return of(root, study);
            }
        }
        return of(folder, study);
    }

    /** Return the file of the study. */
    public Path file() {
        return files.root().resolve(path);
    }

    /** Find the file that a data declaration names, which is relative to the file of the declaration. */
    public Reading<Path> resolve(DataSource source) {
        String declaring =
                source.eResource() == null ? path : shown(source.eResource().getURI());
        String name = source.getPath() == null ? "" : source.getPath();
        return files.resolve(name, files.root().resolve(declaring));
    }

    /** Return how messages name a file of the project. */
    public String shown(Path file) {
        return slashed(files.root().relativize(file));
    }

    /** Return how messages name a file that a name beside the study means. */
    String shown(String name) {
        Path beside = Path.of(path).resolveSibling(name).normalize();
        return slashed(beside);
    }

    /** Return how messages name the file of a resource; the study's own path if the resource is in no file. */
    String shown(URI resource) {
        if (resource.isPlatformResource() && resource.segmentCount() > 2) {
            return URI.decode(String.join("/", resource.segmentsList().subList(2, resource.segmentCount())));
        }
        if (resource.isFile()) {
            Path file = Path.of(resource.toFileString()).toAbsolutePath().normalize();
            return file.startsWith(files.root()) ? slashed(files.root().relativize(file)) : path;
        }
        return path;
    }

    private static String slashed(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
