package org.sewall.dsl.ide.colouring;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.sewall.model.Case;
import org.sewall.model.Code;
import org.sewall.model.CommonMethod;
import org.sewall.model.Concept;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Exploratory;
import org.sewall.model.Hypothesis;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Invariance;
import org.sewall.model.Item;
import org.sewall.model.Mapping;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Parameter;
import org.sewall.model.ParameterSet;
import org.sewall.model.Proposition;
import org.sewall.model.Quote;
import org.sewall.model.Sample;
import org.sewall.model.Scale;
import org.sewall.model.Source;
import org.sewall.model.Study;

/**
 * What the name of an element is in the words of the protocol: constructs are classes, items properties, hypotheses events,
 * models and studies structs, labels of parameters parameters, themes interfaces.
 */
final class NameKinds {
    private NameKinds() {}

    /** Return the kind, empty if the name has no colour of its own. */
    static String of(EObject element) {
        if (element.eIsProxy()) {
            return "";
        }
        if (element instanceof ImplicitVariable variable) {
            return variable.isLatent() ? SemanticTokenTypes.Class : SemanticTokenTypes.Property;
        }
        if (element instanceof Construct) {
            return SemanticTokenTypes.Class;
        }
        if (element instanceof Item) {
            return SemanticTokenTypes.Property;
        }
        if (element instanceof Parameter || element instanceof ParameterSet) {
            return SemanticTokenTypes.Parameter;
        }
        if (element instanceof Hypothesis || element instanceof Proposition) {
            return SemanticTokenTypes.Event;
        }
        if (isAnalysis(element)) {
            return SemanticTokenTypes.Struct;
        }
        if (element instanceof Concept) {
            return SemanticTokenTypes.Interface;
        }
        if (element instanceof Code) {
            return SemanticTokenTypes.EnumMember;
        }
        return element instanceof Quote || element instanceof Case
                ? SemanticTokenTypes.Variable
                : isOrigin(element) ? SemanticTokenTypes.Namespace : "";
    }

    private static boolean isAnalysis(EObject element) {
        return element instanceof ModelDeclaration
                || element instanceof Study
                || element instanceof Invariance
                || element instanceof Exploratory
                || element instanceof CommonMethod
                || element instanceof Mapping;
    }

    private static boolean isOrigin(EObject element) {
        return element instanceof DataSource
                || element instanceof Sample
                || element instanceof Source
                || element instanceof Scale;
    }
}
