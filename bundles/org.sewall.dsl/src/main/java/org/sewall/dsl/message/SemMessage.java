package org.sewall.dsl.message;

import org.sewall.result.Severity;

/** All messages about the text of a study, each with its id; {@code %s} are names and numbers in order. */
public enum SemMessage {
    /** Token that no rule allows at its place: token. */
    UNEXPECTED("syntax", "'%s' cannot stand here, so this statement is not understood. Correct or remove it."),
    /** Token where another one is needed: needed token, token found. */
    EXPECTED("syntax", "%s is missing before '%s', so this statement is not understood. Insert it."),
    /** Text that ends within a statement. */
    INCOMPLETE("syntax", "The text ends in the middle of a statement. Complete the statement or remove it."),
    /** Line that ends within a statement, before one that begins another. */
    LINE_ENDS(
            "syntax",
            "The line ends in the middle of a statement, and the next one begins another, because it holds an operator."
                    + " Complete the statement."),
    /** Character that starts no token: character. */
    UNREADABLE(
            "syntax", "'%s' belongs to no word of the language. Remove it, or put the name it is part of in quotes."),
    /** Quoted text or comment without an end. */
    UNTERMINATED("syntax", "The quoted text or comment that begins here has no end. Close it."),
    /** Value that cannot be converted: reason. */
    BAD_VALUE("syntax", "%s Correct the value."),

    /** Reference to no construct: name. */
    UNKNOWN_CONSTRUCT("unknown-construct", "No construct is named '%s', so nothing can measure it.%s"),
    /** Hypothesis end that is no construct or item: name. */
    UNKNOWN_VARIABLE("unknown-variable", "No construct or item is named '%s', so no path can start or end there.%s"),
    /** Reference to no data: name. */
    UNKNOWN_DATA("unknown-data", "No data is named '%s', so there is nothing to fit.%s"),
    /** Reference to no scale: name. */
    UNKNOWN_SCALE("unknown-scale", "No scale is named '%s', so the range of the answers is not known.%s"),
    /** Reference to no model: name. */
    UNKNOWN_MODEL("unknown-model", "No model is named '%s', so there is nothing to start from.%s"),
    /** Reference to no label: name. */
    UNKNOWN_PARAMETER(
            "unknown-parameter", "No parameter of this model has the label '%s', so the expression has no value.%s"),

    /** Reference to no set of parameters: name. */
    UNKNOWN_PARAMETER_SET(
            "unknown-parameters",
            "No set of parameters is named '%s', so it is not clear what this step of the ladder holds equal.%s"),
    /** Reference to no sample: name. */
    UNKNOWN_SAMPLE("unknown-sample", "No sample is named '%s', so it is not told who the data come from.%s"),
    /** Reference to no construct, theme or dimension: name. */
    UNKNOWN_CONCEPT("unknown-concept", "No construct, theme or dimension is named '%s', so nothing is meant by it.%s"),
    /** Reference to no proposition: name. */
    UNKNOWN_PROPOSITION("unknown-proposition", "No proposition is named '%s', so there is nothing to test.%s"),
    /** Reference to no case: name. */
    UNKNOWN_CASE("unknown-case", "No case is named '%s', so it is not told who is quoted.%s"),
    /** Reference to no source: name. */
    UNKNOWN_SOURCE("unknown-source", "No source is named '%s', so it is not told where the quote stands.%s"),
    /** Reference to no code: name. */
    UNKNOWN_CODE("unknown-code", "No code is named '%s', so nothing says what it stands for.%s"),
    /** Reference to no theme: name. */
    UNKNOWN_THEME("unknown-theme", "No theme is named '%s', so the dimension has nothing to join.%s"),
    /** Reference to no quote: name. */
    UNKNOWN_QUOTE("unknown-quote", "No quote is named '%s', so nothing supports the entry.%s"),

    /** Convention that does not exist: word. */
    UNKNOWN_CONVENTION(
            "unknown-convention",
            "Convention '%s' is not known; it decides chi-square and the printed indices."
                    + " Use amos, lavaan, mplus or lisrel."),
    /** Property given twice: keyword. */
    GIVEN_TWICE("given-twice", "'%s' is given more than once here, and only one can hold. Keep one of them."),
    /** Name declared twice: kind, name. */
    DUPLICATE_NAME(
            "duplicate-name",
            "%s '%s' is declared more than once, so a reference to it is ambiguous. Rename one of them."),
    /** Name that several other files declare: name, files, file that is meant. */
    AMBIGUOUS_NAME(
            "ambiguous-name",
            Severity.WARNING,
            "'%s' is declared in %s, which a reader cannot tell apart; the one in '%s' is meant."
                    + " Rename the others, or declare it in this file."),
    /** Item of two constructs: item, construct, other construct. */
    ITEM_IN_TWO_CONSTRUCTS(
            "item-in-two-constructs",
            "Item '%s' of construct '%s' belongs to construct '%s' as well, so both would share its variance."
                    + " Keep it in one, and let a model add a cross-loading with =~."),

