package org.sewall.data;

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
     * Return the existing file with the given name, which is relative to the root. Refuse a name that is absolute, leaves the
     * root (by {@code ..} or a symbolic link), or names nothing or no regular file.
     */
    public Reading<Path> resolve(String name) {
        throw new UnsupportedOperationException();
    }

    /** Return the existing file with the given name, relative to the folder of another file of the project. */
    public Reading<Path> resolve(String name, Path besides) {
        throw new UnsupportedOperationException();
    }
}
