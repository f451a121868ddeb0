package org.sewall.dsl.ide.fix;

import java.util.List;

/** Opens a block of statements for a group, where another word stands before the colon. */
final class WriteGroup implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("unknown-block");
    }

    @Override
    public String effect() {
        return "Write `group:`.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        return occasion.word(occasion.argument(0)).stream()
                .map(word -> Repair.of("Write 'group:'", source.replace(word, "group")))
                .toList();
    }
}
