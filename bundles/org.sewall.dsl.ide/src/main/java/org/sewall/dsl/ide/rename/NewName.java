package org.sewall.dsl.ide.rename;

import java.util.Optional;
import org.sewall.dsl.ide.references.NameRules;

/**
 * A name that somebody wants to give.
 *
 * @param name the name itself
 * @param quoted whether it was written in backticks or quotes
 */
record NewName(String name, boolean quoted) {
    private static final String MISSING_VALUE = "NA";

    /** Read what was typed. */
    static NewName read(String typed) {
        String text = typed.strip();
        boolean quoted = text.length() > 1
                && text.charAt(0) == text.charAt(text.length() - 1)
                && "`\"'".indexOf(text.charAt(0)) >= 0;
        return new NewName(quoted ? text.substring(1, text.length() - 1) : text, quoted);
    }

    /** Return why it cannot be a name, if so. */
    Optional<String> fault(NameRules rules) {
        if (name.isBlank() || name.chars().anyMatch(NewName::isUnreadable)) {
            return Optional.of(RenameMessage.UNREADABLE.text(name));
        }
        boolean reserved = name.equals(MISSING_VALUE) || rules.isReserved(name);
        return reserved && !quoted ? Optional.of(RenameMessage.RESERVED.text(name)) : Optional.empty();
    }

    private static boolean isUnreadable(int character) {
        return character == '`' || character == '"' || character == '\\' || Character.isISOControl(character);
    }
}
