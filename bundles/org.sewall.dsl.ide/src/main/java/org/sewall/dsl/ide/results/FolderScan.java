package org.sewall.dsl.ide.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.IFileSystemScanner;

/**
 * Visits the files of a folder that may belong to a project: not those in hidden folders and in folders of installed
 * packages, and not through links, which may lead in a circle.
 */
public final class FolderScan implements IFileSystemScanner {
    private static final String PACKAGES = "node_modules";

    @Override
    public void scan(URI root, IAcceptor<URI> acceptor) {
        Addresses.file(root)
                .ifPresent(folder -> visit(folder, file -> {
                    if (isStudy(file)) {
                        acceptor.accept(Addresses.of(file));
                    }
                }));
    }

    /** Return whether a file is written in the language. */
    public static boolean isStudy(Path file) {
        return isStudy(Addresses.of(file));
    }

    /** Return whether a file at an address is written in the language. */
    public static boolean isStudy(URI address) {
        return "sem".equals(address.fileExtension()) || "lav".equals(address.fileExtension());
    }

    /** Visit the files below a folder. */
    static void visit(Path root, Consumer<Path> action) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || !isLeftOut(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    action.accept(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            // what cannot be read is not part of the project
        }
    }

    private static boolean isLeftOut(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || name.equals(PACKAGES);
    }
}
