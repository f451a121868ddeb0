package org.sewall.dsl.ide.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.sewall.data.Reading;
import org.sewall.dsl.ide.references.Places;
import org.sewall.dsl.ide.results.Addresses;
import org.sewall.model.DataSource;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;

/** Links from the names of data files to the files; what lies outside of the project is no link. */
public final class FileLinks {
    /** Return the links of a text. */
    public List<DocumentLink> of(XtextResource text, Document document) {
        return text.getContents().stream()
                .filter(StudyFile.class::isInstance)
                .flatMap(file -> ((StudyFile) file).getDeclarations().stream())
                .filter(DataSource.class::isInstance)
                .map(DataSource.class::cast)
                .flatMap(source -> target(source, text).flatMap(file -> link(source, file, document)).stream())
                .toList();
    }

    private static Optional<Path> target(DataSource source, XtextResource text) {
        return Addresses.location(text)
                .filter(location -> source.getPath() != null)
                .flatMap(location -> location.resolve(source) instanceof Reading.Accepted<Path> found
                        ? Optional.of(found.value())
                        : Optional.empty());
    }

    private static Optional<DocumentLink> link(DataSource source, Path file, Document document) {
        return NodeModelUtils.findNodesForFeature(source, SewallPackage.Literals.DATA_SOURCE__PATH).stream()
                .findFirst()
                .map(node ->
                        Places.range(document, new TextRegion(node.getOffset() + 1, Math.max(0, node.getLength() - 2))))
                .map(range ->
                        new DocumentLink(range, new UriExtensions().toUriString(URI.createFileURI(file.toString()))));
    }
}
