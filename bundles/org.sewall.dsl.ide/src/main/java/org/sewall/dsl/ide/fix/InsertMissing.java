package org.sewall.dsl.ide.fix;

import java.util.List;

/** Inserts the word or sign that the parser missed. */
final class InsertMissing implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("syntax");
    }

    @Override
    public String effect() {
        return "Insert the sign or keyword that is missing.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String missing = occasion.argument(0);
        if (missing.isEmpty()) {
            return List.of();
        }
        StudySource source = occasion.source();
        int offset = Math.min(occasion.offset(), source.text().length());
        boolean word = Character.isLetter(missing.charAt(0));
        boolean atWord = offset > 0 && Character.isLetterOrDigit(source.text().charAt(offset - 1));
        String before = word && atWord ? " " : "";
        return List.of(Repair.of("Insert '" + missing + "'", source.insert(offset, before + missing + " ")));
    }
}
