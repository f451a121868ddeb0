package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.sewall.model.DataSource;
import org.sewall.model.Study;
import org.sewall.model.StudyFile;

/** Sees what a file of a project sees: its own declarations, and the other files whose names it may use. */
public final class StudyScope {

    private static final String STUDY = "sem";

    private final StudyFile file;

    /** See what a file sees. */
    public StudyScope(StudyFile file) {
        this.file = file;
    }

    /** Return the file in which an element stands. */
    public static Optional<StudyFile> fileOf(EObject element) {
        return EcoreUtil.getRootContainer(element) instanceof StudyFile found ? Optional.of(found) : Optional.empty();
    }

    /** Return the declarations of one kind in a file. */
    public static <T> List<T> declared(StudyFile file, Class<T> kind) {
        return file.getDeclarations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Return the data of a file that declares only one source of them. */
    static Optional<DataSource> onlyData(StudyFile file) {
        List<DataSource> sources = declared(file, DataSource.class);
        return sources.size() == 1 ? Optional.of(sources.get(0)) : Optional.empty();
    }

    /** Return the study that decides how the models of the file are fitted: its own, else the only one of the project. */
    Optional<Study> study() {
        if (file.getStudy() != null) {
            return Optional.of(file.getStudy());
        }
        List<Study> studies = others().stream()
                .map(StudyFile::getStudy)
                .filter(study -> study != null)
                .toList();
        return studies.size() == 1 ? Optional.of(studies.get(0)) : Optional.empty();
    }

    /** Return the other study files of the project in the order of their names. */
    public List<StudyFile> others() {
        Resource own = file.eResource();
        if (!(own instanceof XtextResource resource) || own.getResourceSet() == null) {
            return List.of();
        }
        List<StudyFile> found = new ArrayList<>();
        for (URI uri : visible(resource)) {
            if (!uri.equals(own.getURI()) && STUDY.equals(uri.fileExtension())) {
                content(own.getResourceSet(), uri).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(study -> study.eResource().getURI().toString()));
        return found;
    }

    private static Optional<StudyFile> content(ResourceSet resources, URI uri) {
        try {
            return resources.getResource(uri, true).getContents().stream()
                    .filter(StudyFile.class::isInstance)
                    .map(StudyFile.class::cast)
                    .findFirst();
        } catch (WrappedException gone) {
            return Optional.empty(); // the index may know a file that was deleted since
        }
    }

    /** Return the files whose names this one may use, as its references are resolved. */
    private static Set<URI> visible(XtextResource resource) {
        var services = resource.getResourceServiceProvider();
        IResourceDescriptions index =
                services.get(ResourceDescriptionsProvider.class).getResourceDescriptions(resource);
        IResourceDescription own = index.getResourceDescription(resource.getURI());
        Set<URI> uris = new LinkedHashSet<>();
        if (own != null) {
            for (IContainer container : services.get(IContainer.Manager.class).getVisibleContainers(own, index)) {
                container.getResourceDescriptions().forEach(description -> uris.add(description.getURI()));
            }
        }
        return uris;
    }
}
