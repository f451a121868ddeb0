package org.sewall.analysis.option;

import static org.sewall.analysis.option.OptionKind.CHOICE;
import static org.sewall.analysis.option.OptionKind.CHOICES;
import static org.sewall.analysis.option.OptionKind.COLUMN;
import static org.sewall.analysis.option.OptionKind.COLUMNS;
import static org.sewall.analysis.option.OptionKind.GROUPS;
import static org.sewall.analysis.option.OptionKind.RESERVED;
import static org.sewall.analysis.option.OptionKind.SWITCH;
import static org.sewall.analysis.option.OptionKind.TERMS;
import static org.sewall.analysis.option.OptionKind.WHOLE_NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sewall.kernel.fit.NumberConvention;

/**
 * All options of an analysis, each declared once: the reader of options, its messages, content assist, hover and the
 * reference page take names, values and defaults from here.
 */
public final class OptionCatalogue {
    private static final String LAVAAN = "lavaan 0.6-14, lavOptions()";

    private static final List<OptionValue> YES_OR_NO =
            List.of(OptionValue.of("true", "yes", "t", "yes"), OptionValue.of("false", "no", "f", "no"));

    private static final List<AnalysisOption> ALL = Stream.of(
                    method(), information(), bootstrap(), ordinal(), groups(), completion(), moments())
            .flatMap(List::stream)
            .toList();

    private OptionCatalogue() {}

    /** Return all options, those that belong together beside each other. */
    public static List<AnalysisOption> all() {
        return ALL;
    }

    /** Return the names of all options. */
    public static List<String> names() {
        return ALL.stream().map(AnalysisOption::name).toList();
    }

