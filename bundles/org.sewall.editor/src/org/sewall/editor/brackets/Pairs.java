package org.sewall.editor.brackets;

import java.util.Map;

/** Brackets and quotation marks that come in twos. */
final class Pairs {
    private static final Map<Character, Character> CLOSING = Map.of('{', '}', '(', ')', '[', ']', '"', '"');

    private Pairs() {}

    static boolean opens(String typed) {
        return typed.length() == 1 && CLOSING.containsKey(typed.charAt(0));
    }

    static boolean closes(String typed) {
        return typed.length() == 1 && CLOSING.containsValue(typed.charAt(0));
    }

    static boolean isPair(char opening, char closing) {
        return CLOSING.getOrDefault(opening, (char) 0) == closing;
    }

    static String closing(String opening) {
        return CLOSING.get(opening.charAt(0)).toString();
    }
}
