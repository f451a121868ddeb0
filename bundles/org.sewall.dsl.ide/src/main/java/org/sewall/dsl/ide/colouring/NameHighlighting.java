package org.sewall.dsl.ide.colouring;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultSemanticHighlightingCalculator;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.dsl.ide.references.Reference;
import org.sewall.model.FunctionCall;
import org.sewall.model.ImplicitParameter;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Invariance;
import org.sewall.model.Model;
import org.sewall.model.Named;
import org.sewall.model.SewallPackage;

/** What each name means, in the words of the protocol, and whether it is declared where it stands. */
public final class NameHighlighting extends DefaultSemanticHighlightingCalculator {
    private static final String COMMENT_OF_SEVERAL_LINES = "ML_COMMENT";
    private static final String DECLARED = SemanticTokenModifiers.Declaration;

    @Override
    protected void doProvideHighlightingFor(
            XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancelIndicator) {
        super.doProvideHighlightingFor(resource, acceptor, cancelIndicator);
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.isHidden()
                    && leaf.getGrammarElement() instanceof TerminalRule rule
                    && COMMENT_OF_SEVERAL_LINES.equals(rule.getName())) {
                highlightLines(leaf, acceptor);
            }
        }
    }

    /** Highlight each line by itself, because a token of the protocol ends with its line. */
    private static void highlightLines(ILeafNode leaf, IHighlightedPositionAcceptor acceptor) {
        int offset = leaf.getOffset();
        for (String line : leaf.getText().split("\n", -1)) {
            if (!line.isBlank()) {
                acceptor.addPosition(offset, line.stripTrailing().length(), SemanticTokenTypes.Comment);
            }
            offset += line.length() + 1;
        }
    }

    @Override
    protected boolean highlightElement(
            EObject object, IHighlightedPositionAcceptor acceptor, CancelIndicator cancelIndicator) {
        if (object instanceof ImplicitVariable || object instanceof ImplicitParameter) {
            return true;
        }
        if (object instanceof Named) {
            highlight(object, SewallPackage.Literals.NAMED__NAME, acceptor, NameKinds.of(object), DECLARED);
        }
        for (Reference reference : Reference.of(object)) {
            String kind = NameKinds.of(reference.target());
            if (!kind.isEmpty()) {
                highlightNode(acceptor, reference.node(), kind);
            }
        }
        if (object instanceof FunctionCall) {
            highlight(object, SewallPackage.Literals.FUNCTION_CALL__FUNCTION, acceptor, SemanticTokenTypes.Function);
        } else if (object instanceof Model) {
            highlight(object, SewallPackage.Literals.MODEL__GROUP, acceptor, SemanticTokenTypes.Property);
        } else if (object instanceof Invariance) {
            highlight(object, SewallPackage.Literals.INVARIANCE__GROUP, acceptor, SemanticTokenTypes.Property);
        }
        return false;
    }

    private void highlight(
            EObject object, EStructuralFeature feature, IHighlightedPositionAcceptor acceptor, String... kinds) {
        if (!kinds[0].isEmpty()) {
            highlightFeature(acceptor, object, feature, kinds);
        }
    }
}
