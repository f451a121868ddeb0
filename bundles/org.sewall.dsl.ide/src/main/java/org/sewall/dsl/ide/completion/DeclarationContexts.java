package org.sewall.dsl.ide.completion;

import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Declaration;
import org.sewall.model.ModelDeclaration;

/**
 * Finds out what can stand at a place. What can follow depends on the declaration around it alone, so the parser is given
 * only that one: its time does not grow with the file.
 */
public final class DeclarationContexts extends ContentAssistContextFactory {
    private static final String BEFORE = "study s\n";

    @Override
    protected String getInputToParse(String text, int offset) {
        String whole = super.getInputToParse(text, offset);
        int start = declarationBefore(offset);
        return start > 0 && start < whole.length() ? BEFORE + whole.substring(start) : whole;
    }

    private int declarationBefore(int offset) {
        int start = -1;
        for (INode node : rootNode.getChildren()) {
            if (node.getOffset() >= offset) {
                break;
            }
            boolean declares = node instanceof ICompositeNode
                    && node.getSemanticElement() instanceof Declaration declaration
                    && !(declaration instanceof ModelDeclaration && declaration.getName() == null);
            start = declares ? node.getOffset() : start;
        }
        return start;
    }
}
