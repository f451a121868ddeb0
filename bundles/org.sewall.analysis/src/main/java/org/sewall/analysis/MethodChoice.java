package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.analysis.option.OptionCatalogue;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.option.ObservedInformation;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.spec.Parameterization;

/**
 * Collects what options say about the method of estimation, and settles what they leave open as lavaan 0.6-14 does
 * ({@code lav_options_set}).
 *
 * <p>An option may say nothing ({@code default}); what holds then depends on the others.
 */
final class MethodChoice {

    /** Everything except letters and digits is the same to a reader of the name of a test. */
    private static final String PUNCTUATION = "[-_.]";

    /** Is known beside ordered variables only. */
    private static final String PAIRWISE = "pairwise";

    private static final Map<String, StandardErrors> ERRORS = new LinkedHashMap<>();
    private static final Map<String, TestKind> TESTS = new LinkedHashMap<>();
    private static final Map<String, Missing> MISSING = Map.of(
            "listwise", Missing.LISTWISE,
            "ml", Missing.FULL_INFORMATION,
            "fiml", Missing.FULL_INFORMATION,
            "direct", Missing.FULL_INFORMATION,
            "ml.x", Missing.FULL_INFORMATION_WITH_COVARIATES,
            "fiml.x", Missing.FULL_INFORMATION_WITH_COVARIATES,
            "direct.x", Missing.FULL_INFORMATION_WITH_COVARIATES);

    static {
        for (StandardErrors kind : StandardErrors.values()) {
            ERRORS.put(plain(kind.lavaanName()), kind);
        }
        ERRORS.put("sandwich", StandardErrors.ROBUST_HUBER_WHITE);
        ERRORS.put("robustmlr", StandardErrors.ROBUST_HUBER_WHITE);
        ERRORS.put("robustmlm", StandardErrors.ROBUST_SEM);
        ERRORS.put("firstorder", StandardErrors.FIRST_ORDER);
        ERRORS.put("boot", StandardErrors.BOOTSTRAP);
        for (TestKind kind : TestKind.values()) {
            TESTS.put(plain(kind.lavaanName()), kind);
        }
        TESTS.put("sb", TestKind.SATORRA_BENTLER);
        TESTS.put("satorra", TestKind.SATORRA_BENTLER);
        TESTS.put("yb", TestKind.YUAN_BENTLER);
        TESTS.put("mplus", TestKind.YUAN_BENTLER_MPLUS);
        TESTS.put("satterthwaite", TestKind.MEAN_VARIANCE_ADJUSTED);
        TESTS.put("meanvar", TestKind.MEAN_VARIANCE_ADJUSTED);
        TESTS.put("bootstrap", TestKind.BOLLEN_STINE);
        TESTS.put("boot", TestKind.BOLLEN_STINE);
        TESTS.put("browne", TestKind.BROWNE_RESIDUAL_ADF);
    }

    /**
     * A value that cannot be obeyed.
     *
     * @param option name of the option
     * @param value what was written
     * @param admissible values that could stand there, empty if it is only not supported
     */
    record Refusal(String option, String value, String admissible) {}

    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private List<String> ordered = List.of();
    private boolean allOrdered;

    /** Say which option belongs to the method. */
    static boolean knows(String option) {
        return Set.of(
                        "estimator",
                        "se",
                        "test",
                        "missing",
                        "information",
                        "observed.information",
                        "h1.information",
                        "parameterization",
                        "ordered")
                .contains(option);
    }

    /** Take in the value of an option. */
    void read(String option, String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        if (option.equals("ordered")) {
            allOrdered = plain.equals("true");
            ordered = plain.isEmpty() || plain.equals("false") || allOrdered ? List.of() : names(value);
        } else if (!plain.isEmpty() && !plain.equals("default")) {
            written.put(option, plain);
        }
    }

    /** Return what cannot be obeyed. */
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Say whether all outcomes are ordered, without their names. */
    boolean allOrdered() {
        return allOrdered;
    }

    /** Settle the method; for refused values something else stands in it. */
    EstimationMethod resolve() {
        EstimatorPreset preset = preset();
        EstimationMethod method = preset.method().withOrdered(ordered);
        Missing missing = missing();
        StandardErrors errors = errors(method.standardErrors(), missing);
        return method.withMissing(missing)
                .withStandardErrors(errors)
                .withTests(tests(method.tests()))
                .withInformation(information(method.information(), missing, errors))
                .withObservedInformation(observedInformation())
                .withStructuredInformation(structuredInformation())
                .withParameterization(parameterization());
    }

