package org.sewall.dsl.ide.completion;

import java.util.List;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.sewall.dsl.ide.hover.Documentation;

/** Whole declarations to fill in, in the protocol's snippet notation. */
final class StudySnippets {
    /**
     * A snippet.
     *
     * @param keyword keyword it starts with
     * @param description what it makes
     * @param body text with places to fill in
     */
    record Snippet(String keyword, String description, String body) {
        Proposal proposal() {
            return new Proposal(
                    keyword + " … " + description,
                    body,
                    ContentAssistEntry.KIND_SNIPPET,
                    "",
                    Documentation.ofWord(keyword),
                    Proposal.SNIPPET);
        }
    }

    static final List<Snippet> ALL = List.of(
            new Snippet(
                    "study",
                    "study with its convention",
                    "study ${1:Name} \"${2:title}\" {\n  convention ${3:lavaan}\n}\n$0"),
            new Snippet(
                    "sample",
                    "sample with its flow",
                    "sample ${1:Firms} \"${2:label}\" {\n  frame ${3:600} agreed ${4:150} usable ${5:140} analysed ${6:138}\n}$0"),
            new Snippet("data", "table of cases", "data ${1:Survey} {\n  file \"${2:data.csv}\"\n}\n$0"),
            new Snippet(
                    "data",
                    "published moments",
                    "data ${1:Moments} {\n  moments \"${2:moments.csv}\"\n  n ${3:200}\n}\n$0"),
            new Snippet("scale", "response scale", "scale ${1:Agreement} 1..${2:5} \"${3:low}\" .. \"${4:high}\"$0"),
            new Snippet("scale", "ordinal response scale", "scale ${1:Agreement} 1..${2:5} ordinal$0"),
            new Snippet(
                    "construct",
                    "construct with items",
                    "construct ${1:Name} \"${2:label}\" {\n  ${3:x1} \"${4:wording}\"\n  $0\n}"),
            new Snippet(
                    "construct",
                    "construct that operationalises a concept",
                    "construct ${1:Name} operationalises ${2:Theme} {\n  ${3:x1} ${4:x2} ${5:x3}\n}$0"),
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
                    "model",
                    "model of several groups",
                    "model ${1:Name} on ${2:Data} by ${3:group} {\n  measurement { ${4:Constructs} }\n}$0"),
            new Snippet(
                    "alternative", "rival of a model", "alternative ${1:Name} of ${2:Model} {\n  ${3:Y} ~ ${4:X}$0\n}"),
            new Snippet(
                    "parameters",
                    "named group of parameters",
                    "parameters ${1:Name} of ${2:Model} = ${3:Construct} =~ ${4:x1} + ${5:x2}$0"),
            new Snippet(
                    "invariance",
                    "ladder of equal parameters across groups",
                    "invariance ${1:Groups} of ${2:Model} by ${3:group} {\n  ladder configural, metric, scalar$0\n}"),
            new Snippet(
                    "efa",
                    "exploratory factor analysis",
                    "efa ${1:Exploratory} on ${2:Data} {\n  items ${3:Constructs}\n  extraction ml\n  rotation oblimin\n  factors ${4:parallel}\n}$0"),
            new Snippet(
                    "commonMethod",
                    "tests of common method variance",
                    "commonMethod ${1:Bias} on ${2:Data} { harman oneFactor }$0"),
            new Snippet("case", "somebody who was asked", "case ${1:A} { role ${2:founder} on ${3:2024-01-31} }$0"),
            new Snippet("criteria", "criteria of choice", "criteria ${1:Sampling} {\n  ${2:employees} < ${3:50}\n}$0"),
            new Snippet("source", "sources of statements", "source ${1:interviews}$0"),
            new Snippet("code", "first-order concept", "code ${1:name} \"${2:what it means}\"$0"),
            new Snippet(
                    "quote",
                    "statement of a case",
                    "quote ${1:Q1} from ${2:Case} of ${3:interviews} coded ${4:code} \"${5:paraphrase}\"$0"),
            new Snippet("theme", "second-order concept", "theme ${1:Name} \"${2:label}\" from ${3:code}$0"),
            new Snippet("dimension", "aggregate of themes", "dimension ${1:Name} from ${2:Theme}$0"),
            new Snippet(
                    "proposition",
                    "statement about two concepts",
                    "proposition ${1:P1}: ${2:From} -> ${3:To} ${4:positive}$0"),
            new Snippet(
                    "mapping",
                    "concepts of the literature and of this study",
                    "mapping ${1:Name} \"${2:label}\" {\n  ${3:Theirs} -> ${4:Ours} by ${5:Q1}\n}$0"));

    private StudySnippets() {}

    static boolean isDeclaration(String keyword) {
        return ALL.stream().anyMatch(snippet -> snippet.keyword().equals(keyword));
    }
}
