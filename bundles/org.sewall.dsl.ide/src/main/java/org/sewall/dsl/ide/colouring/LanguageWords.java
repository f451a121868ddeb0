package org.sewall.dsl.ide.colouring;

import java.util.List;

/** Words of the language that a front end can colour before the server answers. A test keeps them like the grammar. */
public final class LanguageWords {
    /** Keywords that consist of letters. */
    public static final List<String> KEYWORDS = List.of(
            "study",
            "cite",
            "convention",
            "options",
            "data",
            "n",
            "delimiter",
            "decimal",
            "missing",
            "file",
            "moments",
            "scale",
            "binary",
            "construct",
            "reverse",
            "hypothesis",
            "undirected",
            "positive",
            "negative",
            "model",
            "on",
            "alternative",
            "of",
            "measurement",
            "structural",
            "group",
            "c",
            "start",
            "lower",
            "upper",
            "equal",
            "label",
            "sample",
            "by",
            "ordinal",
            "operationalises",
            "tests",
            "parameters",
            "invariance",
            "ladder",
            "except",
            "without",
            "efa",
            "items",
            "extraction",
            "rotation",
            "factors",
            "commonMethod",
            "harman",
            "oneFactor",
            "methodFactor",
            "case",
            "criteria",
            "source",
            "code",
            "quote",
            "from",
            "in",
            "coded",
            "about",
            "verbatim",
            "theme",
            "dimension",
            "proposition",
            "necessary",
            "sufficient",
            "mapping",
            "rv",
            "prior",
            "NA");

    /** Those keywords that say how something is, rather than what is declared. */
    public static final List<String> QUALITIES = List.of(
            "binary", "ordinal", "reverse", "undirected", "positive", "negative", "necessary", "sufficient", "NA");

    /** Operators between variables and between constructs. */
    public static final List<String> OPERATORS =
            List.of("=~", "~", "~~", "~*~", "<~", "|", ":=", "==", "<", ">", "->", "*", "?", "+", ":", "..", "=");

    private LanguageWords() {}
}
