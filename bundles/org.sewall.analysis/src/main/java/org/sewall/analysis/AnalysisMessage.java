package org.sewall.analysis;

import java.util.Locale;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/** List what an analysis has to say beyond what kernel and data say themselves; {@code %s} are names in order. */
public enum AnalysisMessage {
    /** A model names no data: model. */
    NO_DATA(
            "analysis.no-data",
            Severity.ERROR,
            "The model %s names no data, so it cannot be fitted. Write 'on' and the name of a data declaration after"
                    + " its name."),
    /** An analysis without data: its name. */
    ANALYSIS_WITHOUT_DATA(
            "analysis.analysis-without-data",
            Severity.ERROR,
            "The analysis %s names no data, and its file does not declare exactly one source of them, so there is nothing to analyse."
                    + " Write 'on' and the name of the data after its name."),
    /** A data declaration names no file: data. */
    DATA_WITHOUT_FILE(
            "analysis.data-without-file",
            Severity.ERROR,
            "The data %s name no file, so no model can be fitted to them. Write 'file' or 'moments' and the name of the"
                    + " file."),
    /** A variable has no column: variable, data file, what to do. */
    MISSING_COLUMN(
            "analysis.unknown-column",
            Severity.ERROR,
            "The variable %s has no column in %s, so the model cannot be fitted. %s"),
    /** No column for the groups: column, data file, what to do. */
    MISSING_GROUP_COLUMN(
            "analysis.missing-group-column",
            Severity.ERROR,
            "The groups are named by the column %s, which is not in %s, so there are no groups to compare. %s"),
    /** A group that the data do not have: group, groups there are. */
    UNKNOWN_GROUP(
            "analysis.unknown-group",
            Severity.ERROR,
            "The data have no group %s, so what is said about it has no meaning. Name one of these groups, or its number:"
                    + " %s."),
    /** Moments without their number of observations: data file. */
    NO_OBSERVATIONS(
            "analysis.no-observations",
            Severity.ERROR,
            "The moments in %s do not say how many observations they come from, so nothing can be tested. Write 'n'"
                    + " and the number in the data declaration of a study, or nobs in the options of a bare model."),
    /** Two numbers of observations: declared, in the file, data file. */
    OBSERVATIONS_DIFFER(
            "analysis.observations-differ",
            Severity.WARNING,
            "The study says n %s, but the file %s says %s; the number of the study is used. Correct one of them."),
    /** Delimiter and decimal sign that cannot be told from what stands in cells: data. */
    IMPOSSIBLE_MARKS(
            "analysis.impossible-marks",
            Severity.ERROR,
            "With the delimiter and decimal sign of the data %s, cells could not be told apart, so nothing was read. The"
                    + " decimal sign is ',' or '.', the delimiter another character that is in no name and no number."),
    /** Only correlations: data file. */
    CORRELATIONS_ONLY(
            "analysis.correlations-only",
            Severity.WARNING,
            "The file %s holds correlations without standard deviations; they are analysed as if they were covariances,"
                    + " so standard errors and unstandardized estimates may be wrong. Add the standard deviations."),
    /** A reversed item without a scale: item. */
    REVERSED_WITHOUT_SCALE(
            "analysis.reversed-without-scale",
            Severity.ERROR,
            "The item %s is reversed, but no scale says what its answers are turned round on, so no model with it was"
                    + " fitted. Name a scale after it, as in ': Agreement reverse', or after its construct."),
    /** The text of a model has errors: model. */
    INCOMPLETE_TEXT(
            "analysis.incomplete-text",
            Severity.INFO,
            "The model %s was not fitted because its text has errors. Correct them first."),
    /** Nothing to fit: model. */
    EMPTY_MODEL(
            "analysis.empty-model",
            Severity.ERROR,
            "The model %s has no statements, so there is nothing to fit. List its constructs or write its paths."),
    /** A construct without a unit: construct, first item. */
    SCALE_NOT_SET(
            "analysis.scale-not-set",
            Severity.ERROR,
            "Construct %1$s has neither a marker nor a fixed variance, so its unit is arbitrary and its loadings have no"
                    + " unique values. Fix the loading of %2$s to 1, or the variance of %1$s."),
    /** A construct whose unit is set twice: construct, marker. */
    SCALE_SET_TWICE(
            "analysis.scale-set-twice",
            Severity.WARNING,
            "The variance of construct %1$s is fixed, but the loading of %2$s is fixed to 1 by default as well, so the model"
                    + " is more restricted than meant. Write NA*%2$s to let the variance set the unit."),
    /** More parameters than moments: model, parameters, moments. */
    T_RULE(
            "analysis.t-rule",
            Severity.ERROR,
            "Model %s has %s free parameters, but the data tell only %s moments (t-rule), so the parameters have no unique"
                    + " values. Fix or remove some of them, or add items."),
    /** A construct with too few items: construct, items. */
    TWO_INDICATOR_RULE(
            "analysis.two-indicator-rule",
            Severity.ERROR,
            "Construct %s has too few indicators (%s) and nothing else that tells its loadings, which so have no unique"
                    + " values (three- and two-indicator rules). Add an item, let it covary with another construct, or hold"
                    + " its loadings equal."),
    /** Parameters without unique values: model, parameters in words. */
    NOT_IDENTIFIED(
            "analysis.not-identified",
            Severity.ERROR,
            "Model %s is not identified: infinitely many values of %s imply the same moments. Fix or remove one of these"
                    + " parameters, hold some equal, or add an item or a predictor that affects only one side."),
    /** Variables that affect one another: variables in words. */
    CYCLE(
            "analysis.cycle",
            Severity.INFO,
            "%s affect one another, so total effects are finite only if the loop is stable. Check the stability index after"
                    + " the fit: it has to be below 1."),
    /** Variables that affect one another, all paths fixed: variables in words, stability index. */
    STABLE_CYCLE(
            "analysis.cycle",
            Severity.INFO,
            "%s affect one another; with its fixed paths the loop is stable (index %s, below 1). Make sure that feedback is"
                    + " meant."),
    /** Variables that affect one another ever more: variables in words, stability index. */
    UNSTABLE_CYCLE(
            "analysis.unstable-cycle",
            Severity.WARNING,
            "%s affect one another by fixed paths whose stability index is %s, so total effects are not finite. Fix the paths"
                    + " to smaller values, or free them."),
    /** A path nobody has a hypothesis on: source, target. */
    PATH_WITHOUT_HYPOTHESIS(
            "analysis.path-without-hypothesis",
            Severity.INFO,
            "No hypothesis speaks of the path from %s to %s, so a reader does not learn what it tests. State a hypothesis,"
                    + " or leave it as a control."),
    /** A variable that a formula names twice: left side, operator, variable. */
    REPEATED_TERM(
            "analysis.repeated-term",
            Severity.WARNING,
            "The formula '%1$s %2$s' names %3$s twice, which counts once. Remove one of them."),
    /** A column that never varies: name, model. */
    CONSTANT_COLUMN(
            "analysis.constant-column",
            Severity.ERROR,
            "Column %s has one value only, so it covaries with nothing and model %s cannot be fitted. Leave it out, or look"
                    + " whether the file was written as meant."),
    /** A column with words: name, data file, first word, its line. */
    NON_NUMERIC_COLUMN(
            "analysis.non-numeric-column",
            Severity.ERROR,
            "Column %s of %s holds words, such as '%s' in line %s, and only numbers can be analysed. Correct the cell, name it"
                    + " a missing value, or declare the item's scale ordinal."),
    /** Two columns with equal values: name, other name. */
    DUPLICATE_COLUMN(
            "analysis.duplicate-column",
            Severity.ERROR,
            "Columns %s and %s have the same values in all cases, so the covariance matrix is singular. Leave one of them out,"
                    + " or correct the file."),
    /** A value that the scale does not have: item, scale, value, lowest, highest, data file. */
    OUTSIDE_SCALE(
            "analysis.outside-scale",
            Severity.WARNING,
            "Item %1$s has the value %3$s in %6$s, but its scale %2$s runs from %4$s to %5$s. Declare the value as missing,"
                    + " correct the cell, or correct the scale."),
    /** An item with few categories: item, number of categories. */
    UNDECLARED_ORDINAL(
            "analysis.undeclared-ordinal",
            Severity.INFO,
            "Item %s has only %s different answers, too few to be taken as continuous (fewer than five; Rhemtulla et al."
                    + " 2012). Declare its scale ordinal to analyse thresholds and polychoric correlations."),
    /** A category that nobody chose: item, category, where. */
    EMPTY_CATEGORY(
            "analysis.empty-category",
            Severity.WARNING,
            "Nobody%3$s chose the category %2$s of item %1$s, so it has no threshold of its own there. Join it with a"
                    + " neighbour, or shorten the scale."),
    /** A group without cases: group, column. */
    EMPTY_GROUP(
            "analysis.empty-group",
            Severity.ERROR,
            "Group %s of column %s has no case that can be used, so it cannot be compared. Leave the group out, or look which"
                    + " values are missing."),
    /** Fewer cases than items: model, cases, parameters, items. */
    TOO_FEW_CASES(
            "analysis.few-cases",
            Severity.WARNING,
            "Model %1$s has %4$s observed variables but only %2$s cases to tell %3$s parameters, too few for a"
                    + " covariance matrix that can be inverted. Collect more cases, or use fewer items."),
    /** Fewer cases than parameters: model, cases, parameters. */
    FEW_CASES(
            "analysis.few-cases",
            Severity.WARNING,
            "Model %s has only %s cases to tell %s parameters, so its estimates will be unstable and the test statistic cannot be"
                    + " trusted. Collect more cases, or fix parameters."),
    /** Moments that cannot be: data, data file, what is wrong, what would repair it. */
    IMPOSSIBLE_MOMENTS(
            "analysis.impossible-moments",
            Severity.ERROR,
            "Data %s: no sample can have the moments in %s, because %s. %s"),
    /** An option that later versions will know: option, value. */
    UNSUPPORTED_OPTION(
            "analysis.unsupported-option",
            Severity.ERROR,
            "The option %s with the value '%s' is not supported yet, so no model was fitted rather than a wrong one."
                    + " Leave it out, or fit the model with another program."),
    /** An option that does not exist: option, what to do, nearest name or empty. */
    UNKNOWN_OPTION(
            "analysis.unknown-option",
            Severity.ERROR,
            "There is no option %s, so no model was fitted rather than one with other options than meant. %s"),
    /** An option with a value it cannot have: option, value, admissible values. */
    OPTION_VALUE(
            "analysis.option-value", Severity.ERROR, "The option %s cannot have the value '%s'. Write one of: %s."),
    /** An option that a call sets itself: option, call. */
    OPTION_OVERWRITTEN(
            "analysis.option-overwritten",
            Severity.WARNING,
            "The option %1$s has no effect: %2$s sets it itself, as in lavaan, so the model was fitted with the value of"
                    + " %2$s. Use the call lavaan to decide it yourself, or write the parameters in the model."),
    /** Something in an options file that later versions will know: what it is. */
    UNSUPPORTED_CASE(
            "analysis.unsupported-case",
            Severity.ERROR,
            "The options ask for %s, which is not supported yet, so no model was fitted rather than a wrong one."),
    /** Resamples that cannot be used: file. */
    NO_RESAMPLES(
            "analysis.no-resamples",
            Severity.WARNING,
            "The resamples in %s cannot be used, so nothing was fitted to them. Write a head and a line of case numbers"
                    + " from 1 for each, after its own number, for the cases of a single group."),
    /** A ladder of models without groups. */
    INVARIANCE_WITHOUT_GROUPS(
            "analysis.invariance-without-groups",
            Severity.ERROR,
            "An invariance ladder is asked for, but the data are one group, so there is nothing to hold equal. Name the"
                    + " column of the groups: with the option group, in a study after 'by'."),
    /** Groups asked of published moments: data file, column. */
    GROUPS_OF_MOMENTS(
            "analysis.groups-of-moments",
            Severity.ERROR,
            "The moments in %s are those of all cases together and have no column %s, so no groups can be told apart."
                    + " Name data with one row for each case."),
    /** A ladder for published moments: data file, column, ladder. */
    LADDER_OF_MOMENTS(
            "analysis.ladder-of-moments",
            Severity.WARNING,
            "The moments in %s are those of all cases together and have no column %s, so the ladder %s was not fitted;"
                    + " everything else was. It will be once the model is on data with one row for each case."),
    /** A ladder without a column: ladder. */
    LADDER_WITHOUT_COLUMN(
            "analysis.ladder-without-column",
            Severity.ERROR,
            "The ladder %s names no column with the groups, so there is nothing to compare. Write 'by' and the column"
                    + " after its model."),
    /** Ordered categories asked of published moments: model, items. */
    ORDINAL_MOMENTS(
            "analysis.ordinal-moments",
            Severity.WARNING,
            "Published moments hold no categories, so in the model %s the ordinal items %s are analysed as if their"
                    + " answers were measured. Name data with one row for each case to analyse them as ordinal."),
    /** No factor by a criterion: criterion. */
    NO_FACTOR(
            "analysis.no-factor",
            Severity.ERROR,
            "No factor is to be extracted by the criterion %s, so nothing was. Give the number of factors, or choose"
                    + " items that have more in common."),
    /** A word that is none of those that can stand there: what it stands for, word, admissible words. */
    UNKNOWN_CHOICE(
            "analysis.unknown-choice",
            Severity.ERROR,
            "There is no %s '%s', so nothing was analysed rather than something else than meant. Write one of: %s."),
    /** Too few items: analysis, least number. */
    FEW_ITEMS(
            "analysis.few-items",
            Severity.ERROR,
            "The analysis %s has fewer than %s items, so there is nothing to analyse. Name items, or constructs that stand for all"
                    + " theirs."),
    /** Common-method models without constructs: declaration, item. */
    ITEM_WITHOUT_CONSTRUCT(
            "analysis.item-without-construct",
            Severity.ERROR,
            "The test %s compares models with constructs, but %s belongs to none, so they were not fitted. Name items of"
                    + " declared constructs only."),
    /** Common-method models of one construct: declaration. */
    ONE_CONSTRUCT(
            "analysis.one-construct",
            Severity.ERROR,
            "The test %s compares models with several constructs, but its items belong to one, so they were not fitted. Name items"
                    + " of at least two constructs."),
    /** A sample that is not of the size of what was analysed: number, stage, sample, number in the analysis, what. */
    SAMPLE_DIFFERS(
            "analysis.sample-differs",
            Severity.WARNING,
            "The sample %3$s has %1$s cases at the stage %2$s, but %4$s were in %5$s, so one of the numbers is wrong or"
                    + " cases got lost between. Correct the number, or add a stage that says why."),
    /** Groups that do not add up: stage, sample, total, sum. */
    SAMPLE_TOTAL(
            "analysis.sample-total",
            Severity.WARNING,
            "For the stage %s of the sample %s, the whole is %s but the groups add up to %s, so one of the numbers is"
                    + " wrong. Correct it."),
    /** A term of a ladder that the model does not have: step, term. */
    INVARIANCE_TERM(
            "analysis.invariance-term",
            Severity.ERROR,
            "The invariance step %s names %s, which is no parameter of the model, so no ladder was fitted. Correct the"
                    + " term, or write it in the model."),
    /** A step of a ladder that changes nothing: step. */
    INVARIANCE_STEP_WITHOUT_EFFECT(
            "analysis.invariance-step-without-effect",
            Severity.INFO,
            "The invariance step %s holds nothing equal that is free and not equal already, so it was left out."),
    /** An options file that is not understood: reason. */
    OPTIONS_UNREADABLE(
            "analysis.options-unreadable",
            Severity.ERROR,
            "The options cannot be read: %s. Write them as a JSON object like the options.json of a reference case."),
    /** No data for a bare model: file. */
    CASE_WITHOUT_DATA(
            "analysis.case-without-data",
            Severity.ERROR,
            "The file %s holds a model without data, so there is nothing to fit it to. Name the data with --data, or"
                    + " options that name them with --options."),
    /** A file that cannot be read: file. */
    UNREADABLE_FILE(
            "analysis.unreadable-file",
            Severity.ERROR,
            "The file %s cannot be read. Check that it exists and that you may read it."),
    /** A parameter that the data want: model, left, operator, right, index, expected change. */
    LARGE_MODIFICATION_INDEX(
            "analysis.large-modification-index",
            Severity.INFO,
            "The model %s would fit better with %s %s %s: chi-square would fall by about %s, with a value of about %s. Add it"
                    + " only if there is a reason that does not come from these data, since others may not want it."),
    /** An equality that the data contradict: model, constraint, label or empty, parameter with it or empty, statistic. */
    CONSTRAINT_REJECTED(
            "analysis.constraint-rejected",
            Severity.INFO,
            "The model %1$s holds %2$s, which the data contradict: chi-square would fall by about %5$s without it. Release it"
                    + " unless theory demands it."),
    /** Data that the method was not made for: model, excess of Mardia's kurtosis, its critical ratio. */
    NOT_NORMAL(
            "analysis.not-normal",
            Severity.INFO,
            "The data of the model %s are not multivariate normal (Mardia's excess kurtosis %s, critical ratio %s), so its"
                    + " chi-square and standard errors may be wrong. Use a robust estimator such as MLR."),
    /** A poor unit: construct, marker, better item, standardized loadings of both. */
    BAD_MARKER(
            "analysis.bad-marker",
            Severity.INFO,
            "The construct %1$s has the unit of %2$s, which hardly measures it (standardized loading %4$s), so its"
                    + " unstandardized estimates are uncertain. Take %3$s (%5$s) as the marker."),
    /** A premultiplier that comes to no number: as it is written. */
    NOT_A_NUMBER(
            "analysis.not-a-number",
            Severity.ERROR,
            "The premultiplier %s comes to no number, so nothing can be fixed to it. Write the value that is meant."),
    /** A function that cannot be computed: its name. */
    UNKNOWN_FUNCTION(
            "analysis.unknown-function",
            Severity.ERROR,
            "The function %s is not known, so the expression has no value. Use one of exp, log, sqrt, abs and the like.");

    private final String id;
    private final Severity severity;
    private final String template;

    AnalysisMessage(String id, Severity severity, String template) {
        this.id = id;
        this.severity = severity;
        this.template = template;
    }

    /** Return the id: marker id, quick-fix key, help anchor and error code. */
    public String id() {
        return id;
    }

    /** Return the text with names filled in. */
    public String text(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }

    /** Return the problem without a place. */
    public Problem about(Object... arguments) {
        return Problem.of(id, severity, text(arguments)).about(arguments);
    }

    /** Return the problem at a place. */
    public Problem at(Place place, Object... arguments) {
        return place.mark(about(arguments));
    }
}
