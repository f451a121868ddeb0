package org.sewall.dsl.ide.folding;

import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.folding.FoldingRangeKind;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeAcceptor;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.model.Declaration;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.SampleGroup;
import org.sewall.model.StructuralBlock;
import org.sewall.model.Study;

/** Folds the study, each declaration, the blocks of a model, and comments, also those of several lines in a row. */
public final class DeclarationFolding extends DefaultFoldingRangeProvider {
    private static final Pattern LINE_COMMENT = Pattern.compile("(HASH|BANG|SL)_COMMENT");

    @Override
    protected boolean isHandled(EObject object) {
        return object instanceof Study
                || object instanceof Declaration
                || object instanceof SampleGroup
                || object instanceof MeasurementBlock
                || object instanceof StructuralBlock;
    }

    @Override
    protected void computeCommentFolding(XtextResource resource, IFoldingRangeAcceptor acceptor) {
        super.computeCommentFolding(resource, acceptor);
        if (resource.getParseResult() == null) {
            return;
        }
        int start = -1;
        int end = -1;
        int lines = 0;
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (isLineComment(leaf)) {
                start = lines == 0 ? leaf.getOffset() : start;
                end = leaf.getOffset() + leaf.getText().stripTrailing().length();
                lines++;
            } else if (!leaf.isHidden() || isBlankLine(leaf)) {
                accept(start, end, lines, acceptor);
                lines = 0;
            }
        }
        accept(start, end, lines, acceptor);
    }

    private static void accept(int start, int end, int lines, IFoldingRangeAcceptor acceptor) {
        if (lines > 1) {
            acceptor.accept(start, end - start, FoldingRangeKind.COMMENT);
        }
    }

    private static boolean isLineComment(ILeafNode leaf) {
        return leaf.isHidden()
                && leaf.getGrammarElement() instanceof TerminalRule rule
                && LINE_COMMENT.matcher(rule.getName()).matches();
    }

    private static boolean isBlankLine(ILeafNode leaf) {
        return leaf.getText().chars().filter(character -> character == '\n').count() > 1;
    }
}
