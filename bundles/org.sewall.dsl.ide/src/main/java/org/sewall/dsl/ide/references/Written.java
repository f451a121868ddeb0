package org.sewall.dsl.ide.references;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Elements as their author wrote them. */
public final class Written {
    private Written() {}

    /** Return the text of an element in one line, without comments; empty if it is not written. */
    public static String inOneLine(EObject element) {
        var node = NodeModelUtils.findActualNodeFor(element);
        return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ");
    }
}
