package org.sewall.dsl.ide.completion;

import com.google.common.base.Predicate;
import com.google.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.sewall.dsl.ide.hover.Documentation;
import org.sewall.dsl.ide.references.NameRules;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Item;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Parameter;
import org.sewall.model.Scale;
import org.sewall.model.Source;
import org.sewall.model.Term;

/** Proposals of names that refer to something, each with what it stands for. */
public final class NameProposals extends IdeCrossrefProposalProvider {
    private static final String LABEL_BEFORE_TERM = "LabelModifier";

    private final NameRules rules;
    private final ProposalSink.Rules fitting;

    @Inject
    NameProposals(NameRules rules, ProposalSink.Rules fitting) {
        this.rules = rules;
        this.fitting = fitting;
    }

    @Override
    public void lookupCrossReference(
            IScope scope,
            CrossReference reference,
            ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor,
            Predicate<IEObjectDescription> filter) {
        var sink = fitting.sink(context, acceptor);
        Set<String> unwanted = unwanted(context);
        for (IEObjectDescription candidate : scope.getAllElements()) {
            String name = candidate.getName().getLastSegment();
            if (!unwanted.contains(name) && sink.matches(name, sink.prefix())) {
                var element = EcoreUtil.resolve(candidate.getEObjectOrProxy(), context.getResource());
                if (!isWhatIsTyped(element, name, sink.prefix()) && element != context.getCurrentModel()) {
                    sink.accept(proposal(name, element, reference, context));
                }
            }
        }
    }

    /** Tell whether a name is there only because it is being typed. */
    private static boolean isWhatIsTyped(EObject element, String name, String prefix) {
        return (element instanceof ImplicitVariable || element instanceof Parameter) && name.equals(prefix);
    }

    /** Return the names that stand beside the place already, where a second time makes no sense. */
    private static Set<String> unwanted(ContentAssistContext context) {
        Set<String> names = new HashSet<>();
        EObject around = context.getCurrentModel();
        if (around instanceof MeasurementBlock block) {
            block.getConstructs().forEach(construct -> names.add(construct.getName()));
            names.remove(context.getPrefix());
        } else if (around instanceof Formula formula && formula.getOperator() != FormulaOperator.COVARIES_WITH) {
            formula.getLeft().forEach(variable -> names.add(variable.getName()));
            formula.getTerms().stream()
                    .filter(term -> !isAt(term, context.getOffset()) && term.getVariable() != null)
                    .forEach(term -> names.add(term.getVariable().getName()));
        }
        return names;
    }

    private static boolean isAt(Term term, int offset) {
        var node = NodeModelUtils.getNode(term);
        return node != null && node.getOffset() <= offset && offset <= node.getEndOffset();
    }

    private Proposal proposal(String name, EObject element, CrossReference reference, ContentAssistContext context) {
        String written = rules.written(name, NameRules.ruleOf(reference));
        boolean premultiplies =
                LABEL_BEFORE_TERM.equals(GrammarUtil.containingRule(reference).getName()) && !isInParentheses(context);
        return new Proposal(
                name,
                premultiplies ? written + '*' : written,
                kind(element),
                detail(element),
                Documentation.of(element),
                priority(element));
    }

    private static boolean isInParentheses(ContentAssistContext context) {
        String text = context.getRootNode().getText();
        int at = Math.min(context.getOffset(), text.length())
                - context.getPrefix().length()
                - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && (text.charAt(at) == '(' || text.charAt(at) == ',');
    }

    private static int priority(EObject element) {
        if (element instanceof Parameter) {
            return Proposal.LABEL;
        }
        if (element instanceof Construct) {
            return Proposal.CONSTRUCT;
        }
        return element instanceof ImplicitVariable ? Proposal.USED : Proposal.DECLARED;
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
        if (element instanceof ImplicitVariable || element instanceof Parameter) {
            return ContentAssistEntry.KIND_VARIABLE;
        }
        return element instanceof ModelDeclaration ? ContentAssistEntry.KIND_MODULE : ContentAssistEntry.KIND_REFERENCE;
    }

    private static String detail(EObject element) {
        String label = element instanceof Item item
                ? item.getLabel()
                : element instanceof Source source
                        ? source.getLabel()
                        : element instanceof Declaration declaration ? declaration.getLabel() : null;
        return label == null ? element.eClass().getName().toLowerCase(Locale.ROOT) : label;
    }
}
