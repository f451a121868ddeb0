package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.model.Option;
import org.sewall.model.Study;

/** Reads what a study says about how its models are fitted. */
final class StudySettings {

    private StudySettings() {}

    /** Return the settings, or nothing if what is written cannot be honoured, which is then reported. */
    static Optional<FitSettings> read(Study study, Places places, ProblemList problems) {
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
        for (OptionReader.Fault fault : outcome.faults()) {
            problems.add(fault.message()
                    .at(
                            places.of(written.get(fault.option())),
                            fault.arguments().toArray()));
        }
        return outcome.faults().isEmpty() ? Optional.of(outcome.settings()) : Optional.empty();
    }
}
