package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.model.Option;
import org.sewall.model.Study;

/**
 * What a study says about how its models are fitted. Groups and ordinal scales of a model are options of lavaan's too, so
 * they are read together with those of the study.
 */
final class StudySettings implements ModelSettings {

    private static final String ORDERED = "ordered";

    private final NumberConvention convention;
    private final Map<String, String> given;
    private final Map<String, Option> written;
    private final FitSettings usual;
    private final Places places;
    private final ProblemList problems;

    private StudySettings(
            NumberConvention convention,
            Map<String, String> given,
            Map<String, Option> written,
            FitSettings usual,
            Places places,
            ProblemList problems) {
        this.convention = convention;
        this.given = given;
        this.written = written;
        this.usual = usual;
        this.places = places;
        this.problems = problems;
    }

    /** Return the settings where no study says anything. */
    static StudySettings usual(Places places, ProblemList problems) {
        NumberConvention convention = NumberConvention.LAVAAN;
        return new StudySettings(convention, Map.of(), Map.of(), FitSettings.of(convention), places, problems);
    }

    /** Return the settings, or nothing if what is written cannot be honoured, which is then reported. */
    static Optional<StudySettings> read(Study study, Places places, ProblemList problems) {
        String name = study.getConvention() == null ? NumberConvention.LAVAAN.name() : study.getConvention();
        Optional<NumberConvention> convention = OptionReader.convention(name);
        if (convention.isEmpty()) {
            return Optional.empty(); // the validator of the language has said so
        }
        Map<String, Option> written = new LinkedHashMap<>();
        Map<String, String> given = new LinkedHashMap<>();
        for (Option option : study.getOptions()) {
            if (option.getName() != null && option.getValue() != null) {
                written.put(option.getName(), option);
                given.put(option.getName(), option.getValue());
            }
        }
        OptionReader.Outcome outcome = OptionReader.read(given, FitSettings.of(convention.get()));
        var settings = new StudySettings(convention.get(), given, written, outcome.settings(), places, problems);
        settings.report(outcome.faults());
        return outcome.faults().isEmpty() ? Optional.of(settings) : Optional.empty();
    }

    /** Return which convention the numbers follow. */
    NumberConvention convention() {
        return convention;
    }

    @Override
    public Optional<FitSettings> of(String group, List<String> ordered) {
        if (group.isEmpty() && ordered.isEmpty()) {
            return Optional.of(usual);
        }
        Map<String, String> all = new LinkedHashMap<>(given);
        if (!group.isEmpty()) {
            all.put("group", group);
        }
        if (!ordered.isEmpty() && !usual.allOrdered()) {
            Set<String> names = new LinkedHashSet<>(usual.method().ordered());
            names.addAll(ordered);
            all.put(ORDERED, String.join(",", names));
        }
        OptionReader.Outcome outcome = OptionReader.read(all, FitSettings.of(convention));
        report(outcome.faults());
        return outcome.faults().isEmpty() ? Optional.of(outcome.settings()) : Optional.empty();
    }

    private void report(List<OptionReader.Fault> faults) {
        for (OptionReader.Fault fault : faults) {
            Option option = written.get(fault.option());
            Place place = option == null ? places.ofFile() : places.of(option);
            problems.add(fault.message().at(place, fault.arguments().toArray()));
        }
    }
}
