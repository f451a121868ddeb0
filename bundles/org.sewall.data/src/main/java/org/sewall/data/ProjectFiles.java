package org.sewall.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files of one project: names in a study resolve to files inside its root and nowhere else. */
public final class ProjectFiles {

    private final Path root;

    private ProjectFiles(Path root) {
        this.root = root;
    }

    /** Return the files under a root. */
    public static ProjectFiles under(Path root) {
        return new ProjectFiles(root.toAbsolutePath().normalize());
    }

    /** Return the root. */
    public Path root() {
        return root;
    }

    /**
     * Return the existing file with the given name, which is relative to the root. Refuse a name that is absolute, leaves
     * the root (by {@code ..} or a symbolic link), or names nothing or no regular file.
     */
    public Reading<Path> resolve(String name) {
        return resolveIn(root, name);
    }

    /** Return the existing file with the given name, relative to the folder of another file of the project. */
    public Reading<Path> resolve(String name, Path besides) {
        Path folder = root.resolve(besides).normalize().getParent();
        return resolveIn(folder == null ? root : folder, name);
    }

    private Reading<Path> resolveIn(Path folder, String name) {
        // Backslashes separate folders on Windows, so a study that uses them means the same everywhere.
        String portable = name.replace('\\', '/');
        if (portable.isBlank() || portable.indexOf('\0') >= 0) {
            return refuse(DataMessage.NO_FILE_NAME, name);
        }
        if (portable.startsWith("/") || portable.matches("[A-Za-z]:.*")) {
            return refuse(DataMessage.OUTSIDE_PROJECT, name);
        }
        try {
            return check(folder.resolve(portable).normalize(), name);
        } catch (InvalidPathException invalid) {
            return refuse(DataMessage.NO_FILE_NAME, name);
        }
    }

    private Reading<Path> check(Path path, String name) {
        if (!path.startsWith(root)) {
            return refuse(DataMessage.OUTSIDE_PROJECT, name);
        }
        if (!Files.exists(path)) {
            return refuse(DataMessage.NO_SUCH_FILE, name);
        }
        try {
            if (!path.toRealPath().startsWith(root.toRealPath())) {
                return refuse(DataMessage.OUTSIDE_PROJECT, name);
            }
        } catch (IOException unreadable) {
            return refuse(DataMessage.UNREADABLE_FILE, name);
        }
        return Files.isRegularFile(path) ? Reading.of(path) : refuse(DataMessage.NOT_A_FILE, name);
    }

    private static Reading<Path> refuse(DataMessage message, String name) {
        return Reading.refused(DataProblem.of(message, name, name));
    }
}
