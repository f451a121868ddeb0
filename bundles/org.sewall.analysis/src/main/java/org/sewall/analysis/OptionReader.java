package org.sewall.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.sewall.analysis.option.OptionCatalogue;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.spec.EffectCoding;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.ModelDefaults;

/**
 * Reads analysis options by the names lavaan gives them.
 *
 * <p>An option that lavaan has and Sewall has not yet is refused unless it has the value that changes nothing: no number
 * is better than a wrong one.
 */
final class OptionReader {

    /**
     * Something wrong with an option.
     *
     * @param message what kind it is
     * @param option name of the option
     * @param arguments values for the message
     */
    record Fault(AnalysisMessage message, String option, List<String> arguments) {}

    /**
     * Outcome of reading options.
     *
     * @param settings what they come to; the faulty ones left out
     * @param faults what is wrong with them
     */
    record Outcome(FitSettings settings, List<Fault> faults) {}

    private static final Map<String, BiFunction<ModelDefaults, Boolean, ModelDefaults>> SWITCHES =
            new LinkedHashMap<>();

    /** Options of lavaan that have no effect, or none yet, at the values given here (in lower case). */
    private static final Map<String, Set<String>> HARMLESS = new LinkedHashMap<>();

    static {
        SWITCHES.put("std.lv", ModelDefaults::withStdLv);
        SWITCHES.put("auto.fix.first", ModelDefaults::withAutoFixFirst);
        SWITCHES.put("auto.fix.single", ModelDefaults::withAutoFixSingle);
        SWITCHES.put("auto.var", ModelDefaults::withAutoVar);
        SWITCHES.put("auto.cov.lv.x", ModelDefaults::withAutoCovLvX);
        SWITCHES.put("auto.cov.y", ModelDefaults::withAutoCovY);
        SWITCHES.put("auto.th", ModelDefaults::withAutoThresholds);
        SWITCHES.put("auto.delta", ModelDefaults::withAutoScales);
        SWITCHES.put("orthogonal", ModelDefaults::withOrthogonal);
        SWITCHES.put("meanstructure", ModelDefaults::withMeanStructure);
        SWITCHES.put("fixed.x", ModelDefaults::withFixedX);
        SWITCHES.put("int.ov.free", ModelDefaults::withIntOvFree);
        SWITCHES.put("int.lv.free", ModelDefaults::withIntLvFree);

        HARMLESS.put("mimic", Set.of("lavaan", "default"));
        HARMLESS.put("bounds", Set.of("none", "false", "default"));
        HARMLESS.put("cluster", Set.of(""));
        HARMLESS.put("sampling.weights", Set.of(""));
        HARMLESS.put("conditional.x", Set.of("true", "false", "default"));
        HARMLESS.put("optim.method", Set.of("nlminb", "default"));
        HARMLESS.put("rotation", Set.of("none", "default"));
        HARMLESS.put("estimator.args", Set.of());
        HARMLESS.put("auto.efa", Set.of("true", "false"));
    }

    private final List<Fault> faults = new ArrayList<>();
    private final MethodChoice method = new MethodChoice();
    private final GroupingChoice grouping = new GroupingChoice();
    private final Set<String> switched = new HashSet<>();
    private FitSettings settings;
    private String conditional = "default";

    private OptionReader(FitSettings start) {
        this.settings = start;
    }

    /**
     * Read options.
     *
     * @param given values by name, as text; a list of values joined by commas
     * @param start settings before any option
     */
    static Outcome read(Map<String, String> given, FitSettings start) {
        OptionReader reader = new OptionReader(start);
        given.forEach(reader::read);
        reader.settle();
        return new Outcome(reader.settings, List.copyOf(reader.faults));
    }

    /** Return the convention of a name as written in a study, in any capitals. */
    static Optional<NumberConvention> convention(String name) {
        for (NumberConvention convention : NumberConvention.values()) {
            if (convention.name().equalsIgnoreCase(name)) {
                return Optional.of(convention);
            }
        }
        return Optional.empty();
    }

    private void read(String name, String value) {
        String plain = OptionCatalogue.canonical(name, value.strip().toLowerCase(Locale.ROOT));
        if (SWITCHES.containsKey(name)) {
            readSwitch(name, value, plain);
        } else if (MethodChoice.knows(name)) {
            method.read(name, value);
        } else if (GroupingChoice.knows(name)) {
            grouping.read(name, value, refused -> fault(AnalysisMessage.UNSUPPORTED_OPTION, name, name, refused));
        } else if (HARMLESS.containsKey(name)) {
            if (!HARMLESS.get(name).contains(plain)) {
                fault(AnalysisMessage.UNSUPPORTED_OPTION, name, name, value);
            }
            conditional = name.equals("conditional.x") ? plain : conditional;
        } else {
            readOther(name, value, plain);
        }
    }

    private void readSwitch(String name, String value, String plain) {
        switch (plain) {
            case "true" -> set(name, true);
            case "false" -> set(name, false);
            case "default" -> {}
            default -> fault(AnalysisMessage.OPTION_VALUE, name, name, value, OptionCatalogue.admissible(name));
        }
    }

    private void set(String name, boolean on) {
        switched.add(name);
        settings = settings.withDefaults(SWITCHES.get(name).apply(settings.defaults(), on));
    }

