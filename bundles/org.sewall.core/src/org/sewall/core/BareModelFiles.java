package org.sewall.core;

import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.sewall.analysis.CaseFiles;

/**
 * Find what belongs to a bare lavaan file, which names no data itself: the options {@code options.json} beside it, else the
 * data beside it, which have its own name or are called {@code data.csv} or {@code cov.csv}.
 */
final class BareModelFiles {
    private static final String OPTIONS = "options.json";

    private BareModelFiles() {}

    static CaseFiles of(IFile model) {
        var bare = CaseFiles.of(model.getParent().getLocation().toPath(), model.getName());
        if (isBeside(model, OPTIONS)) {
            return bare.withOptions(OPTIONS);
        }
        return names(model).stream()
                .filter(name -> isBeside(model, name))
                .findFirst()
                .map(bare::withData)
                .orElse(bare);
    }

    /** Return whether one of the files may belong to a model; with options, that is any file beside it. */
    static boolean mayInclude(IFile model, Set<IFile> files) {
        return files.stream().anyMatch(file -> file.getParent().equals(model.getParent()));
    }

    private static List<String> names(IFile model) {
        var own = IPath.fromOSString(model.getName()).removeFileExtension().addFileExtension("csv");
        return List.of(own.toString(), "data.csv", "cov.csv");
    }

    private static boolean isBeside(IFile model, String name) {
        return model.getParent().getFile(IPath.fromOSString(name)).exists();
    }
}
