package org.sewall.kernel.spec.expression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Name the functions of one argument that an expression may call; names are those of R. */
public enum Function {
    /** Exponential. */
    EXP("exp", Math::exp, Math::exp),
    /** Natural logarithm; NaN below zero. */
    LOG("log", Math::log, x -> 1 / x),
    /** Logarithm to base 10; NaN below zero. */
    LOG10("log10", Math::log10, x -> 1 / (x * Math.log(10))),
    /** Logarithm to base 2; NaN below zero. */
    LOG2("log2", x -> Math.log(x) / Math.log(2), x -> 1 / (x * Math.log(2))),
    /** Natural logarithm of one plus the argument; NaN below -1. */
    LOG1P("log1p", Math::log1p, x -> 1 / (1 + x)),
    /** Exponential less one. */
    EXPM1("expm1", Math::expm1, Math::exp),
    /** Square root; NaN below zero. */
    SQRT("sqrt", Math::sqrt, x -> 0.5 / Math.sqrt(x)),
    /** Absolute value; its derivative at zero is taken as zero. */
    ABS("abs", Math::abs, Math::signum),
    /** Sine of an angle in radians. */
    SIN("sin", Math::sin, Math::cos),
    /** Cosine of an angle in radians. */
    COS("cos", Math::cos, x -> -Math.sin(x)),
    /** Tangent of an angle in radians. */
    TAN("tan", Math::tan, x -> 1 + Math.tan(x) * Math.tan(x)),
    /** Inverse sine; NaN beyond -1 and 1. */
    ASIN("asin", Math::asin, x -> 1 / Math.sqrt(1 - x * x)),
    /** Inverse cosine; NaN beyond -1 and 1. */
    ACOS("acos", Math::acos, x -> -1 / Math.sqrt(1 - x * x)),
    /** Inverse tangent. */
    ATAN("atan", Math::atan, x -> 1 / (1 + x * x)),
    /** Hyperbolic sine. */
    SINH("sinh", Math::sinh, Math::cosh),
    /** Hyperbolic cosine. */
    COSH("cosh", Math::cosh, Math::sinh),
    /** Hyperbolic tangent. */
    TANH("tanh", Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)),
    /** Inverse hyperbolic tangent, Fisher's z of a correlation; NaN beyond -1 and 1. */
    ATANH("atanh", x -> 0.5 * (Math.log1p(x) - Math.log1p(-x)), x -> 1 / (1 - x * x));

    private final String symbol;
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator derivative;

    Function(String symbol, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        this.symbol = symbol;
        this.value = value;
        this.derivative = derivative;
    }

    /** Return the function of a name, or nothing when there is none of that name. */
    public static Optional<Function> named(String name) {
        return Arrays.stream(values()).filter(f -> f.symbol.equals(name)).findFirst();
    }

    /** Return the function as it is written. */
    public String symbol() {
        return symbol;
    }

    /** Compute the function's value. */
    public double value(double argument) {
        return value.applyAsDouble(argument);
    }

    /** Compute the function's first derivative. */
    public double derivative(double argument) {
        return derivative.applyAsDouble(argument);
    }
}
