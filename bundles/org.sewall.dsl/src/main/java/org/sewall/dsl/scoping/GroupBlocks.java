package org.sewall.dsl.scoping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.model.Formula;
import org.sewall.model.GroupBlock;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Statement;

/** Which groups the formulas of a model speak of. */
public final class GroupBlocks {

    private GroupBlocks() {}

    /** Return the formulas of a model in their order, each with the label of its group; empty if it holds for every group. */
    public static Map<Formula, String> of(ModelDeclaration model) {
        Map<Formula, String> labels = new LinkedHashMap<>();
        EObject owner = null;
        EStructuralFeature list = null;
        String label = "";
        for (Statement statement : EcoreUtil2.getAllContentsOfType(model, Statement.class)) {
            if (statement.eContainer() != owner || statement.eContainingFeature() != list) {
                owner = statement.eContainer();
                list = statement.eContainingFeature();
                label = "";
            }
            if (statement instanceof GroupBlock block && block.getLabel() != null) {
                label = block.getLabel();
            } else if (statement instanceof Formula formula) {
                labels.put(formula, label);
            }
        }
        return labels;
    }
}
