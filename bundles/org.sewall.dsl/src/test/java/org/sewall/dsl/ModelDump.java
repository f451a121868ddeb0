package org.sewall.dsl;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sewall.model.Named;

/** A study as lines of text, to compare two of them. */
final class ModelDump {

    private ModelDump() {}

    static List<String> of(EObject root) {
        List<String> lines = new ArrayList<>();
        add(root, "", lines);
        return lines;
    }

    private static void add(EObject element, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder(indent).append(element.eClass().getName());
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            line.append(' ').append(attribute.getName()).append('=').append(element.eGet(attribute));
        }
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (!reference.isContainment()) {
                line.append(' ').append(reference.getName()).append("->").append(names(element.eGet(reference)));
            }
        }
        lines.add(line.toString());
        element.eContents().forEach(child -> add(child, indent + "  ", lines));
    }

    private static String names(Object target) {
        if (target instanceof List<?> list) {
            return list.stream().map(ModelDump::names).toList().toString();
        }
        return target instanceof Named named ? named.eClass().getName() + ":" + named.getName() : "" + target;
    }
}
