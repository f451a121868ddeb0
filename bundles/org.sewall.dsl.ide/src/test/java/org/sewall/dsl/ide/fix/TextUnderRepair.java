package org.sewall.dsl.ide.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Modules2;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.sewall.dsl.SemRuntimeModule;
import org.sewall.dsl.ide.SemIdeModule;
import org.sewall.dsl.ide.SemIdeSetup;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.ResultsKnown;

/** A text whose problems are repaired. */
final class TextUnderRepair {

    private static final Injector LANGUAGE = new SemIdeSetup() {
        @Override
        public Injector createInjector() {
            return Guice.createInjector(Modules2.mixin(
                    new SemRuntimeModule(), new SemIdeModule(), binder -> binder.bind(CurrentResults.class)
                            .toInstance(new NoResults())));
        }
    }.createInjectorAndDoEMFRegistration();

    private final XtextResource resource;
    private final String text;
    private final QuickFixes fixes = LANGUAGE.getInstance(QuickFixes.class);

    private TextUnderRepair(String fileName, String text) {
        this.text = text;
        resource = (XtextResource)
                LANGUAGE.getInstance(XtextResourceSet.class).createResource(URI.createURI("text:/" + fileName));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of("ENCODING", "UTF-8"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static TextUnderRepair study(String text) {
        return new TextUnderRepair("a.sem", text);
    }

    static TextUnderRepair bare(String text) {
        return new TextUnderRepair("a.lav", text);
    }

    static QuickFixes registry() {
        return LANGUAGE.getInstance(QuickFixes.class);
    }

    StudySource source() {
        return new StudySource(resource);
    }

    private TextUnderRepair again(String changed) {
        return new TextUnderRepair(resource.getURI().lastSegment(), changed);
    }

    /** Return the ids of all problems, without prefixes. */
    List<String> problems() {
        return issues().stream().map(TextUnderRepair::shortId).toList();
    }

    private List<Issue> issues() {
        return LANGUAGE.getInstance(IResourceValidator.class)
                .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    }

    private static String shortId(Issue issue) {
        return issue.getCode().substring(issue.getCode().lastIndexOf('.') + 1);
    }

    /** Return the titles of what is offered for the problems of a kind that the language finds. */
    List<String> offers(String id) {
        return repairs(id).stream().map(Repair::title).toList();
    }

    private List<Repair> repairs(String id) {
        List<Repair> repairs = new ArrayList<>();
        for (Issue issue : issues()) {
            if (shortId(issue).equals(id)) {
                List<String> arguments = issue.getData() == null ? List.of() : List.of(issue.getData());
                repairs.addAll(fixes.repairs(new Occasion(
                        issue.getCode(), arguments, issue.getOffset(), issue.getLength(), new StudySource(resource))));
            }
        }
        return repairs;
    }

    /** Make a repair of a problem that the language finds, and check that the problem is gone and no other has come. */
    String repaired(String id, String title) {
        String changed = made(repairs(id), title);
        List<String> left = again(changed).problems();
        List<String> before = problems();
        assertThat(left.stream().filter(id::equals).count())
                .as("problems %s in%n%s", id, changed)
                .isLessThan(before.stream().filter(id::equals).count());
        assertThat(before).as("problems in%n%s", changed).containsAll(left);
        return changed;
    }

    /** Make a repair of a problem that another one found, and check that the text is understood afterwards. */
    String repaired(String id, List<String> arguments, String at, String title) {
        String changed = made(offered(id, arguments, at), title);
        assertThat(again(changed).problems())
                .as("problems in%n%s", changed)
                .doesNotContain("syntax")
                .noneMatch(problem -> problem.startsWith("unknown"));
        return changed;
    }

    /** Return what is offered for a problem that another one found. */
    List<Repair> offered(String id, List<String> arguments, String at) {
        int offset = Math.max(0, text.indexOf(at));
        return fixes.repairs(new Occasion(id, arguments, offset, at.length(), new StudySource(resource)));
    }

    /** Make a change that is offered at a place without a problem. */
    String assisted(String at, String title) {
        return made(assists(at), title);
    }

    List<String> assistsAt(String at) {
        return assists(at).stream().map(Repair::title).toList();
    }

    private List<Repair> assists(String marked) {
        int offset = text.indexOf(marked.replace("|", "")) + Math.max(0, marked.indexOf('|'));
        return fixes.assists(new StudySource(resource), offset);
    }

    private String made(List<Repair> repairs, String title) {
        assertThat(repairs).extracting(Repair::title).contains(title);
        return repairs.stream()
                .filter(repair -> repair.title().equals(title))
                .findFirst()
                .orElseThrow()
                .applied(resource.getURI(), text);
    }

    /** Nothing was fitted. */
    private static final class NoResults implements CurrentResults {
        @Override
        public ResultsKnown of(Path file) {
            return new ResultsKnown.Nothing(false);
        }

        @Override
        public void whenChanged(Runnable action) {
            // nothing changes
        }
    }
}
