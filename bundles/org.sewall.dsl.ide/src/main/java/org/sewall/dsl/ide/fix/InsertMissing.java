package org.sewall.dsl.ide.fix;

import java.util.List;
import org.eclipse.xtext.nodemodel.INode;

/** Inserts the word or sign that the parser missed. */
final class InsertMissing implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("syntax");
    }

    @Override
    public String effect() {
        return "Insert the sign or keyword that is missing; at the end of the text, the brace that closes a block.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String missing = occasion.argument(0);
        StudySource source = occasion.source();
        if (!isStillBroken(occasion)) {
            return List.of();
        }
        if (missing.isEmpty()) {
            return atEnd(occasion) && openBlocks(source) > 0 ? List.of(closed(source)) : List.of();
        }
        boolean word = Character.isLetter(missing.charAt(0));
        return source.wordBefore(occasion.offset()).stream()
                .map(before -> source.insert(before.getEndOffset(), word ? " " + missing : missing))
                .map(change -> Repair.of("Insert '" + missing + "'", change))
                .toList();
    }

    private static boolean isStillBroken(Occasion occasion) {
        for (INode node : occasion.source().resource().getParseResult().getSyntaxErrors()) {
            if (node.getOffset() == occasion.offset() || occasion.argument(0).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean atEnd(Occasion occasion) {
        String text = occasion.source().text();
        return text.substring(Math.min(occasion.offset(), text.length())).isBlank()
                || occasion.offset() + occasion.length() >= text.stripTrailing().length();
    }

    private static long openBlocks(StudySource source) {
        return source.leaves()
                .mapToInt(
                        leaf -> leaf.getText().equals("{") ? 1 : leaf.getText().equals("}") ? -1 : 0)
                .sum();
    }

    /** A block that has lines of its own is closed in one. */
    private static Repair closed(StudySource source) {
        String text = source.text();
        int end = text.stripTrailing().length();
        int lastLine = source.lineStart(end);
        boolean oneLine = source.leaves()
                        .filter(leaf -> leaf.getText().equals("{"))
                        .mapToInt(INode::getOffset)
                        .max()
                        .orElse(0)
                >= lastLine;
        return Repair.of("Insert '}'", source.insert(end, oneLine ? " }" : source.lineEnd() + "}"));
    }
}
