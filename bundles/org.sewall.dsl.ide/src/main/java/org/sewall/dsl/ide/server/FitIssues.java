package org.sewall.dsl.ide.server;

import com.google.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.sewall.dsl.ide.diagnostics.Issues;
import org.sewall.dsl.ide.results.Addresses;
import org.sewall.dsl.ide.results.AnalysedText;
import org.sewall.dsl.ide.results.BackgroundAnalysis;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.FindingsOf;
import org.sewall.dsl.ide.results.HoldingProblems;
import org.sewall.result.Problem;

/** What the analysis of a text found, as far as it holds for the text as it is, by file. */
final class FitIssues {
    private final CurrentResults results;
    private final FindingsOf findingsOf;

    @Inject
    FitIssues(CurrentResults results, FindingsOf findingsOf) {
        this.results = results;
        this.findingsOf = findingsOf;
    }

    Map<URI, List<Issue>> of(Document document, XtextResource resource) {
        var uri = resource.getURI();
        if (!(results instanceof BackgroundAnalysis analysis)) {
            return Map.of();
        }
        return Addresses.file(uri)
                .flatMap(file -> analysis.analysed(file)
                        .filter(found -> !found.document().problems().isEmpty())
                        .map(found -> of(found, file, uri, document, resource)))
                .orElse(Map.of());
    }

    private Map<URI, List<Issue>> of(
            AnalysedText analysed, Path file, URI uri, Document document, XtextResource resource) {
        Map<URI, List<Issue>> issues = new LinkedHashMap<>();
        var fingerprints = findingsOf.text(resource).fingerprints();
        String own = analysed.base().relativize(file).toString().replace('\\', '/');
        for (var problem : HoldingProblems.of(analysed, document.getContents(), fingerprints, own)) {
            boolean here = problem.file().isEmpty() || problem.file().equals(own);
            var place = here ? uri : elsewhere(analysed, problem, uri);
            issues.computeIfAbsent(place, unknown -> new ArrayList<>())
                    .add(here ? issue(problem, document) : Issues.of(problem));
        }
        return issues;
    }

    private static URI elsewhere(AnalysedText analysed, Problem problem, URI fallback) {
        try {
            return Addresses.of(analysed.base().resolve(problem.file()).normalize());
        } catch (InvalidPathException notAPath) {
            return fallback;
        }
    }

    private static Issue issue(Problem problem, Document document) {
        var issue = Issues.of(problem);
        int length = document.getContents().length();
        if (problem.offset() >= 0 && problem.offset() + problem.length() <= length) {
            var start = document.getPosition(problem.offset());
            var end = document.getPosition(problem.offset() + problem.length());
            issue.setOffset(problem.offset());
            issue.setLength(problem.length());
            issue.setLineNumber(start.getLine() + 1);
            issue.setColumn(start.getCharacter() + 1);
            issue.setLineNumberEnd(end.getLine() + 1);
            issue.setColumnEnd(end.getCharacter() + 1);
        }
        return issue;
    }
}
