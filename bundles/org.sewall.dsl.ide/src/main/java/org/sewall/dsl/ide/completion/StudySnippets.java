package org.sewall.dsl.ide.completion;

import java.util.List;

/** Whole declarations to fill in, in the protocol's snippet notation. */
final class StudySnippets {
    /**
     * A snippet.
     *
     * @param keyword keyword it starts with
     * @param description what it makes
     * @param body text with places to fill in
     */
    record Snippet(String keyword, String description, String body) {}

    static final List<Snippet> ALL = List.of(
            new Snippet(
                    "study",
                    "study with its convention",
                    "study ${1:Name} \"${2:title}\" {\n  convention ${3:lavaan}\n}\n$0"),
            new Snippet("data", "table of cases", "data ${1:Survey} {\n  file \"${2:data.csv}\"\n}\n$0"),
            new Snippet(
                    "data",
                    "published moments",
                    "data ${1:Moments} {\n  moments \"${2:moments.csv}\"\n  n ${3:200}\n}\n$0"),
            new Snippet("scale", "response scale", "scale ${1:Agreement} 1..${2:5}$0"),
            new Snippet(
                    "construct",
                    "construct with items",
                    "construct ${1:Name} \"${2:label}\" {\n  ${3:x1} \"${4:wording}\"\n  $0\n}"),
            new Snippet("hypothesis", "hypothesis about a path", "hypothesis ${1:H1}: ${2:From} -> ${3:To} positive$0"),
            new Snippet(
                    "model",
                    "model of two steps",
                    "model ${1:Name} on ${2:Data} {\n  measurement { ${3:Constructs} }\n  structural {\n    ${4:Y} ~ ${5:X}$0\n  }\n}"),
            new Snippet(
                    "model",
                    "confirmatory factor analysis",
                    "model ${1:Name} on ${2:Data} {\n  measurement { ${3:Constructs} }\n}$0"),
            new Snippet(
                    "alternative",
                    "rival of a model",
                    "alternative ${1:Name} of ${2:Model} {\n  ${3:Y} ~ ${4:X}$0\n}"));

    private StudySnippets() {}
}
