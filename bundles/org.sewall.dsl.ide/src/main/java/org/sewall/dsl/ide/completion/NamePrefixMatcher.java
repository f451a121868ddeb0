package org.sewall.dsl.ide.completion;

import org.eclipse.xtext.ide.editor.contentassist.IPrefixMatcher;

/** Matches names by their beginning, or by the beginnings of their parts: {@code TS} and {@code step} find {@code TwoStep}. */
public final class NamePrefixMatcher implements IPrefixMatcher {
    @Override
    public boolean isCandidateMatchingPrefix(String name, String prefix) {
        String candidate = withoutQuote(name);
        String typed = withoutQuote(prefix);
        return candidate.regionMatches(true, 0, typed, 0, typed.length())
                || !typed.isEmpty() && startsParts(candidate, 0, typed, 0);
    }

    private static String withoutQuote(String text) {
        return !text.isEmpty() && "\"'`".indexOf(text.charAt(0)) >= 0 ? text.substring(1) : text;
    }

    /** Tell whether the rest of what was typed is made of beginnings of parts of the rest of the name, in order. */
    private static boolean startsParts(String name, int from, String typed, int done) {
        if (done == typed.length()) {
            return true;
        }
        for (int at = from; at < name.length(); at++) {
            if (startsPart(name, at)) {
                for (int length = common(name, at, typed, done); length > 0; length--) {
                    if (startsParts(name, at + length, typed, done + length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean startsPart(String name, int at) {
        char here = name.charAt(at);
        char before = at == 0 ? ' ' : name.charAt(at - 1);
        return Character.isLetterOrDigit(here)
                && (!Character.isLetterOrDigit(before)
                        || Character.isUpperCase(here) && !Character.isUpperCase(before)
                        || Character.isDigit(here) && !Character.isDigit(before));
    }

    private static int common(String name, int at, String typed, int done) {
        int length = 0;
        while (at + length < name.length()
                && done + length < typed.length()
                && Character.toLowerCase(name.charAt(at + length))
                        == Character.toLowerCase(typed.charAt(done + length))) {
            length++;
        }
        return length;
    }
}