    /** Construct without items: construct. */
    NO_ITEMS(
            "construct-without-items",
            Severity.WARNING,
            "Construct '%s' has no items and no model defines it by =~, so it cannot be measured. Add items in braces."),
    /** Construct with one item: construct, item. */
    SINGLE_ITEM(
            "single-item",
            Severity.INFO,
            "Construct '%s' has one item: its loading is 1 and the residual variance of '%s' is 0,"
                    + " so it counts as measured without error. Fix the residual variance in the model to say otherwise."),
    /** Construct measured but unused: construct, model. */
    UNUSED_CONSTRUCT(
            "unused-construct",
            Severity.WARNING,
            "Construct '%s' is measured in model '%s', but no structural statement uses it, so it only covaries."
                    + " Add a path or leave it out."),
    /** Construct used but not measurable: construct, model. */
    NOT_MEASURED(
            "construct-not-measured",
            "Construct '%s' is used in model '%s', but it has no items and the model does not define it by =~,"
                    + " so the data say nothing about it. Add items or a definition."),
    /** Construct used but not listed: construct, model. */
    NOT_LISTED(
            "construct-not-listed",
            Severity.WARNING,
            "Construct '%s' is used in model '%s' without being in its measurement block; its items measure it all the same."
                    + " List it there."),
    /** Construct listed twice: construct. */
    LISTED_TWICE(
            "listed-twice", Severity.WARNING, "'%s' is listed twice here, and once is enough. Remove one of them."),
    /** Scale with a range the wrong way round: scale, minimum, maximum. */
    SCALE_RANGE("scale-range", "Scale '%s' runs from %s to %s, but the lower end comes first. Correct the range."),

    /** Data without a file: data. */
    NO_FILE(
            "data-without-file",
            "Data '%s' names no file, so there is nothing to fit. Add file \"...\" or moments \"...\"."),
    /** Path that does not start in the project: path. */
    ABSOLUTE_PATH(
            "path-absolute",
            "Path '%s' holds on this machine only, so the study cannot be repeated elsewhere."
                    + " Put the file into the project and give its path from here."),
    /** Path that leaves the project: path. */
    PATH_OUTSIDE(
            "path-outside",
            "Path '%s' leaves the folder of the study, so the study is not complete by itself."
                    + " Put the file into the project and give its path from here."),
    /** Moments without n: data. */
    NO_OBSERVATIONS(
            "moments-without-n",
            Severity.INFO,
            "Data '%s' does not say how many observations the moments come from. Add n, unless the file holds it."),
    /** Cases with n: data. */
    NEEDLESS_OBSERVATIONS(
            "needless-n",
            Severity.WARNING,
            "Data '%s' holds cases, whose number is counted, so n has no effect. Remove it."),
    /** Too few observations: data, number. */
    TOO_FEW_OBSERVATIONS(
            "too-few-observations", "Data '%s' has n %s, and a covariance needs at least two observations. Correct n."),
    /** Delimiter or decimal mark that is not one character: keyword, value. */
    NOT_ONE_CHARACTER("not-one-character", "'%s' has to be a single character, and \"%s\" is not. Correct it."),

    /** Hypothesis without a path: hypothesis, source, target. */
    NO_PATH(
            "hypothesis-without-path",
            Severity.WARNING,
            "Hypothesis '%s' has no path in any model, so nothing tests it. Add '%s ~ %s' to a structural block."),
    /** Hypothesis about one construct: hypothesis, construct. */
    HYPOTHESIS_OF_ITSELF(
            "hypothesis-of-itself", "'%s' leads from '%s' to itself, which cannot be tested. Name two different ends."),

    /** Model without data: model. */
    NO_DATA(
            "model-without-data",
            "Model '%s' names no data and the file does not declare exactly one, so it cannot be fitted."
                    + " Write 'on' and the name of a data declaration."),
    /** Model without statements: model. */
    EMPTY_MODEL("empty-model", Severity.WARNING, "'%s' has no statements, so there is nothing to fit. Add some."),
    /** Alternatives that vary each other: alternative. */
    ALTERNATIVE_CYCLE(
            "alternative-cycle",
            "Alternative '%s' varies itself, so no model is at its base. Name another model after 'of'."),

