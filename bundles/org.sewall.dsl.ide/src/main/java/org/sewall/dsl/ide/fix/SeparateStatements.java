package org.sewall.dsl.ide.fix;

import java.util.List;

/** Puts a semicolon between two statements of one line. */
final class SeparateStatements implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("statements-in-a-line");
    }

    @Override
    public String effect() {
        return "Insert `;` before the second statement.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        return source.wordBefore(occasion.offset()).stream()
                .map(word -> Repair.of("Insert ';'", source.insert(word.getEndOffset(), ";")))
                .toList();
    }
}