    /** Find an option by its name. */
    public static Optional<AnalysisOption> find(String name) {
        return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** Return what an option can have as its value, for a message; nothing for an unknown one. */
    public static String admissible(String name) {
        return find(name).map(AnalysisOption::admissible).orElse("");
    }

    /** Return the value for which a word stands, and any other word as it is. */
    public static String canonical(String name, String word) {
        return find(name).stream()
                .flatMap(option -> option.values().stream())
                .filter(value -> value.synonyms().contains(word))
                .map(OptionValue::name)
                .findFirst()
                .orElse(word);
    }

    /** Return the number conventions. */
    public static List<OptionValue> conventions() {
        return Arrays.stream(NumberConvention.values())
                .map(it -> OptionValue.of(
                        it.name().toLowerCase(Locale.ROOT),
                        "Numbers as " + it.label() + " prints them (" + it.source() + ")."))
                .toList();
    }

    private static List<AnalysisOption> method() {
        return List.of(
                new AnalysisOption(
                        "estimator",
                        CHOICE,
                        "`ml`; `wlsmv` beside ordered variables",
                        MethodValues.ESTIMATORS,
                        "How parameters are estimated, and by that which errors and which test belong to them.",
                        "Rosseel (2012), Journal of Statistical Software 48(2); " + LAVAAN),
                new AnalysisOption(
                        "se",
                        CHOICE,
                        "what the estimator has",
                        MethodValues.STANDARD_ERRORS,
                        "How standard errors are computed.",
                        LAVAAN),
                new AnalysisOption(
                        "test",
                        CHOICES,
                        "what the estimator has",
                        MethodValues.TESTS,
                        "Which tests of the whole model are made.",
                        LAVAAN),
                new AnalysisOption(
                        "missing",
                        CHOICE,
                        "`listwise`",
                        MethodValues.MISSING,
                        "What is done with cases that lack a value.",
                        "Arbuckle (1996); " + LAVAAN),
                new AnalysisOption(
                        "likelihood",
                        CHOICE,
                        "what the convention has",
                        List.of(
                                OptionValue.of(
                                        "normal", "Covariances are divided by N; chi-square is N times the minimum."),
                                OptionValue.of(
                                        "wishart",
                                        "Covariances are divided by N - 1; chi-square is N - 1 times the minimum.")),
                        "By what the sample covariance matrix and chi-square are scaled. Only under `convention lavaan`.",
                        LAVAAN));
    }

    private static List<AnalysisOption> information() {
        return List.of(
                new AnalysisOption(
                        "information",
                        CHOICE,
                        "`expected`; `observed` for incomplete cases and robust errors",
                        MethodValues.INFORMATION,
                        "Which information matrix standard errors come from.",
                        "Efron & Hinkley (1978); " + LAVAAN),
                new AnalysisOption(
                        "observed.information",
                        CHOICE,
                        "`hessian`",
                        List.of(
                                OptionValue.of("hessian", "Second derivatives of the discrepancy."),
                                OptionValue.of("h1", "From the information of the unrestricted model.")),
                        "How observed information is computed.",
                        "Savalei (2010); " + LAVAAN),
                new AnalysisOption(
                        "h1.information",
                        CHOICE,
                        "`structured`",
                        List.of(
                                OptionValue.of("structured", "At the moments that the model implies."),
                                OptionValue.of("unstructured", "At the moments of the sample.")),
                        "At which moments the information of the unrestricted model is taken.",
                        "Yuan & Hayashi (2006); " + LAVAAN));
    }

    private static List<AnalysisOption> bootstrap() {
        return List.of(
                new AnalysisOption(
                        "bootstrap",
                        WHOLE_NUMBER,
                        "`1000`",
                        List.of(),
                        "How many samples the bootstrap draws, where `se` or `test` asks for it.",
                        "Efron & Tibshirani (1993); " + LAVAAN),
                new AnalysisOption(
                        "iseed",
                        WHOLE_NUMBER,
                        "a fixed one",
                        List.of(),
                        "Where the random numbers begin: the same seed gives the same samples.",
                        LAVAAN));
    }

    private static List<AnalysisOption> ordinal() {
        return List.of(
                new AnalysisOption(
                        "ordered",
                        COLUMNS,
                        "none but the items whose scale is ordinal",
                        List.of(),
                        "Which variables are ordered categories and have thresholds.",
                        "Muthén (1984); " + LAVAAN),
                new AnalysisOption(
                        "parameterization",
                        CHOICE,
                        "`delta`",
                        List.of(
                                OptionValue.of(
                                        "delta", "The variances of the responses behind ordered variables are 1."),
                                OptionValue.of("theta", "Their residual variances are 1.")),
                        "What scales the responses behind ordered variables.",
                        "Muthén & Asparouhov (2002), Mplus Web Note 4; " + LAVAAN));
    }

    private static List<AnalysisOption> groups() {
        return List.of(
                new AnalysisOption(
                        "group",
                        COLUMN,
                        "none",
                        List.of(),
                        "The column that says which group a case belongs to. A model can say it itself, with `by`.",
                        LAVAAN),
                new AnalysisOption(
                        "group.label",
                        GROUPS,
                        "all groups, in the order of the data",
                        List.of(),
                        "Which groups are compared, and in which order.",
                        LAVAAN),
                new AnalysisOption(
                        "group.equal",
                        CHOICES,
                        "none",
                        MethodValues.EQUALITY_FAMILIES,
                        "Which families of parameters are equal across groups.",
                        "Meredith (1993); " + LAVAAN),
                new AnalysisOption(
                        "group.partial",
                        TERMS,
                        "none",
                        List.of(),
                        "Which parameters of those families are free nevertheless.",
                        "Byrne, Shavelson & Muthén (1989); " + LAVAAN));
    }

    private static List<AnalysisOption> completion() {
        return List.of(
                onOrOff(
                        "meanstructure",
                        "`false`; `true` where means matter",
                        "Whether means and intercepts are modelled."),
                onOrOff("std.lv", "`false`", "Whether latent variances are fixed to 1, and first loadings are free."),
                onOrOff("std.ov", "`false`", "Whether observed variables are standardized before anything else."),
                new AnalysisOption(
                        "effect.coding",
                        CHOICES,
                        "`false`",
                        List.of(
                                OptionValue.of("false", "The first loading, or the variance, sets the scale."),
                                OptionValue.of("true", "Both of the following."),
                                OptionValue.of("loadings", "The loadings of a construct are 1 on average."),
                                OptionValue.of("intercepts", "The intercepts of its items are 0 on average.")),
                        "Whether scales are set by averages instead of one item.",
                        "Little, Slegers & Card (2006); " + LAVAAN),
                onOrOff("orthogonal", "`false`", "Whether exogenous latent variables are uncorrelated."),
                onOrOff("fixed.x", "`true`", "Whether the moments of covariates are taken as they are."),
                onOrOff("auto.fix.first", "`true`", "Whether the first loading of each construct is fixed to 1."),
                onOrOff("auto.fix.single", "`true`", "Whether the residual variance of a single item is fixed to 0."),
                onOrOff("auto.var", "`true`", "Whether variances and disturbances are added."),
                onOrOff("auto.cov.lv.x", "`true`", "Whether covariances of exogenous latent variables are added."),
                onOrOff("auto.cov.y", "`true`", "Whether covariances of the disturbances of outcomes are added."),
                onOrOff("auto.th", "`true`", "Whether thresholds of ordered variables are added."),
                onOrOff("auto.delta", "`true`", "Whether scales of the responses behind ordered variables are added."),
                onOrOff("int.ov.free", "`true`", "Whether intercepts of observed variables are free."),
                onOrOff("int.lv.free", "`false`", "Whether means and intercepts of latent variables are free."));
    }

    private static List<AnalysisOption> moments() {
        return List.of(
                onOrOff(
                        "sample.cov.rescale",
                        "`true`",
                        "Whether a published covariance matrix was divided by N - 1 and is brought to the divisor in use."),
                new AnalysisOption(
                        "conditional.x",
                        CHOICE,
                        "`true` for fixed covariates beside ordered variables",
                        YES_OR_NO,
                        "Whether the analysis is conditional on covariates. It can only be what it is by default.",
                        LAVAAN),
                unchanged("mimic", "lavaan", "Another program whose choices are followed; see `convention`."),
                unchanged("bounds", "none", "Bounds for variances and loadings that are not written in the model."),
                unchanged("optim.method", "nlminb", "The optimiser. Sewall has its own."),
                unchanged("rotation", "none", "Rotation of exploratory blocks; see the declaration `efa`."),
                onOrOff("auto.efa", "`true`", "Whether exploratory blocks are made identified. It has no effect yet."),
                reserved("cluster", "Column of clusters of cases."),
                reserved("sampling.weights", "Column of sampling weights."),
                reserved("estimator.args", "Details of an estimator."));
    }

    private static AnalysisOption onOrOff(String name, String preset, String meaning) {
        return new AnalysisOption(name, SWITCH, preset, YES_OR_NO, meaning, LAVAAN);
    }

    private static AnalysisOption reserved(String name, String meaning) {
        return new AnalysisOption(name, RESERVED, "none", List.of(), meaning, LAVAAN);
    }

    private static AnalysisOption unchanged(String name, String value, String meaning) {
        return new AnalysisOption(
                name,
                CHOICE,
                '`' + value + '`',
                List.of(OptionValue.of(value, "The only value there is yet.")),
                meaning,
                LAVAAN);
    }
}
