package org.sewall.dsl.ide.colouring;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultSemanticHighlightingCalculator;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.model.Construct;
import org.sewall.model.Definition;
import org.sewall.model.Formula;
import org.sewall.model.Hypothesis;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Item;
import org.sewall.model.LabelModifier;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.ParameterReference;
import org.sewall.model.SewallPackage;
import org.sewall.model.Study;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/**
 * What each name means, in the words of the protocol: constructs are classes, items properties, hypotheses events,
 * models and studies structs, labels of parameters parameters.
 */
public final class NameHighlighting extends DefaultSemanticHighlightingCalculator {
    private static final String COMMENT_OF_SEVERAL_LINES = "ML_COMMENT";

    @Override
    protected void doProvideHighlightingFor(
            XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancelIndicator) {
        super.doProvideHighlightingFor(resource, acceptor, cancelIndicator);
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.isHidden()
                    && leaf.getGrammarElement() instanceof TerminalRule rule
                    && COMMENT_OF_SEVERAL_LINES.equals(rule.getName())) {
                acceptor.addPosition(leaf.getOffset(), leaf.getLength(), SemanticTokenTypes.Comment);
            }
        }
    }

    @Override
    protected boolean highlightElement(
            EObject object, IHighlightedPositionAcceptor acceptor, CancelIndicator cancelIndicator) {
        if (object instanceof ImplicitVariable) {
            return true;
        }
        highlightName(object, acceptor);
        highlightReferences(object, acceptor);
        return false;
    }

    private void highlightName(EObject object, IHighlightedPositionAcceptor acceptor) {
        String kind = object instanceof Variable variable
                ? kind(variable)
                : object instanceof Hypothesis
                        ? SemanticTokenTypes.Event
                        : object instanceof ModelDeclaration || object instanceof Study
                                ? SemanticTokenTypes.Struct
                                : object instanceof Definition ? SemanticTokenTypes.Parameter : "";
        if (!kind.isEmpty()) {
            highlightFeature(acceptor, object, SewallPackage.Literals.NAMED__NAME, kind);
        }
    }

    private void highlightReferences(EObject object, IHighlightedPositionAcceptor acceptor) {
        if (object instanceof Formula formula) {
            highlightAll(object, SewallPackage.Literals.FORMULA__LEFT, formula.getLeft(), acceptor);
        } else if (object instanceof MeasurementBlock block) {
            highlightAll(object, SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS, block.getConstructs(), acceptor);
        } else if (object instanceof Term term && term.getVariable() != null) {
            highlightAll(object, SewallPackage.Literals.TERM__VARIABLE, List.of(term.getVariable()), acceptor);
        } else if (object instanceof Hypothesis hypothesis) {
            highlightEnds(hypothesis, acceptor);
        } else if (object instanceof LabelModifier) {
            highlightFeature(
                    acceptor, object, SewallPackage.Literals.LABEL_MODIFIER__PARAMETER, SemanticTokenTypes.Parameter);
        } else if (object instanceof ParameterReference) {
            highlightFeature(
                    acceptor,
                    object,
                    SewallPackage.Literals.PARAMETER_REFERENCE__PARAMETER,
                    SemanticTokenTypes.Parameter);
        }
    }

    private void highlightEnds(Hypothesis hypothesis, IHighlightedPositionAcceptor acceptor) {
        if (hypothesis.getSource() != null) {
            highlightAll(
                    hypothesis, SewallPackage.Literals.HYPOTHESIS__SOURCE, List.of(hypothesis.getSource()), acceptor);
        }
        if (hypothesis.getTarget() != null) {
            highlightAll(
                    hypothesis, SewallPackage.Literals.HYPOTHESIS__TARGET, List.of(hypothesis.getTarget()), acceptor);
        }
    }

    private void highlightAll(
            EObject object,
            EStructuralFeature feature,
            List<? extends Variable> variables,
            IHighlightedPositionAcceptor acceptor) {
        var nodes = NodeModelUtils.findNodesForFeature(object, feature);
        for (int index = 0; index < Math.min(nodes.size(), variables.size()); index++) {
            String kind = kind(variables.get(index));
            if (!kind.isEmpty()) {
                highlightNode(acceptor, nodes.get(index), kind);
            }
        }
    }

    private static String kind(Variable variable) {
        if (variable.eIsProxy()) {
            return "";
        }
        boolean latent =
                variable instanceof Construct || variable instanceof ImplicitVariable implicit && implicit.isLatent();
        return latent
                ? SemanticTokenTypes.Class
                : variable instanceof Item || variable instanceof ImplicitVariable ? SemanticTokenTypes.Property : "";
    }
}
