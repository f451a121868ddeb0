package org.sewall.dsl.ide.references;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.TextRegion;
import org.sewall.analysis.option.OptionCatalogue;
import org.sewall.analysis.option.OptionKind;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Option;
import org.sewall.model.SameModifier;
import org.sewall.model.SewallPackage;

/** Finds names inside of texts in quotes: {@code equal("f=~x1")}, and options that name columns or terms. */
final class NamesInTexts {
    private static final Set<OptionKind> NAMING = Set.of(OptionKind.COLUMN, OptionKind.COLUMNS, OptionKind.TERMS);
    private static final String NAME_CHARACTER = "[\\p{L}\\p{N}_.]";

    private final IScopeProvider scopes;

    @Inject
    NamesInTexts(IScopeProvider scopes) {
        this.scopes = scopes;
    }

    List<Occurrence> of(Symbol symbol, XtextResource text, EObject element) {
        if (element instanceof SameModifier same && names(same, symbol)) {
            return parts(symbol.name(), text, same, SewallPackage.Literals.SAME_MODIFIER__TERMS);
        }
        if (element instanceof Option option && names(option, symbol)) {
            return parts(symbol.name(), text, option, SewallPackage.Literals.OPTION__VALUE);
        }
        return List.of();
    }

    private boolean names(SameModifier same, Symbol symbol) {
        var model = EcoreUtil2.getContainerOfType(same, ModelDeclaration.class);
        if (model == null || same.getTerms().stream().noneMatch(term -> term.contains(symbol.name()))) {
            return false;
        }
        var meant = scopes.getScope(model, SewallPackage.Literals.TERM__VARIABLE)
                .getSingleElement(QualifiedName.create(symbol.name()));
        return meant != null && symbol.elements().contains(meant.getEObjectOrProxy());
    }

    private static boolean names(Option option, Symbol symbol) {
        return option.getValue() != null
                && option.getValue().contains(symbol.name())
                && OptionCatalogue.find(option.getName())
                        .filter(it -> NAMING.contains(it.kind()))
                        .isPresent()
                && DataOf.declaredBeside(option).stream().anyMatch(symbol.data()::contains);
    }

    private static List<Occurrence> parts(String name, XtextResource text, EObject owner, EAttribute feature) {
        List<Occurrence> found = new ArrayList<>();
        Pattern whole =
                Pattern.compile("(?<!" + NAME_CHARACTER + ")" + Pattern.quote(name) + "(?!" + NAME_CHARACTER + ")");
        for (INode node : NodeModelUtils.findNodesForFeature(owner, feature)) {
            String raw = node.getText().strip();
            if (raw.equals(name)) {
                found.add(Occurrence.of(text, node, Occurrence.Role.USE));
                continue;
            }
            Matcher matcher = whole.matcher(raw);
            while (matcher.find()) {
                var region = new TextRegion(node.getOffset() + matcher.start(), name.length());
                found.add(new Occurrence(text, region, Occurrence.Role.USE, Occurrence.INSIDE_TEXT));
            }
        }
        return found;
    }
}
