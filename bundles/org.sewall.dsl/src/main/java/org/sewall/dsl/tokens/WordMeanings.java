package org.sewall.dsl.tokens;

import java.util.BitSet;
import java.util.List;

/**
 * Tells from the words of a text, before it is parsed, which of them are names and which stand in lavaan's syntax.
 *
 * <p>One walk over the text: a declaration keyword outside of braces opens a declaration, and what stands in its braces
 * is judged by the keywords of that kind. A text without braces that does not begin with a declaration is a bare file.
 */
final class WordMeanings {

    private static final String MISSING = "NA";

    private final List<Word> words;
    private final BitSet names = new BitSet();
    private final BitSet statements = new BitSet();

    private int depth;
    private String declaration = "";

    WordMeanings(List<Word> words) {
        this.words = words;
        boolean bare = isBare();
        for (int i = 0; i < words.size(); i++) {
            if (bare) {
                inModel(i);
            } else {
                inStudy(i);
            }
        }
    }

    /** Tell whether the word of an index is a name, whatever the lexer took it for. */
    boolean isName(int index) {
        return names.get(index);
    }

    /** Tell whether the word of an index stands in lavaan's syntax. */
    boolean isInModel(int index) {
        return statements.get(index);
    }

    private boolean isBare() {
        boolean opened = words.size() > 1
                && Vocabulary.DECLARATIONS.contains(words.get(0).text())
                && words.get(1).isNameLike();
        return !opened && words.stream().noneMatch(word -> word.is("{"));
    }

    private void inStudy(int index) {
        Word word = words.get(index);
        if (depth > 0 && opensAfterMissingBrace(index)) {
            depth = 0;
        }
        if (word.is("{")) {
            depth++;
        } else if (word.is("}")) {
            depth = Math.max(0, depth - 1);
        } else if (depth > 0 && Vocabulary.MODELS.contains(declaration)) {
            inModel(index);
        } else if (word.isNameLike()) {
            boolean keyword = depth == 0 ? isHeadKeyword(index) : isBodyKeyword(index);
            names.set(index, !keyword);
            if (keyword && depth == 0 && Vocabulary.DECLARATIONS.contains(word.text())) {
                declaration = word.text();
            }
        }
    }

    private void inModel(int index) {
        statements.set(index);
        Word word = words.get(index);
        if (word.isNameLike() && !word.is(MISSING)) {
            boolean keyword = Vocabulary.FUNCTIONS.contains(word.text()) && next(index, "(")
                    || Vocabulary.BLOCKS.contains(word.text()) && next(index, "{");
            names.set(index, !keyword);
        }
    }

    /**
     * Tell whether a declaration begins although the one before is not closed, as while it is being typed: its keyword
     * stands where a line of text begins, and its name beside it.
     */
    private boolean opensAfterMissingBrace(int index) {
        Word word = words.get(index);
        return word.column() == 0
                && Vocabulary.DECLARATIONS.contains(word.text())
                && index + 1 < words.size()
                && words.get(index + 1).isNameLike()
                && words.get(index + 1).column() > 0;
    }

    private boolean isHeadKeyword(int index) {
        String word = words.get(index).text();
        if (word.equals("binary") && before(index, ":") && declaration.equals("construct")) {
            return true;
        }
        boolean known = Vocabulary.DECLARATIONS.contains(word) || Vocabulary.HEAD.contains(word);
        return known && !followsNameKeyword(index, true);
    }

    private boolean isBodyKeyword(int index) {
        String word = words.get(index).text();
        if (!Vocabulary.body(declaration).contains(word)) {
            return false;
        }
        return switch (declaration) {
            case "study" -> depth == 1 && !followsNameKeyword(index, false);
            case "sample" ->
                depth == 1 && index + 1 < words.size() && words.get(index + 1).isNameLike();
            case "construct" ->
                word.equals("binary")
                        ? before(index, ":")
                        : !before(index, "{") && !before(index, ",") && !before(index, ":");
            default -> !followsNameKeyword(index, true);
        };
    }

    /** Tell whether the word before is a keyword or sign that a name follows. */
    private boolean followsNameKeyword(int index, boolean declarations) {
        if (index == 0 || names.get(index - 1)) {
            return false;
        }
        String before = words.get(index - 1).text();
        return Vocabulary.expectsName(before) || declarations && Vocabulary.DECLARATIONS.contains(before);
    }

    private boolean before(int index, String text) {
        return index > 0 && words.get(index - 1).is(text);
    }

    private boolean next(int index, String text) {
        return index + 1 < words.size() && words.get(index + 1).is(text);
    }
}