    /** Variable regressed on itself: variable. */
    SELF_REGRESSION(
            "self-regression",
            "'%s' is regressed on itself, which has no meaning. Write ~~ for its variance, or name another."),
    /** Latent variable measured by itself: variable. */
    SELF_MEASUREMENT("self-measurement", "'%s' is measured by itself, which has no meaning. Name another indicator."),
    /** Parameter fixed to two values: parameter, value, other value. */
    CONTRADICTORY_VALUES(
            "contradictory-values", "'%s' is fixed to %s and to %s, and only one can hold. Remove one of them."),
    /** Number alone that is neither 0 nor 1: number. */
    NOT_AN_INTERCEPT(
            "not-an-intercept",
            "%s alone is no term; an intercept is written 1. Write '%1$s*1' to fix the intercept to it."),
    /** Intercept with another operator than ~: operator. */
    INTERCEPT_OPERATOR("intercept-operator", "An intercept cannot follow '%s'. Write it after ~."),
    /** Response scale of one variable by another: other variable. */
    SCALE_OF_ANOTHER(
            "scale-of-another",
            "'%s' cannot scale another variable: ~*~ stands between a variable and itself. Write the same name on both"
                    + " sides."),
    /** Threshold with a name of its own: name. */
    NOT_A_THRESHOLD(
            "not-a-threshold",
            "'%s' is no threshold: they are named t1, t2, ... from the lowest to the highest. Write one of these names,"
                    + " and a label before it if it needs one."),
    /** Labels and numbers in one c(). */
    MIXED_GROUP_VALUES(
            "mixed-group-values",
            "c() holds labels and numbers at once, so it is not clear what holds in each group."
                    + " Write a label for every group, and fix one with a constraint."),
    /** Premultipliers for different numbers of groups: number here, number before. */
    GROUP_COUNT(
            "group-count",
            "There are premultipliers for %s groups here, but for %s before, so one of them does not fit the data."
                    + " Write one for each group."),
    /** equal() of something that is not in the model: statement. */
    UNKNOWN_EQUAL(
            "unknown-equal",
            "equal() names '%s', but the model has no such statement or label, so there is nothing to be equal to."
                    + " Write the other statement without blanks, such as \"f=~x1\"."),
    /** Block that does not exist: word. */
    UNKNOWN_BLOCK("unknown-block", "'%s:' opens no block. Write 'group:' before the statements of one group."),
    /** Syntax of lavaan that no analysis heeds yet: what it is. */
    NOT_FITTED("not-fitted", "%s is read, but not fitted yet, so the model would not mean what it says. Leave it out."),
    /** prior() in a model that is not estimated by Bayesian methods. */
    NO_PRIOR(
            "no-prior",
            Severity.WARNING,
            "A prior has no effect on the estimates of maximum likelihood or least squares. Leave it out."),
    /** efa() on some left-hand sides only. */
    BLOCK_FOR_EACH(
            "block-for-each",
            "Some factors of this formula belong to an exploratory block and some do not."
                    + " Write efa() before each, or two formulas."),
    /** Premultiplier that depends on something unknown: name. */
    NOT_COMPUTABLE(
            "not-computable",
            "The premultiplier needs '%s', and only numbers can be computed before a model is fitted."
                    + " Write a label alone and a constraint, or c() with a value for each group."),
    /** Statement behind another in one line. */
    STATEMENTS_IN_A_LINE(
            "statements-in-a-line",
            "This statement follows another in one line, so a sign may be missing between them."
                    + " Insert it, or put ';' or a line end between the two."),
    /** Parameter given twice: parameter. */
    DUPLICATE_PARAMETER(
            "duplicate-parameter",
            "'%s' is in this model already, so it is not clear which of the two holds."
                    + " Remove one, or join their premultipliers in one formula."),
    /** Name of a column that looks like a construct or item: name, similar name. */
    SIMILAR_NAME(
            "similar-name",
            Severity.WARNING,
            "'%s' is neither a construct nor an item, so it means a column of the data. Did you mean '%s'?"),

    /** A comment for a reason that is empty. */
    REASON_MISSING(
            "reason-missing",
            Severity.WARNING,
            "The reason is missing: a parameter that was added because of the data needs one that does not come from them."
                    + " Write it after the colon."),

