package org.sewall.dsl.ide.server;

import com.google.common.collect.Sets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.dsl.ide.results.Addresses;

/**
 * The texts of one folder and the names in them.
 *
 * <p>A build that is cancelled by the next keystroke may already have linked other files against a text that no longer
 * holds. Xtext forgets the index of such a build, but neither the links nor the problems it has shown; so the files that
 * it touched are built again, too.
 *
 * <p>Called in the server's queue only, as Xtext calls it.
 */
final class StudyProject extends ProjectManager {
    private final Set<URI> unfinished = new LinkedHashSet<>();

    @Override
    public IncrementalBuilder.Result doBuild(
            List<URI> dirty, List<URI> deleted, List<IResourceDescription.Delta> external, CancelIndicator cancel) {
        Set<Resource> before = loaded();
        unfinished.addAll(dirty);
        unfinished.removeAll(deleted);
        boolean finished = false;
        try {
            var result = buildWhatIsThere(deleted, external, cancel);
            unfinished.clear();
            finished = true;
            return result;
        } finally {
            if (!finished) {
                Sets.difference(loaded(), before).forEach(touched -> unfinished.add(touched.getURI()));
            }
        }
    }

    /** Build; a file that has gone since it was told of, or cannot be read, counts as deleted and stops nothing. */
    private IncrementalBuilder.Result buildWhatIsThere(
            List<URI> deleted, List<IResourceDescription.Delta> external, CancelIndicator cancel) {
        while (true) {
            var texts = unfinished.stream().filter(this::isText).toList();
            var gone = new LinkedHashSet<>(unfinished);
            gone.removeAll(texts);
            gone.addAll(deleted);
            try {
                return super.doBuild(texts, List.copyOf(gone), external, cancel);
            } catch (WrappedException unreadable) {
                if (texts.stream().allMatch(this::isText)) {
                    throw unreadable;
                }
            }
        }
    }

    private boolean isText(URI uri) {
        return getOpenedDocumentsContentProvider().hasContent(uri)
                || Addresses.file(uri)
                        .filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
                        .isPresent();
    }

    private Set<Resource> loaded() {
        var resources = getResourceSet();
        Set<Resource> loaded = Collections.newSetFromMap(new IdentityHashMap<>());
        if (resources != null) {
            loaded.addAll(resources.getResources());
        }
        return loaded;
    }
}
