package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.model.ModelDeclaration;

/** Changes a name that nothing has to the nearest that something has. */
final class ChangeName implements QuickFix {

    /** Where a message has advice in words as well, the nearest name is its last argument. */
    private static final Map<String, Integer> ADVISED =
            Map.of("unknown-option", 2, "unknown-column", 3, "missing-group-column", 3);

    @Override
    public List<String> problems() {
        return List.of(
                "unknown-construct",
                "unknown-variable",
                "unknown-data",
                "unknown-scale",
                "unknown-model",
                "unknown-parameter",
                "unknown-column",
                "missing-group-column",
                "unknown-function",
                "unknown-option",
                "similar-name",
                "Linking");
    }

    /** Names of all kinds are unknown in the same way. */
    @Override
    public boolean concerns(String id) {
        return id.startsWith("unknown-") || problems().contains(id);
    }

    @Override
    public String effect() {
        return "Change the name to the nearest one that exists.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        // with more than the name and the nearest one, there is advice in words between them
        int position = occasion.arguments().size() <= 2 ? 1 : ADVISED.getOrDefault(occasion.id(), 1);
        String nearest = occasion.argument(position);
        Optional<INode> word = occasion.word(occasion.argument(0));
        if (nearest.isEmpty() || word.isEmpty()) {
            return List.of();
        }
        StudySource source = occasion.source();
        EObject element = NodeModelUtils.findActualSemanticObjectFor(word.get());
        boolean inModel = EcoreUtil2.getContainerOfType(element, ModelDeclaration.class) != null
                && !(element instanceof ModelDeclaration);
        String written = inModel ? source.inModel(nearest) : source.declared(nearest);
        return List.of(Repair.of("Change to '" + nearest + "'", source.replace(word.get(), written)));
    }
}
