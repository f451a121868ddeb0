package org.sewall.dsl.ide.hover;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.analysis.option.ExploratoryValues;
import org.sewall.analysis.option.OptionCatalogue;
import org.sewall.analysis.option.OptionValue;
import org.sewall.dsl.ide.signature.CallableWord;
import org.sewall.model.Exploratory;
import org.sewall.model.FunctionCall;
import org.sewall.model.Option;
import org.sewall.model.SewallPackage;
import org.sewall.model.Study;

/** What is to be said about words that have a given meaning without being keywords: options, their values, functions. */
final class GivenWords {
    private GivenWords() {}

    static Optional<String> of(ILeafNode leaf) {
        EObject owner = NodeModelUtils.findActualSemanticObjectFor(leaf);
        if (owner instanceof Option option && option.getName() != null) {
            return option(option, leaf);
        }
        if (owner instanceof FunctionCall call && isAt(leaf, call, SewallPackage.Literals.FUNCTION_CALL__FUNCTION)) {
            return CallableWord.named(call.getFunction())
                    .map(word -> "**" + word.signature() + "**\n" + word.meaning());
        }
        if (owner instanceof Study study && isAt(leaf, study, SewallPackage.Literals.STUDY__CONVENTION)) {
            return value("convention", OptionCatalogue.conventions(), study.getConvention());
        }
        return owner instanceof Exploratory exploratory ? exploratory(exploratory, leaf) : Optional.empty();
    }

    private static Optional<String> option(Option option, ILeafNode leaf) {
        var declared = OptionCatalogue.find(option.getName());
        if (isAt(leaf, option, SewallPackage.Literals.OPTION__VALUE)) {
            return declared.flatMap(it -> value(it.name(), it.values(), option.getValue()))
                    .or(() -> declared.map(OptionTexts::of));
        }
        return declared.map(OptionTexts::of);
    }

    private static Optional<String> exploratory(Exploratory exploratory, ILeafNode leaf) {
        if (isAt(leaf, exploratory, SewallPackage.Literals.EXPLORATORY__EXTRACTION)) {
            return value("extraction", ExploratoryValues.EXTRACTIONS, exploratory.getExtraction());
        }
        if (isAt(leaf, exploratory, SewallPackage.Literals.EXPLORATORY__ROTATION)) {
            return value("rotation", ExploratoryValues.ROTATIONS, exploratory.getRotation());
        }
        return isAt(leaf, exploratory, SewallPackage.Literals.EXPLORATORY__CRITERION)
                ? value("factors", ExploratoryValues.CRITERIA, exploratory.getCriterion())
                : Optional.empty();
    }

    private static Optional<String> value(String option, List<OptionValue> values, String written) {
        return values.stream()
                .filter(value -> value.name().equalsIgnoreCase(written)
                        || value.synonyms().stream().anyMatch(it -> it.equalsIgnoreCase(written)))
                .findFirst()
                .map(value -> OptionTexts.of(option, value));
    }

    private static boolean isAt(ILeafNode leaf, EObject owner, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(owner, feature).stream()
                .anyMatch(node -> node.getOffset() <= leaf.getOffset() && leaf.getEndOffset() <= node.getEndOffset());
    }

    static boolean isText(ILeafNode leaf) {
        return leaf.getText().startsWith("\"") || leaf.getText().startsWith("'");
    }
}
