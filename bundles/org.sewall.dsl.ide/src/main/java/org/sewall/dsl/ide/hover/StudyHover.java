package org.sewall.dsl.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.analysis.Translation;
import org.sewall.dsl.ide.references.Headers;
import org.sewall.dsl.ide.results.FindingsOf;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.model.DataSource;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Item;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;
import org.sewall.result.Parameter;

/** Hover: what a name stands for, and what the last fit of this text found about it; else what a word means. */
@Singleton
public final class StudyHover implements IHoverService {
    private final EObjectAtOffsetHelper elements;
    private final FindingsOf findingsOf;
    private final Headers headers;

    @Inject
    StudyHover(EObjectAtOffsetHelper elements, FindingsOf findingsOf, Headers headers) {
        this.headers = headers;
        this.elements = elements;
        this.findingsOf = findingsOf;
    }

    @Override
    public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancelIndicator) {
        if (document == null || resource == null || resource.getParseResult() == null) {
            return EMPTY_HOVER;
        }
        int offset = document.getOffSet(params.getPosition());
        var leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        if (leaf == null || leaf.isHidden()) {
            return EMPTY_HOVER;
        }
        String text = text(resource, leaf, offset);
        return text.isEmpty()
                ? EMPTY_HOVER
                : new Hover(new MarkupContent(MarkupKind.MARKDOWN, Markdown.withLineEnds(text)), range(document, leaf));
    }

    private static Range range(Document document, ILeafNode leaf) {
        return new Range(
                document.getPosition(leaf.getOffset()), document.getPosition(leaf.getOffset() + leaf.getLength()));
    }

    private String text(XtextResource resource, ILeafNode leaf, int offset) {
        String given = GivenWords.of(leaf).orElse("");
        if (!given.isEmpty()) {
            return given;
        }
        var referenced = elements.resolveCrossReferencedElementAt(resource, offset);
        if (referenced != null && !referenced.eIsProxy()) {
            var findings = findingsOf.text(resource);
            return new ElementTexts(findings, headers::of).of(referenced) + estimates(leaf, findings);
        }
        var named = elements.resolveElementAt(resource, offset);
        boolean said = named != null && (isName(named, leaf) || named instanceof DataSource && GivenWords.isText(leaf));
        String text = said ? text(named, findingsOf.text(resource)) : "";
        return text.isEmpty() ? WordTexts.of(leaf.getText()).orElse("") : text;
    }

    private String text(EObject element, ModelFindings findings) {
        String text = new ElementTexts(findings, headers::of).of(element);
        return element instanceof Item item && !text.isEmpty() ? text + new FindingTexts(findings).loading(item) : text;
    }

    private static boolean isName(EObject named, ILeafNode leaf) {
        return NodeModelUtils.findNodesForFeature(named, SewallPackage.Literals.NAMED__NAME).stream()
                .anyMatch(node -> node.getOffset() <= leaf.getOffset()
                        && leaf.getOffset() + leaf.getLength() <= node.getOffset() + node.getLength());
    }

    private static String estimates(ILeafNode leaf, ModelFindings findings) {
        var term = EcoreUtil2.getContainerOfType(NodeModelUtils.findActualSemanticObjectFor(leaf), Term.class);
        if (term == null || term.getVariable() == null || !(term.eContainer() instanceof Formula formula)) {
            return "";
        }
        var text = new StringBuilder();
        for (var left : formula.getLeft()) {
            parameter(formula, left.getName(), term.getVariable().getName(), findings)
                    .ifPresent(found -> text.append("\n\n")
                            .append(heading(found, formula.getOperator()))
                            .append('\n')
                            .append(EstimateTexts.of(found)));
        }
        return text.toString();
    }

    private static Optional<Parameter> parameter(Formula formula, String left, String right, ModelFindings findings) {
        var model = EcoreUtil2.getContainerOfType(formula, ModelDeclaration.class);
        boolean measurement = formula.eContainer() instanceof MeasurementBlock;
        String id = measurement ? ModelFindings.measurementId(model) : Translation.lastStepId(model);
        String operator = formula.getOperator().getLiteral();
        return findings.current(id).flatMap(result -> result.parameter(left, operator, right)
                .or(() -> formula.getOperator() == FormulaOperator.COVARIES_WITH
                        ? result.parameter(right, operator, left)
                        : Optional.empty()));
    }

    private static String heading(Parameter parameter, FormulaOperator operator) {
        return switch (operator) {
            case MEASURED_BY ->
                "**Loading** " + Markdown.escape(parameter.left()) + " → " + Markdown.escape(parameter.right());
            case REGRESSED_ON ->
                "**Path** " + Markdown.escape(parameter.right()) + " → " + Markdown.escape(parameter.left());
            case COVARIES_WITH ->
                "**Covariance** " + Markdown.escape(parameter.left()) + " ↔ " + Markdown.escape(parameter.right());
            case FORMED_BY ->
                "**Weight** " + Markdown.escape(parameter.right()) + " → " + Markdown.escape(parameter.left());
            case SCALED_BY -> "**Response scale** " + Markdown.escape(parameter.left());
            case THRESHOLD ->
                "**Threshold** " + Markdown.escape(parameter.left()) + " | " + Markdown.escape(parameter.right());
        };
    }
}
