package org.sewall.dsl.ide.signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word that takes arguments in parentheses.
 *
 * @param name the word
 * @param parameters what it takes, in order; the last one may stand for any number
 * @param meaning what it is
 */
public record CallableWord(String name, List<String> parameters, String meaning) {
    /** Copy the list. */
    public CallableWord {
        parameters = List.copyOf(parameters);
    }

    /** Return how it is written. */
    public String signature() {
        return name + '(' + String.join(", ", parameters) + ')';
    }

    private static CallableWord of(String name, String meaning, String... parameters) {
        return new CallableWord(name, List.of(parameters), meaning);
    }

    private static final String NUMBER = "x";

    /** Functions of expressions; those of R with the same names. */
    public static final List<CallableWord> FUNCTIONS = List.of(
            of("exp", "Exponential function.", NUMBER),
            of("log", "Logarithm, natural or to a base.", NUMBER, "base"),
            of("log10", "Logarithm to the base 10.", NUMBER),
            of("log2", "Logarithm to the base 2.", NUMBER),
            of("log1p", "Natural logarithm of 1 + x.", NUMBER),
            of("expm1", "Exponential function less 1.", NUMBER),
            of("sqrt", "Square root.", NUMBER),
            of("abs", "Absolute value.", NUMBER),
            of("sign", "Sign: -1, 0 or 1.", NUMBER),
            of("sin", "Sine.", NUMBER),
            of("cos", "Cosine.", NUMBER),
            of("tan", "Tangent.", NUMBER),
            of("asin", "Inverse sine.", NUMBER),
            of("acos", "Inverse cosine.", NUMBER),
            of("atan", "Inverse tangent.", NUMBER),
            of("atan2", "Angle of the point (x, y).", "y", NUMBER),
            of("sinh", "Hyperbolic sine.", NUMBER),
            of("cosh", "Hyperbolic cosine.", NUMBER),
            of("tanh", "Hyperbolic tangent.", NUMBER),
            of("asinh", "Inverse hyperbolic sine.", NUMBER),
            of("acosh", "Inverse hyperbolic cosine.", NUMBER),
            of("atanh", "Inverse hyperbolic tangent.", NUMBER),
            of("pnorm", "Distribution function of the normal distribution.", NUMBER, "mean", "sd"),
            of("qnorm", "Quantile of the normal distribution.", "p", "mean", "sd"),
            of("dnorm", "Density of the normal distribution.", NUMBER, "mean", "sd"),
            of("plogis", "Distribution function of the logistic distribution.", NUMBER),
            of("qlogis", "Quantile of the logistic distribution.", "p"),
            of("sum", "Sum of its arguments.", NUMBER, "..."),
            of("prod", "Product of its arguments.", NUMBER, "..."),
            of("min", "Least of its arguments.", NUMBER, "..."),
            of("max", "Largest of its arguments.", NUMBER, "..."));

    /** Premultipliers that take arguments. */
    public static final List<CallableWord> PREMULTIPLIERS = List.of(
            of("start", "Starting value for the estimation, or one for each group.", "value"),
            of("c", "A premultiplier for each group: numbers, NA or labels.", "first group", "second group", "..."),
            of("equal", "The parameter is equal to that of another statement.", "\"f=~x1\""),
            of("label", "Label of the parameter; equal labels mean equal parameters.", "\"a\""),
            of("lower", "Least value that the estimate may have.", "value"),
            of("upper", "Largest value that the estimate may have.", "value"));

    /** Find a function or premultiplier. */
    public static Optional<CallableWord> named(String name) {
        return Stream.concat(FUNCTIONS.stream(), PREMULTIPLIERS.stream())
                .filter(word -> word.name().equals(name))
                .findFirst();
    }
}