    private EstimatorPreset preset() {
        boolean categorical = allOrdered || !ordered.isEmpty();
        String name = written.getOrDefault("estimator", categorical ? "wlsmv" : "ml");
        Optional<EstimatorPreset> preset = EstimatorPreset.named(name);
        if (preset.isEmpty()) {
            refuse("estimator", "");
        } else if (categorical && name.startsWith("ml")) {
            refuse("estimator", "WLS, DWLS, ULS, WLSM, WLSMV, ULSMV beside ordered variables");
        }
        return preset.orElse(EstimatorPreset.ML);
    }

    private Missing missing() {
        String name = written.getOrDefault("missing", "listwise");
        boolean categorical = allOrdered || !ordered.isEmpty();
        if (categorical && name.equals(PAIRWISE)) {
            return Missing.PAIRWISE;
        }
        if (!MISSING.containsKey(name)) {
            refuse("missing", "");
        }
        return MISSING.getOrDefault(name, Missing.LISTWISE);
    }

    private StandardErrors errors(StandardErrors usual, Missing missing) {
        String name = written.get("se");
        if (name == null) {
            return usual;
        }
        if (name.equals("robust")) {
            return missing.keepsIncompleteCases() ? StandardErrors.ROBUST_HUBER_WHITE : StandardErrors.ROBUST_SEM;
        }
        if (!ERRORS.containsKey(plain(name))) {
            refuse("se", "");
        }
        return ERRORS.getOrDefault(plain(name), usual);
    }

    private List<TestKind> tests(List<TestKind> usual) {
        String value = written.get("test");
        if (value == null || value.equals("none")) {
            return value == null ? usual : List.of();
        }
        Set<TestKind> tests = new LinkedHashSet<>(usual);
        for (String name : names(value)) {
            if (TESTS.containsKey(plain(name))) {
                tests.add(TESTS.get(plain(name)));
            } else if (!name.equals("default")) {
                refuse("test", "");
            }
        }
        return List.copyOf(tests);
    }

    private Information information(Information usual, Missing missing, StandardErrors errors) {
        String value = written.get("information");
        if (value == null) {
            boolean observed = missing.keepsIncompleteCases()
                    || errors == StandardErrors.ROBUST_HUBER_WHITE
                    || errors == StandardErrors.FIRST_ORDER;
            if (usual == Information.FIRST_ORDER) {
                return usual;
            }
            // MLR has observed information because of its errors, and expected information with others
            return observed ? Information.OBSERVED : Information.EXPECTED;
        }
        List<String> parts = names(value).stream().distinct().toList();
        if (parts.size() != 1) {
            refuse("information", "");
            return usual;
        }
        return switch (plain(parts.get(0))) {
            case "expected" -> Information.EXPECTED;
            case "observed" -> Information.OBSERVED;
            case "firstorder" -> Information.FIRST_ORDER;
            default -> {
                refuse("information", OptionCatalogue.admissible("information"));
                yield usual;
            }
        };
    }

    private ObservedInformation observedInformation() {
        List<String> parts = parts("observed.information");
        return switch (String.join(",", parts)) {
            case "", "hessian,default" -> ObservedInformation.DEFAULT;
            case "hessian" -> ObservedInformation.HESSIAN;
            case "h1" -> ObservedInformation.H1;
            default -> {
                refuse("observed.information", OptionCatalogue.admissible("observed.information"));
                yield ObservedInformation.DEFAULT;
            }
        };
    }

    private boolean structuredInformation() {
        String value = String.join(",", parts("h1.information"));
        if (!Set.of("", "structured", "unstructured").contains(value)) {
            refuse("h1.information", OptionCatalogue.admissible("h1.information"));
        }
        return !value.equals("unstructured");
    }

    private List<String> parts(String option) {
        return names(written.getOrDefault(option, "")).stream().distinct().toList();
    }

    private Parameterization parameterization() {
        String name = written.getOrDefault("parameterization", "delta");
        if (!name.equals("delta") && !name.equals("theta")) {
            refuse("parameterization", OptionCatalogue.admissible("parameterization"));
        }
        return name.equals("theta") ? Parameterization.THETA : Parameterization.DELTA;
    }

    private void refuse(String option, String admissible) {
        refusals.add(new Refusal(option, written.get(option), admissible));
    }

    private static List<String> names(String value) {
        List<String> names = new ArrayList<>();
        for (String name : value.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll(PUNCTUATION, "");
    }
}