    /** Settle what depends on several options. */
    private void settle() {
        EstimationMethod chosen = method.resolve();
        for (MethodChoice.Refusal refusal : method.refusals()) {
            if (refusal.admissible().isEmpty()) {
                fault(AnalysisMessage.UNSUPPORTED_OPTION, refusal.option(), refusal.option(), refusal.value());
            } else {
                fault(
                        AnalysisMessage.OPTION_VALUE,
                        refusal.option(),
                        refusal.option(),
                        refusal.value(),
                        refusal.admissible());
            }
        }
        boolean categorical = chosen.isCategorical() || method.allOrdered();
        Grouping groups = grouping.resolve(categorical);
        settings = settings.withMethod(chosen, method.allOrdered()).withGrouping(groups);
        settleMeans(chosen, groups, categorical);
        if (chosen.estimator() != Estimator.ML && !switched.contains("fixed.x")) {
            boolean given = categorical && !conditional.equals("false");
            settings = settings.withDefaults(settings.defaults().withFixedX(given));
        }
        settleConditional(categorical);
    }

    /** Covariates are given exactly where they are fixed beside ordered variables. */
    private void settleConditional(boolean categorical) {
        boolean given = categorical && settings.defaults().fixedX();
        boolean contradicted = conditional.equals("true") && !given || conditional.equals("false") && given;
        if (contradicted) {
            fault(AnalysisMessage.UNSUPPORTED_OPTION, "conditional.x", "conditional.x", conditional);
        }
    }

    /** Means belong to a model of several groups, of incomplete cases or of ordered variables (lavaan 0.6-14). */
    private void settleMeans(EstimationMethod chosen, Grouping groups, boolean categorical) {
        boolean forced = categorical
                || chosen.missing().keepsIncompleteCases()
                || groups.equal().contains(EqualityFamily.INTERCEPTS)
                || groups.equal().contains(EqualityFamily.MEANS);
        boolean usual = !groups.variable().isEmpty() && !switched.contains("meanstructure");
        if (forced || usual) {
            settings = settings.withDefaults(settings.defaults().withMeanStructure(true));
        }
    }

    private void readOther(String name, String value, String plain) {
        switch (name) {
            case "likelihood" -> readLikelihood(value, plain);
            case "sample.cov.rescale" -> readRescale(value, plain);
            case "effect.coding" -> readEffectCoding(value, plain);
            case "std.ov" -> readStandardized(value, plain);
            case "bootstrap" -> readDraws(value, plain);
            case "iseed" -> readSeed(value, plain);
            default ->
                fault(
                        AnalysisMessage.UNKNOWN_OPTION,
                        name,
                        name,
                        NearestName.advice(name, OptionCatalogue.names(), "Look it up."),
                        NearestName.find(name, OptionCatalogue.names()).orElse(""));
        }
    }

    private void readLikelihood(String value, String plain) {
        if (settings.rules().convention() != NumberConvention.LAVAAN) {
            fault(AnalysisMessage.UNSUPPORTED_OPTION, "likelihood", "likelihood", value);
            return;
        }
        switch (plain) {
            case "normal" -> settings = settings.withLikelihood(Likelihood.NORMAL);
            case "wishart" -> settings = settings.withLikelihood(Likelihood.WISHART);
            case "default" -> {}
            default ->
                fault(
                        AnalysisMessage.OPTION_VALUE,
                        "likelihood",
                        "likelihood",
                        value,
                        OptionCatalogue.admissible("likelihood"));
        }
    }

    private void readRescale(String value, String plain) {
        switch (plain) {
            case "true" -> settings = settings.withRescale(true);
            case "false" -> settings = settings.withRescale(false);
            case "default" -> {}
            default ->
                fault(
                        AnalysisMessage.OPTION_VALUE,
                        "sample.cov.rescale",
                        "sample.cov.rescale",
                        value,
                        OptionCatalogue.admissible("sample.cov.rescale"));
        }
    }

    private void readStandardized(String value, String plain) {
        switch (plain) {
            case "true" -> settings = settings.withStandardized(true);
            case "false", "default" -> settings = settings.withStandardized(false);
            default ->
                fault(AnalysisMessage.OPTION_VALUE, "std.ov", "std.ov", value, OptionCatalogue.admissible("std.ov"));
        }
    }

    private void readDraws(String value, String plain) {
        if (plain.isEmpty() || plain.equals("default")) {
            return;
        }
        // numbers in JSON may be written with a decimal point
        String number = plain.replaceFirst("\\.0+$", "");
        if (number.matches("\\d{1,7}") && Integer.parseInt(number) >= 2) {
            settings = settings.withBootstrap(settings.bootstrap().withDraws(Integer.parseInt(number)));
        } else {
            fault(AnalysisMessage.OPTION_VALUE, "bootstrap", "bootstrap", value, "a whole number from 2 to 9999999");
        }
    }

    private void readSeed(String value, String plain) {
        if (plain.isEmpty() || plain.equals("default") || plain.equals("null")) {
            return;
        }
        String number = plain.replaceFirst("\\.0+$", "");
        if (number.matches("-?\\d{1,18}")) {
            settings = settings.withBootstrap(settings.bootstrap().withSeed(Long.parseLong(number)));
        } else {
            fault(AnalysisMessage.OPTION_VALUE, "iseed", "iseed", value, "a whole number");
        }
    }

    private void readEffectCoding(String value, String plain) {
        Set<EffectCoding> coding = EnumSet.noneOf(EffectCoding.class);
        for (String word : plain.split("[,\\s]+")) {
            switch (word) {
                case "", "false" -> {}
                case "true" -> coding.addAll(EnumSet.allOf(EffectCoding.class));
                case "loadings" -> coding.add(EffectCoding.LOADINGS);
                case "intercepts" -> coding.add(EffectCoding.INTERCEPTS);
                default ->
                    fault(
                            AnalysisMessage.OPTION_VALUE,
                            "effect.coding",
                            "effect.coding",
                            value,
                            OptionCatalogue.admissible("effect.coding"));
            }
        }
        settings = settings.withDefaults(settings.defaults().withEffectCoding(coding));
    }

    private void fault(AnalysisMessage message, String option, String... arguments) {
        faults.add(new Fault(message, option, List.of(arguments)));
    }
}
