package org.sewall.dsl.ide.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.validation.Issue;

/**
 * What is wrong with each file, from its text and from analyses. An analysis may find faults in several files, such as
 * its data; each file shows what all of them found there.
 */
final class ProblemBoard {
    private final BiConsumer<URI, List<Issue>> publish;
    private final Map<URI, List<Issue>> ofText = new HashMap<>();
    private final Map<URI, Map<URI, List<Issue>>> ofAnalysis = new HashMap<>();

    ProblemBoard(BiConsumer<URI, List<Issue>> publish) {
        this.publish = publish;
    }

    /**
     * Replace what was found in a text, and what of its analysis still holds.
     *
     * @param document the text
     * @param issues what was found in it
     * @param analysis what its analysis found, by file
     */
    synchronized void text(URI document, Iterable<? extends Issue> issues, Map<URI, List<Issue>> analysis) {
        List<Issue> copy = new ArrayList<>();
        issues.forEach(copy::add);
        if (copy.isEmpty()) {
            ofText.remove(document);
        } else {
            ofText.put(document, copy);
        }
        Set<URI> concerned = replace(document, analysis);
        concerned.add(document);
        concerned.forEach(this::publish);
    }

    /** Replace what the analysis of a document found, by file. */
    synchronized void analysis(URI document, Map<URI, List<Issue>> issues) {
        replace(document, issues).forEach(this::publish);
    }

    private Set<URI> replace(URI document, Map<URI, List<Issue>> analysis) {
        var before = analysis.isEmpty() ? ofAnalysis.remove(document) : ofAnalysis.put(document, analysis);
        Set<URI> concerned = new HashSet<>(analysis.keySet());
        if (before != null) {
            concerned.addAll(before.keySet());
        }
        return concerned;
    }

    private void publish(URI file) {
        List<Issue> all = new ArrayList<>(ofText.getOrDefault(file, List.of()));
        for (var analysis : ofAnalysis.values()) {
            for (Issue issue : analysis.getOrDefault(file, List.of())) {
                if (all.stream().noneMatch(other -> isSame(issue, other))) {
                    all.add(issue);
                }
            }
        }
        publish.accept(file, all);
    }

    /** Checks of the text and the analysis may find the same. */
    private static boolean isSame(Issue one, Issue other) {
        return Objects.equals(one.getCode(), other.getCode())
                && Objects.equals(one.getLineNumber(), other.getLineNumber())
                && Objects.equals(one.getColumn(), other.getColumn());
    }
}
