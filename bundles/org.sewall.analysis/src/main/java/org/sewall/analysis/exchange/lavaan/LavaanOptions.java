package org.sewall.analysis.exchange.lavaan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.NameMap;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.spec.EffectCoding;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.Statement;

/** Finds the call of lavaan, and the arguments, that make it decide as was decided here. */
final class LavaanOptions {

    private final SpecifiedModel model;
    private final ModelDefaults defaults;
    private final EstimationMethod method;
    private final NameMap variables;
    private final List<String> arguments = new ArrayList<>();

    LavaanOptions(SpecifiedModel model, NameMap variables) {
        this.model = model;
        this.defaults = model.defaults();
        this.method = model.method();
        this.variables = variables;
    }

    /** Return the function whose own settings are those of the model; the one without any where there is none. */
    String call() {
        boolean automatic = defaults.autoFixFirst() == usualFirst()
                && defaults.autoFixSingle()
                && defaults.autoVar()
                && defaults.autoCovLvX()
                && defaults.autoCovY()
                && defaults.autoThresholds()
                && defaults.autoScales();
        if (automatic && defaults.intOvFree() && !defaults.intLvFree()) {
            return "sem";
        }
        return automatic && !defaults.intOvFree() && defaults.intLvFree() && defaults.meanStructure()
                ? "growth"
                : "lavaan";
    }

    private boolean usualFirst() {
        return !defaults.stdLv() && !defaults.effectCoding().contains(EffectCoding.LOADINGS);
    }

    /** Return the arguments in a fixed order. */
    List<String> arguments() {
        arguments.clear();
        method();
        groups();
        if (call().equals("lavaan")) {
            switches();
        }
        set("std.lv", defaults.stdLv());
        set("orthogonal", defaults.orthogonal());
        effectCoding();
        means();
        if (!defaults.fixedX()) {
            arguments.add("fixed.x = FALSE");
        } else if (!model.table().roles().covariates().isEmpty()) {
            arguments.add("fixed.x = TRUE");
        }
        if (model.options().getOrDefault("likelihood", "normal").equals("wishart")) {
            arguments.add("likelihood = \"wishart\"");
        }
        if (model.hasMoments()
                && model.options().getOrDefault("sample.cov.rescale", "true").equals("false")) {
            arguments.add("sample.cov.rescale = FALSE");
        }
        set("std.ov", model.options().containsKey("std.ov"));
        for (String option : List.of("bootstrap", "iseed")) {
            if (model.options().containsKey(option)) {
                arguments.add(option + " = " + model.options().get(option));
            }
        }
        return List.copyOf(arguments);
    }

    private void set(String option, boolean on) {
        if (on) {
            arguments.add(option + " = TRUE");
        }
    }

    private void means() {
        boolean forced = !model.groupColumn().isEmpty()
                || method.isCategorical()
                || method.missing().keepsIncompleteCases();
        if (defaults.meanStructure() && !forced && !call().equals("growth")) {
            arguments.add("meanstructure = TRUE");
        } else if (!defaults.meanStructure() && !model.groupColumn().isEmpty()) {
            arguments.add("meanstructure = FALSE");
        }
    }

    private void effectCoding() {
        if (!defaults.effectCoding().isEmpty()) {
            arguments.add("effect.coding = "
                    + listed(Arrays.stream(EffectCoding.values())
                            .filter(defaults.effectCoding()::contains)
                            .map(coding -> coding.name().toLowerCase(Locale.ROOT))
                            .toList()));
        }
    }

    private void switches() {
        set("auto.fix.first", defaults.autoFixFirst());
        set("auto.fix.single", defaults.autoFixSingle());
        set("auto.var", defaults.autoVar());
        set("auto.cov.lv.x", defaults.autoCovLvX());
        set("auto.cov.y", defaults.autoCovY());
        set("auto.th", defaults.autoThresholds());
        set("auto.delta", defaults.autoScales());
        set("int.ov.free", defaults.intOvFree());
        set("int.lv.free", defaults.intLvFree());
    }

    private void method() {
        Optional<EstimatorPreset> preset = Arrays.stream(EstimatorPreset.values())
                .filter(candidate -> candidate.method().estimator() == method.estimator()
                        && candidate.method().standardErrors() == method.standardErrors()
                        && candidate.method().tests().equals(method.tests()))
                .findFirst();
        arguments.add("estimator = "
                + LavaanExport.quoted(
                        preset.map(Enum::name).orElse(method.estimator().label())));
        if (preset.isEmpty()) {
            arguments.add("se = " + LavaanExport.quoted(method.standardErrors().lavaanName()));
            arguments.add("test = "
                    + (method.tests().isEmpty()
                            ? LavaanExport.quoted(TestKind.STANDARD.lavaanName())
                            : listed(method.tests().stream()
                                    .map(TestKind::lavaanName)
                                    .toList())));
        }
        if (!model.options().getOrDefault("missing", "listwise").equals("listwise")) {
            arguments.add("missing = " + LavaanExport.quoted(model.options().get("missing")));
        }
        if (method.information() != usualInformation(preset)) {
            arguments.add("information = " + LavaanExport.quoted(model.options().get("information")));
        }
        for (String option : List.of("observed.information", "h1.information")) {
            if (model.options().containsKey(option)) {
                arguments.add(
                        option + " = " + LavaanExport.quoted(model.options().get(option)));
            }
        }
        if (method.isCategorical()) {
            arguments.add("ordered = "
                    + listed(method.ordered().stream().map(variables::of).toList()));
            if (model.options().getOrDefault("parameterization", "delta").equals("theta")) {
                arguments.add("parameterization = \"theta\"");
            }
        }
    }

    private Information usualInformation(Optional<EstimatorPreset> preset) {
        if (preset.filter(found -> found == EstimatorPreset.MLF).isPresent()) {
            return Information.FIRST_ORDER;
        }
        boolean observed = method.missing().keepsIncompleteCases()
                || method.standardErrors() == StandardErrors.ROBUST_HUBER_WHITE
                || method.standardErrors() == StandardErrors.FIRST_ORDER;
        return observed ? Information.OBSERVED : Information.EXPECTED;
    }

    private void groups() {
        if (!model.groupColumn().isEmpty()) {
            arguments.add("group = " + LavaanExport.quoted(variables.of(model.groupColumn())));
            arguments.add("group.label = " + listed(model.plan().labels()));
        }
        if (!model.plan().equal().isEmpty()) {
            arguments.add("group.equal = "
                    + listed(Arrays.stream(EqualityFamily.values())
                            .filter(model.plan()::holdsEqual)
                            .map(EqualityFamily::lavaanName)
                            .toList()));
        }
        if (!model.plan().partial().isEmpty()) {
            arguments.add("group.partial = "
                    + listed(model.plan().partial().stream().map(this::term).toList()));
        }
    }

    private String term(Statement statement) {
        return new Statement(name(statement.left()), statement.operator(), name(statement.right()), List.of()).term();
    }

    private String name(String name) {
        return variables.knows(name) ? variables.of(name) : name;
    }

    private static String listed(List<String> values) {
        return values.size() == 1
                ? LavaanExport.quoted(values.get(0))
                : values.stream().map(LavaanExport::quoted).collect(Collectors.joining(", ", "c(", ")"));
    }
}
