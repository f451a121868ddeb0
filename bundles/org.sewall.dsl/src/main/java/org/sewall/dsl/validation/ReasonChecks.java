package org.sewall.dsl.validation;

import java.util.Locale;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.StudyFile;

/** Reasons that a comment promises and does not give. */
public class ReasonChecks extends SemChecks {

    /** How a comment begins that says why a parameter was added after the fact. */
    public static final String REASON = "# reason:";

    @Check
    public void reasonsAreGiven(StudyFile file) {
        ICompositeNode node = NodeModelUtils.getNode(file);
        if (node == null) {
            return;
        }
        for (ILeafNode leaf : node.getRootNode().getLeafNodes()) {
            if (leaf.isHidden() && isEmptyReason(leaf.getText())) {
                getMessageAcceptor()
                        .acceptWarning(
                                SemMessage.REASON_MISSING.text(),
                                file,
                                leaf.getOffset(),
                                leaf.getLength(),
                                SemMessage.REASON_MISSING.id());
            }
        }
    }

    private static boolean isEmptyReason(String comment) {
        return comment.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).equals(REASON);
    }
}
