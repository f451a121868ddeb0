package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Named;
import org.sewall.model.StudyFile;

/**
 * The text of a study with what was understood of it.
 *
 * @param resource its resource, parsed as the text is now
 */
public record StudySource(XtextResource resource) {

    /** See to it that names lead to what they name. */
    public StudySource {
        if (resource instanceof LazyLinkingResource lazy
                && !resource.getContents().isEmpty()) {
            lazy.resolveLazyCrossReferences(CancelIndicator.NullImpl);
        }
    }

    /** Return the source that an element stands in. */
    static StudySource of(EObject element) {
        return new StudySource((XtextResource) element.eResource());
    }

    /** Return the whole text. */
    public String text() {
        return root().map(INode::getText).orElse("");
    }

    /** Return the text of a part. */
    String text(INode node) {
        return text().substring(node.getOffset(), node.getEndOffset());
    }

    /** Return the text of an element, without the comment before it. */
    String text(EObject element) {
        return node(element).map(this::text).orElse("");
    }

    /** Return where an element is written. */
    Optional<INode> node(EObject element) {
        return Optional.ofNullable(NodeModelUtils.findActualNodeFor(element));
    }

    /** Return where the values of a feature are written. */
    List<INode> nodes(EObject element, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(element, feature);
    }

    /** Return the innermost element at a place. */
    Optional<EObject> elementAt(int offset) {
        return root().flatMap(root -> Optional.ofNullable(NodeModelUtils.findLeafNodeAtOffset(root, offset)))
                .map(leaf -> leaf.isHidden() && offset > 0 ? before(leaf, offset) : leaf)
                .map(NodeModelUtils::findActualSemanticObjectFor);
    }

    /** A place right after a word belongs to the word. */
    private INode before(ILeafNode blank, int offset) {
        ILeafNode left = NodeModelUtils.findLeafNodeAtOffset(blank.getRootNode(), offset - 1);
        return left == null || left.isHidden() ? blank : left;
    }

    /** Return the declarations and items of a kind in this file. */
    <T> Stream<T> all(Class<T> kind) {
        Iterable<EObject> contents = () -> resource.getAllContents();
        return StreamSupport.stream(contents.spliterator(), false)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Return the elements of a kind in this file, then those in the others that are open beside it. */
    <T> Stream<T> everywhere(Class<T> kind) {
        return sources().flatMap(source -> source.all(kind));
    }

    /** Return what has a name, in this file or another one that is open beside it. */
    <T extends Named> Optional<T> named(Class<T> kind, String name) {
        return sources()
                .flatMap(source -> source.all(kind))
                .filter(element -> name.equals(element.getName()))
                .findFirst();
    }

    /** Return a model by its name; that of a bare lavaan file is called {@code main}. */
    Optional<ModelDeclaration> model(String name) {
        Optional<ModelDeclaration> found = named(ModelDeclaration.class, name);
        return found.isPresent()
                ? found
                : all(ModelDeclaration.class)
                        .filter(model -> model.getName() == null)
                        .findFirst();
    }

    private Stream<StudySource> sources() {
        List<StudySource> sources = new ArrayList<>();
        sources.add(this);
        if (resource.getResourceSet() != null) {
            resource.getResourceSet().getResources().stream()
                    .filter(other -> other != resource && other instanceof XtextResource && other.isLoaded())
                    .filter(other -> !other.getContents().isEmpty()
                            && other.getContents().get(0) instanceof StudyFile)
                    .forEach(other -> sources.add(new StudySource((XtextResource) other)));
        }
        return sources.stream();
    }

    /** Return where a name is written, as closely to a place as possible. */
    Optional<INode> word(String name, int offset) {
        return leaves().filter(leaf -> isWord(leaf.getText(), name))
                .min(Comparator.comparingInt(leaf -> Math.abs(leaf.getOffset() - offset)))
                .map(INode.class::cast);
    }

    /** Return the last word or sign before a place. */
    Optional<INode> wordBefore(int offset) {
        return leaves().filter(leaf -> leaf.getEndOffset() <= offset)
                .reduce((earlier, later) -> later)
                .map(INode.class::cast);
    }

    private static boolean isWord(String written, String name) {
        if (written.equals(name)) {
            return true;
        }
        return written.length() == name.length() + 2
                && "\"'`".indexOf(written.charAt(0)) >= 0
                && written.startsWith(name, 1);
    }

    /** Return the words and signs of the text in their order. */
    Stream<ILeafNode> leaves() {
        return root().stream()
                .flatMap(root -> StreamSupport.stream(root.getLeafNodes().spliterator(), false))
                .filter(leaf -> !leaf.isHidden() && !leaf.getText().isBlank());
    }

    /** Return a variable or label as it is written in a model block, in quotes if it needs them. */
    String inModel(String name) {
        return converters().toString(name, "VariableName");
    }

    /** Return a name as it is written outside of model blocks. */
    String declared(String name) {
        return converters().toString(name, "Name");
    }

    private IValueConverterService converters() {
        return resource.getResourceServiceProvider().get(IValueConverterService.class);
    }

    /** Return a change that inserts. */
    TextChange insert(int offset, String text) {
        return new TextChange(resource.getURI(), offset, 0, text);
    }

    /** Return a change that replaces a part. */
    TextChange replace(INode node, String text) {
        return new TextChange(resource.getURI(), node.getOffset(), node.getLength(), text);
    }

    /** Return a change that removes from one place up to another. */
    TextChange remove(int from, int to) {
        return new TextChange(resource.getURI(), from, to - from, "");
    }

    /** Return the line end of the text. */
    String lineEnd() {
        return text().contains("\r\n") ? "\r\n" : "\n";
    }

    /** Return where the line of a place begins. */
    int lineStart(int offset) {
        return text().lastIndexOf('\n', offset - 1) + 1;
    }

    /** Return where the line of a place ends, before its line end. */
    int lineStop(int offset) {
        int stop = text().indexOf('\n', offset);
        if (stop < 0) {
            return text().length();
        }
        return stop > offset && text().charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    /** Return the blanks at the beginning of the line of a place. */
    String indent(int offset) {
        int start = lineStart(offset);
        int stop = start;
        while (stop < text().length() && (text().charAt(stop) == ' ' || text().charAt(stop) == '\t')) {
            stop++;
        }
        return text().substring(start, stop);
    }

    private Optional<ICompositeNode> root() {
        return Optional.ofNullable(resource.getParseResult()).map(result -> result.getRootNode());
    }
}
