package org.sewall.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** Each file shows what its text and all analyses found in it, and nothing twice. */
class ProblemBoardTest {
    private static final URI STUDY = URI.createURI("file:///study.sem");
    private static final URI OTHER = URI.createURI("file:///other.sem");
    private static final URI DATA = URI.createURI("file:///data.csv");

    private final Map<URI, List<String>> shown = new HashMap<>();
    private final ProblemBoard board = new ProblemBoard((file, issues) ->
            shown.put(file, issues.stream().map(Issue::getCode).toList()));

    private static Issue issue(String code, int line) {
        var issue = new Issue.IssueImpl();
        issue.setCode(code);
        issue.setLineNumber(line);
        issue.setColumn(1);
        return issue;
    }

    @Test
    void shows_text_and_analysis_together() {
        board.text(STUDY, List.of(issue("syntax", 1)), Map.of());
        board.analysis(STUDY, Map.of(STUDY, List.of(issue("fit", 2))));
        assertThat(shown).containsEntry(STUDY, List.of("syntax", "fit"));

        board.text(STUDY, List.of(), Map.of(STUDY, List.of(issue("fit", 3))));
        assertThat(shown).containsEntry(STUDY, List.of("fit"));

        board.text(STUDY, List.of(), Map.of());
        assertThat(shown).containsEntry(STUDY, List.of());
    }

    @Test
    void shows_in_other_files_what_analyses_found_there_until_the_last_has_gone() {
        board.analysis(STUDY, Map.of(DATA, List.of(issue("text-in-number", 4))));
        board.analysis(OTHER, Map.of(DATA, List.of(issue("constant", 1))));
        assertThat(shown.get(DATA)).containsExactlyInAnyOrder("text-in-number", "constant");

        board.analysis(STUDY, Map.of());
        assertThat(shown).containsEntry(DATA, List.of("constant"));

        board.text(OTHER, List.of(), Map.of());
        assertThat(shown).containsEntry(DATA, List.of());
    }

    @Test
    void shows_once_what_text_and_analysis_find_at_the_same_place() {
        board.text(STUDY, List.of(issue("missing-column", 5)), Map.of());
        board.analysis(STUDY, Map.of(STUDY, List.of(issue("missing-column", 5), issue("missing-column", 6))));
        assertThat(shown).containsEntry(STUDY, List.of("missing-column", "missing-column"));
    }
}
