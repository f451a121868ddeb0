package org.sewall.dsl.scoping;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sewall.model.GroupBlock;
import org.sewall.model.Statement;

/** Which group a statement speaks of. */
public final class GroupBlocks {

    private GroupBlocks() {}

    /** Return the label of the group whose block a statement stands in; empty if it holds for every group. */
    public static String of(Statement statement) {
        EObject owner = statement.eContainer();
        if (owner == null || !(owner.eGet(statement.eContainingFeature()) instanceof List<?> siblings)) {
            return "";
        }
        String label = "";
        for (Object sibling : siblings.subList(0, siblings.indexOf(statement))) {
            if (sibling instanceof GroupBlock block && block.getLabel() != null) {
                label = block.getLabel();
            }
        }
        return label;
    }
}