    /** Declaration without contents: kind, name. */
    EMPTY_DECLARATION(
            "empty-declaration",
            Severity.WARNING,
            "%s '%s' holds nothing, so nothing follows from it. Fill its braces, or remove it."),
    /** Sample that grows from one stage to the next: later stage, its number, earlier stage, its number. */
    SAMPLE_GROWS(
            "sample-grows",
            Severity.WARNING,
            "Stage '%s' has %s, more than '%s' before it with %s, but a sample cannot grow."
                    + " Correct the numbers or their order."),
    /** Data whose n is not that of their sample: data, n, sample, size. */
    SAMPLE_SIZE(
            "sample-size",
            Severity.WARNING,
            "Data '%s' have n %s, but sample '%s' ends with %s, so some cases are not accounted for. Correct one of them."),
    /** Comparison of groups without a column that holds them: name, model. */
    NO_GROUPS(
            "comparison-without-groups",
            "'%s' compares groups, but neither it nor model '%s' says which column tells them apart."
                    + " Write 'by' and the name of a column."),
    /** Comparison of groups without a ladder: name. */
    NO_LADDER(
            "comparison-without-ladder",
            Severity.WARNING,
            "'%s' has no ladder, so nothing is compared. Write 'ladder' and the sets of parameters to hold equal in turn."),
    /** Number of factors below one: analysis. */
    NO_FACTORS("no-factors", "'%s' asks for no factor, so there is nothing to extract. Write a number from 1."),
    /** Two statements about one path that cannot both hold: name, effect, other name, other effect. */
    CONTRADICTORY_EFFECTS(
            "contradictory-effects",
            Severity.WARNING,
            "'%s' says %s, but '%s' says %s of the same path, so one of them cannot hold. Correct one of them."),
    /** Hypothesis about another path than its proposition: hypothesis, proposition. */
    TESTS_OTHER_PATH(
            "tests-other-path",
            Severity.WARNING,
            "Hypothesis '%s' is not about the path of proposition '%s', so it does not test it."
                    + " Its ends have to be, or to operationalise, those of the proposition."),
    /** Quote without code and concept: quote. */
    QUOTE_NOT_CODED(
            "quote-not-coded",
            Severity.WARNING,
            "Quote '%s' is neither coded nor about a concept, so no analysis uses it. Add 'coded' or 'about'."),
    /** Code that no quote has: code. */
    CODE_NOT_QUOTED(
            "code-not-quoted",
            Severity.INFO,
            "No quote is coded '%s', so the data do not show it. Code a quote with it, or remove it."),
    /** Theme without codes, dimension without themes: kind, name, what it should come from. */
    NOT_GROUNDED(
            "not-grounded",
            Severity.INFO,
            "%s '%s' comes from no %s, so the reader cannot follow it back to the data. Add 'from'."),
    /** Entry of a mapping without quotes: entry. */
    ENTRY_WITHOUT_QUOTES(
            "mapping-without-quotes",
            Severity.INFO,
            "No quote supports the entry '%s'. Add 'by' and the quotes that show it."),
    /** Date that is on no calendar: text. */
    NOT_A_DATE("not-a-date", "%s is on no calendar. Write year, month and day, such as 2019-09-09."),

    /** Label of parameters with different fixed values: label, value, other value. */
    LABEL_WITH_TWO_VALUES(
            "label-with-two-values",
            "Label '%s' makes parameters equal, but they are fixed to %s and to %s. Use two labels or one value."),
    /** Label of a fixed and a free parameter: label, value. */
    LABEL_FIXED_AND_FREE(
            "label-fixed-and-free",
            Severity.WARNING,
            "Label '%s' makes this parameter equal to one that is fixed to %s, so it is fixed as well."
                    + " Use another label, or fix it here."),
    /** Label that is also defined: name. */
    LABEL_IS_DEFINED(
            "label-is-defined", "'%s' is the label of a parameter and is defined by := as well. Rename one of them."),
    /** Definition that needs itself: name. */
    DEFINITION_CYCLE(
            "definition-cycle", "'%s' is defined by itself, so it has no value. Correct one of the definitions."),
    /** Function that does not exist: name, nearest name or empty. */
    UNKNOWN_FUNCTION(
            "unknown-function",
            "Function '%s' is not known, so the expression has no value. Use exp, log, sqrt, abs or another of R's."),
    /** Function with the wrong number of arguments: name. */
    FUNCTION_ARGUMENTS("function-arguments", "Function '%s' does not take that many arguments. Correct the call.");

    private static final String PREFIX = "language.";

    private final String id;
    private final Severity severity;
    private final String template;

    SemMessage(String id, String template) {
        this(id, Severity.ERROR, template);
    }

    SemMessage(String id, Severity severity, String template) {
        this.id = PREFIX + id;
        this.severity = severity;
        this.template = template;
    }

    /** Return the id: marker id, quick-fix key, help anchor and error code. */
    public String id() {
        return id;
    }

    /** Return how much it matters. */
    public Severity severity() {
        return severity;
    }

    /** Return the text with places for names. */
    public String template() {
        return template;
    }

    /** Return the text with names filled in. */
    public String text(Object... names) {
        return String.format(template, names);
    }
}
