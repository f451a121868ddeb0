package org.sewall.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.sewall.analysis.columns.DataHeader;
import org.sewall.dsl.ide.references.DataOf;
import org.sewall.dsl.ide.references.Headers;
import org.sewall.dsl.ide.references.NameRules;
import org.sewall.dsl.ide.references.ProjectTexts;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.StudyFile;

/** Proposals of columns of the data. */
final class ColumnProposals {
    private final Headers headers;
    private final NameRules rules;
    private final ProjectTexts project;

    @Inject
    ColumnProposals(Headers headers, NameRules rules, ProjectTexts project) {
        this.headers = headers;
        this.rules = rules;
        this.project = project;
    }

    /** Propose columns as new items: those that no construct has yet. */
    void items(ProposalSink sink) {
        Set<String> declared = declared(sink);
        for (DataSource source : DataOf.declaredBeside(sink.context().getCurrentModel())) {
            propose(source, "Name", declared, sink);
        }
    }

    /** Propose columns where a model names variables: those that no construct has, which are proposed already. */
    void variables(Assignment assignment, ProposalSink sink) {
        Set<String> declared = declared(sink);
        String rule = NameRules.ruleOf(assignment.getTerminal());
        data(sink.context().getCurrentModel()).forEach(source -> propose(source, rule, declared, sink));
    }

    /** Propose columns by which groups can be formed: those that are no items. */
    void groups(Assignment assignment, ProposalSink sink) {
        variables(assignment, sink);
    }

    /** Propose columns as values of an option. */
    void ofOption(EObject option, ProposalSink sink) {
        for (DataSource source : DataOf.declaredBeside(option)) {
            headers.of(source).ifPresent(header -> header.names()
                    .forEach(name ->
                            sink.acceptPart(Proposal.column(name, rules.written(name, "OptionValue"), header.path()))));
        }
    }

    private static List<DataSource> data(EObject place) {
        return place == null
                ? List.of()
                : DataOf.place(place).map(List::of).orElseGet(() -> DataOf.declaredBeside(place));
    }

    private void propose(DataSource source, String rule, Set<String> left, ProposalSink sink) {
        headers.of(source).ifPresent(header -> propose(header, rule, left, sink));
    }

    private void propose(DataHeader header, String rule, Set<String> left, ProposalSink sink) {
        header.names().stream()
                .filter(name -> !left.contains(name))
                .forEach(name -> sink.accept(Proposal.column(name, rules.written(name, rule), header.path())));
    }

    /** Return the names of all constructs and items of the project. */
    private Set<String> declared(ProposalSink sink) {
        Set<String> names = new HashSet<>();
        for (var text : project.around(sink.context().getResource())) {
            for (EObject root : text.getContents()) {
                if (root instanceof StudyFile file) {
                    file.getDeclarations().stream()
                            .filter(Construct.class::isInstance)
                            .forEach(construct -> collect((Construct) construct, names));
                }
            }
        }
        names.remove(sink.prefix());
        return names;
    }

    private static void collect(Construct construct, Set<String> names) {
        names.add(construct.getName());
        construct.getItems().forEach(item -> names.add(item.getName()));
    }
}
