package org.sewall.analysis.check;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.analysis.Places;
import org.sewall.analysis.TextCheck;
import org.sewall.model.ComputedModifier;
import org.sewall.model.ModelDeclaration;

/** Finds premultipliers that come to no number, such as the root of a negative one. */
final class ComputationCheck {

    private ComputationCheck() {}

    static void report(ModelDeclaration declaration, Places places, Findings findings) {
        for (ComputedModifier modifier : TextCheck.withoutValue(declaration)) {
            INode node = NodeModelUtils.findActualNodeFor(modifier);
            findings.add(AnalysisMessage.NOT_A_NUMBER.at(
                    places.of(modifier), node == null ? "" : node.getText().strip()));
        }
    }
}
