package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.model.Option;

/** Takes away a property that is given a second time, or has no effect. */
final class RemoveRepeated implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("given-twice", "needless-n");
    }

    @Override
    public String effect() {
        return "Remove the repeated property; of `n` beside a file of cases, remove it.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        String keyword = occasion.id().equals("needless-n") ? "n" : occasion.argument(0);
        Optional<Option> option = occasion.element(Option.class);
        Optional<TextChange> change =
                option.isPresent() ? new Removal(source).of((EObject) option.get()) : property(occasion, keyword);
        return change.map(found -> Repair.of("Remove '" + keyword + "'", found)).stream()
                .toList();
    }

    /** Remove the last keyword of this name in the declaration, with its value. */
    private static Optional<TextChange> property(Occasion occasion, String keyword) {
        StudySource source = occasion.source();
        Optional<INode> declaration = source.elementAt(occasion.offset()).flatMap(source::node);
        if (declaration.isEmpty()) {
            return Optional.empty();
        }
        List<ILeafNode> leaves = StreamSupport.stream(
                        declaration.get().getLeafNodes().spliterator(), false)
                .filter(leaf -> !leaf.isHidden() && !leaf.getText().isBlank())
                .toList();
        for (int i = leaves.size() - 1; i > 0; i--) {
            if (isKeyword(leaves.get(i), keyword)) {
                return Optional.of(new Removal(source).of(leaves.get(i).getOffset(), stop(leaves, i)));
            }
        }
        return Optional.empty();
    }

    private static boolean isKeyword(ILeafNode leaf, String keyword) {
        boolean alternative = keyword.equals("file") && leaf.getText().equals("moments");
        return (leaf.getText().equals(keyword) || alternative)
                && NodeModelUtils.findActualSemanticObjectFor(leaf) != null;
    }

    /** A block ends with its brace, any other value is one word. */
    private static int stop(List<ILeafNode> leaves, int keyword) {
        int last = Math.min(keyword + 1, leaves.size() - 1);
        if (leaves.get(last).getText().equals("{")) {
            int depth = 0;
            do {
                depth += leaves.get(last).getText().equals("{")
                        ? 1
                        : leaves.get(last).getText().equals("}") ? -1 : 0;
                last++;
            } while (depth > 0 && last < leaves.size());
            last--;
        }
        return leaves.get(last).getEndOffset();
    }
}
