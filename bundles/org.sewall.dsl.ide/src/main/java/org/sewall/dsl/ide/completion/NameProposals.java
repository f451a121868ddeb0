package org.sewall.dsl.ide.completion;

import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Item;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Scale;

/** Proposals of names, each with what it stands for. */
public final class NameProposals extends IdeCrossrefProposalProvider {
    @Override
    protected ContentAssistEntry createProposal(
            IEObjectDescription candidate, CrossReference reference, ContentAssistContext context) {
        var entry = super.createProposal(candidate, reference, context);
        if (entry != null) {
            var element = candidate.getEObjectOrProxy();
            entry.setKind(kind(element));
            String label = label(element);
            entry.setDescription(label == null ? candidate.getEClass().getName().toLowerCase(Locale.ROOT) : label);
        }
        return entry;
    }

    private static String kind(EObject element) {
        if (element instanceof Construct) {
            return ContentAssistEntry.KIND_CLASS;
        }
        if (element instanceof Item) {
            return ContentAssistEntry.KIND_FIELD;
        }
        if (element instanceof DataSource) {
            return ContentAssistEntry.KIND_FILE;
        }
        if (element instanceof Scale) {
            return ContentAssistEntry.KIND_ENUM;
        }
        return element instanceof ModelDeclaration ? ContentAssistEntry.KIND_MODULE : ContentAssistEntry.KIND_REFERENCE;
    }

    private static String label(EObject element) {
        if (element instanceof Item item) {
            return item.getLabel();
        }
        return element instanceof Declaration declaration ? declaration.getLabel() : null;
    }
}
