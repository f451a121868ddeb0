package org.sewall.dsl.ide.references;

import com.google.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** The texts of a project: its files of the language, as they are in the editors or on disk. */
public final class ProjectTexts {
    private static final String BARE_MODEL = "lav";

    private final ResourceDescriptionsProvider descriptions;
    private final IContainer.Manager containers;

    @Inject
    ProjectTexts(ResourceDescriptionsProvider descriptions, IContainer.Manager containers) {
        this.descriptions = descriptions;
        this.containers = containers;
    }

    /** Return the texts that share their names with a text, itself first; a bare model shares its names with none. */
    public List<XtextResource> around(XtextResource resource) {
        if (isBareModel(resource.getURI())) {
            return List.of(resource);
        }
        Set<URI> uris = new LinkedHashSet<>(Set.of(resource.getURI()));
        var index = descriptions.getResourceDescriptions(resource);
        var own = index.getResourceDescription(resource.getURI());
        if (own != null) {
            containers
                    .getVisibleContainers(own, index)
                    .forEach(container -> container.getResourceDescriptions().forEach(it -> uris.add(it.getURI())));
        }
        return uris.stream()
                .filter(uri -> !isBareModel(uri))
                .map(uri -> resource.getResourceSet().getResource(uri, true))
                .filter(XtextResource.class::isInstance)
                .map(XtextResource.class::cast)
                .toList();
    }

    private static boolean isBareModel(URI uri) {
        return BARE_MODEL.equals(uri.fileExtension());
    }
}
