package org.sewall.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.option.AnalysisOption;
import org.sewall.analysis.option.ExploratoryValues;
import org.sewall.analysis.option.OptionCatalogue;
import org.sewall.analysis.option.OptionKind;
import org.sewall.analysis.option.OptionValue;
import org.sewall.dsl.ide.hover.OptionTexts;
import org.sewall.dsl.ide.results.Addresses;
import org.sewall.dsl.ide.signature.CallableWord;
import org.sewall.dsl.scoping.StandardParameterSets;
import org.sewall.model.Case;
import org.sewall.model.Option;
import org.sewall.model.SampleStage;
import org.sewall.model.Study;
import org.sewall.model.StudyFile;

/** Proposals for what is written as a plain word or text: options, values, files, columns, functions. */
final class ValueProposals {
    private static final List<String> STAGES =
            List.of("frame", "contacted", "agreed", "returned", "usable", "analysed");

    private final ColumnProposals columns;
    private final IValueConverterService converters;

    @Inject
    ValueProposals(ColumnProposals columns, IValueConverterService converters) {
        this.columns = columns;
        this.converters = converters;
    }

    void propose(Assignment assignment, ProposalSink sink) {
        String place = GrammarUtil.containingRule(assignment).getName() + '.' + assignment.getFeature();
        switch (place) {
            case "Study.convention" -> values(OptionCatalogue.conventions(), sink);
            case "Option.name" -> optionNames(sink);
            case "Option.value" -> optionValues(sink);
            case "DataSource.path" -> files(sink);
            case "Item.name" -> columns.items(sink);
            case "Model.group", "Invariance.group" -> columns.groups(assignment, sink);
            case "Formula.left",
                    "Term.variable",
                    "Exploratory.variables",
                    "CommonMethod.variables",
                    "ParameterPattern.left",
                    "PatternTerm.variable" -> columns.variables(assignment, sink);
            case "Exploratory.extraction" -> values(ExploratoryValues.EXTRACTIONS, sink);
            case "Exploratory.rotation" -> values(ExploratoryValues.ROTATIONS, sink);
            case "Exploratory.criterion" -> values(ExploratoryValues.CRITERIA, sink);
            case "Rung.parameters" ->
                StandardParameterSets.names().forEach(name -> sink.accept(Proposal.value(name, name, "")));
            case "FunctionCall.function" -> functions(sink);
            case "SampleStage.name" -> names(SampleStage.class, STAGES.stream(), sink);
            case "Property.name" -> names(org.sewall.model.Property.class, Stream.of(), sink);
            default -> {
                // a new name or a text, which nobody can guess
            }
        }
    }

    private static void values(List<OptionValue> values, ProposalSink sink) {
        values.forEach(value -> sink.accept(Proposal.value(value.name(), value.name(), value.meaning())));
    }

    private static void optionNames(ProposalSink sink) {
        var study = EcoreUtil2.getContainerOfType(sink.context().getCurrentModel(), Study.class);
        Set<String> given = new HashSet<>();
        if (study != null) {
            study.getOptions().forEach(option -> given.add(option.getName()));
        }
        given.remove(sink.prefix());
        OptionCatalogue.all().stream()
                .filter(option -> option.kind() != OptionKind.RESERVED && !given.contains(option.name()))
                .forEach(option -> sink.accept(new Proposal(
                        option.name(),
                        option.name() + ' ',
                        ContentAssistEntry.KIND_PROPERTY,
                        option.preset().replace("`", ""),
                        OptionTexts.of(option),
                        Proposal.VALUE)));
    }

    private void optionValues(ProposalSink sink) {
        if (sink.context().getCurrentModel() instanceof Option option && option.getName() != null) {
            OptionCatalogue.find(option.getName()).ifPresent(found -> optionValues(option, found, sink));
        }
    }

    private void optionValues(Option option, AnalysisOption declared, ProposalSink sink) {
        for (OptionValue value : declared.values()) {
            String text = converters.toString(value.name(), "OptionValue");
            sink.acceptPart(Proposal.value(value.name(), text, value.meaning()));
        }
        if (declared.kind() == OptionKind.COLUMN || declared.kind() == OptionKind.COLUMNS) {
            columns.ofOption(option, sink);
        }
    }

    private static void files(ProposalSink sink) {
        Addresses.location(sink.context().getResource()).ifPresent(location -> files(location, sink));
    }

    private static void files(StudyLocation location, ProposalSink sink) {
        var root = location.files().root();
        var folder = location.file().getParent();
        for (String name : DataFiles.below(root)) {
            String relative = folder.relativize(root.resolve(name)).toString().replace('\\', '/');
            sink.accept(
                    new Proposal(relative, '"' + relative + '"', ContentAssistEntry.KIND_FILE, "", "", Proposal.VALUE));
        }
    }

    /** At the beginning of a statement an expression is rare: there functions wait until something was typed. */
    private static void functions(ProposalSink sink) {
        EObject around = sink.context().getCurrentModel();
        boolean inExpression = around != null
                && NodeModelUtils.getNode(around) != null
                && around.eContainingFeature() != null
                && (around instanceof org.sewall.model.Definition
                        || around instanceof org.sewall.model.Constraint
                        || around instanceof org.sewall.model.Expression);
        if (inExpression || !sink.prefix().isEmpty()) {
            CallableWord.FUNCTIONS.forEach(word -> sink.accept(new Proposal(
                    word.name() + "()",
                    word.name() + "(${1})$0",
                    ContentAssistEntry.KIND_SNIPPET,
                    word.signature(),
                    word.meaning(),
                    Proposal.CALLABLE)));
        }
    }

    /** Propose the names that other parts of the file have used for the same kind of thing. */
    private static void names(
            Class<? extends org.sewall.model.Named> type, Stream<String> customary, ProposalSink sink) {
        var file = EcoreUtil2.getContainerOfType(sink.context().getCurrentModel(), StudyFile.class);
        Set<String> own = new HashSet<>();
        if (sink.context().getCurrentModel() instanceof Case owner) {
            owner.getProperties().forEach(property -> own.add(property.getName()));
        }
        Stream<String> used = file == null
                ? Stream.of()
                : EcoreUtil2.getAllContentsOfType(file, type).stream().map(org.sewall.model.Named::getName);
        Stream.concat(customary, used)
                .filter(name -> name != null && !own.contains(name) && !name.equals(sink.prefix()))
                .distinct()
                .forEach(name -> sink.accept(Proposal.value(name, name, "")));
    }
}
