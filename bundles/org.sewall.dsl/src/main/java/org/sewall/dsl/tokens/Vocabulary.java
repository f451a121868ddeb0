package org.sewall.dsl.tokens;

import java.util.Map;
import java.util.Set;

/** Which words are keywords where. Everywhere else they are names, so a column may be called {@code data} or {@code n}. */
final class Vocabulary {

    /** What begins a declaration, always followed by a name. */
    static final Set<String> DECLARATIONS = Set.of(
            "study",
            "sample",
            "data",
            "scale",
            "construct",
            "hypothesis",
            "model",
            "alternative",
            "parameters",
            "invariance",
            "efa",
            "commonMethod",
            "case",
            "criteria",
            "source",
            "code",
            "quote",
            "theme",
            "dimension",
            "proposition",
            "mapping");

    /** Declarations whose braces hold lavaan's syntax. */
    static final Set<String> MODELS = Set.of("model", "alternative");

    /** What else is a keyword outside of braces. */
    static final Set<String> HEAD = Set.of(
            "of",
            "on",
            "by",
            "binary",
            "ordinal",
            "operationalises",
            "tests",
            "undirected",
            "positive",
            "negative",
            "necessary",
            "sufficient",
            "from",
            "in",
            "coded",
            "about",
            "verbatim");

    /** Words of lavaan's that are functions before a parenthesis and names otherwise. */
    static final Set<String> FUNCTIONS = Set.of("c", "start", "lower", "upper", "equal", "label", "efa", "rv", "prior");

    /** The blocks of a model, before their brace. */
    static final Set<String> BLOCKS = Set.of("measurement", "structural");

    /** Words and signs after which a name follows, outside of braces and within most of them. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "of",
            "on",
            "by",
            "operationalises",
            "tests",
            "from",
            "coded",
            "about",
            ",",
            ":",
            "->",
            "=",
            "+",
            "=~",
            "~",
            "~~",
            "~*~",
            "<~",
            "convention",
            "extraction",
            "rotation",
            "factors",
            "ladder",
            "except",
            "without");

    /** The keywords within the braces of a declaration. */
    private static final Map<String, Set<String>> BODIES = Map.of(
            "study", Set.of("cite", "convention", "options"),
            "sample", Set.of("group"),
            "data", Set.of("file", "moments", "n", "delimiter", "decimal", "missing"),
            "construct", Set.of("binary", "reverse"),
            "invariance", Set.of("parameters", "of", "ladder", "except", "without"),
            "efa", Set.of("items", "extraction", "rotation", "factors"),
            "commonMethod", Set.of("items", "harman", "oneFactor", "methodFactor"),
            "theme", Set.of("cite"),
            "dimension", Set.of("cite"),
            "mapping", Set.of("by"));

    private Vocabulary() {}

    /** Tell whether a name follows a keyword or sign. */
    static boolean expectsName(String before) {
        return BEFORE_NAMES.contains(before);
    }

    /** Return the keywords within the braces of a declaration. */
    static Set<String> body(String declaration) {
        return BODIES.getOrDefault(declaration, Set.of());
    }
}
