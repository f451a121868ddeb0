package org.sewall.dsl.ide.completion;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files below a folder that can hold data. */
final class DataFiles {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "dat");
    private static final Set<String> DERIVED = Set.of("target", "bin", "node_modules");
    private static final int DEPTH = 5;
    private static final int MOST = 200;
    private static final int MOST_VISITED = 5000;

    private DataFiles() {}

    /** Return them relative to the folder, with {@code /} between names; not more than can be looked at in a moment. */
    static List<String> below(Path folder) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, visitor(folder, found));
        } catch (IOException unreadable) {
            return List.copyOf(found);
        }
        found.sort(null);
        return found;
    }

    private static FileVisitor<Path> visitor(Path folder, List<String> found) {
        return new SimpleFileVisitor<>() {
            private int visited;

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName() == null
                        ? ""
                        : directory.getFileName().toString();
                boolean skipped = !directory.equals(folder) && (name.startsWith(".") || DERIVED.contains(name));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                if (attributes.isRegularFile() && ENDINGS.contains(ending)) {
                    found.add(folder.relativize(file).toString().replace('\\', '/'));
                }
                visited++;
                return found.size() >= MOST || visited >= MOST_VISITED
                        ? FileVisitResult.TERMINATE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                return FileVisitResult.CONTINUE;
            }
        };
    }
}
