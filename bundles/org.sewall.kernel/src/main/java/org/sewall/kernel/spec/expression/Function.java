package org.sewall.kernel.spec.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Name the functions that an expression may call; names and order of arguments are those of R. */
public enum Function {
    /** Exponential. */
    EXP("exp", Math::exp, Math::exp),
    /** Natural logarithm, or logarithm to the base given second; NaN below zero. */
    LOG("log", 1, 2, Function::logarithm),
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
    /** Sign: -1, 0 or 1; its derivative is taken as zero. */
    SIGN("sign", Math::signum, x -> 0),
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
    /** Angle of a point given by ordinate and abscissa. */
    ATAN2("atan2", 2, 2, Function::angle),
    /** Hyperbolic sine. */
    SINH("sinh", Math::sinh, Math::cosh),
    /** Hyperbolic cosine. */
    COSH("cosh", Math::cosh, Math::sinh),
    /** Hyperbolic tangent. */
    TANH("tanh", Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)),
    /** Inverse hyperbolic sine. */
    ASINH("asinh", x -> Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(x, 1)), x -> 1 / Math.hypot(x, 1)),
    /** Inverse hyperbolic cosine; NaN below 1. */
    ACOSH("acosh", x -> Math.log(x + Math.sqrt(x * x - 1)), x -> 1 / Math.sqrt(x * x - 1)),
    /** Inverse hyperbolic tangent, Fisher's z of a correlation; NaN beyond -1 and 1. */
    ATANH("atanh", x -> 0.5 * (Math.log1p(x) - Math.log1p(-x)), x -> 1 / (1 - x * x)),
    /** Distribution function of the normal distribution; mean and standard deviation may follow. */
    PNORM("pnorm", 1, 3, arguments -> NormalFunctions.probability(arguments)),
    /** Quantile of the normal distribution; mean and standard deviation may follow. */
    QNORM("qnorm", 1, 3, arguments -> NormalFunctions.quantile(arguments)),
    /** Density of the normal distribution; mean and standard deviation may follow. */
    DNORM("dnorm", 1, 3, arguments -> NormalFunctions.density(arguments)),
    /** Distribution function of the logistic distribution. */
    PLOGIS("plogis", Function::logistic, x -> logistic(x) * logistic(-x)),
    /** Logit of a probability; NaN beyond 0 and 1. */
    QLOGIS("qlogis", x -> Math.log(x) - Math.log1p(-x), x -> 1 / (x * (1 - x))),
    /** Sum of any number of arguments. */
    SUM("sum", 1, Integer.MAX_VALUE, arguments -> reduce(arguments, Arithmetic.ADD)),
    /** Product of any number of arguments. */
    PROD("prod", 1, Integer.MAX_VALUE, arguments -> reduce(arguments, Arithmetic.MULTIPLY)),
    /** Smallest of any number of arguments; where several are, the derivatives of the first. */
    MIN("min", 1, Integer.MAX_VALUE, arguments -> extreme(arguments, -1)),
    /** Largest of any number of arguments; where several are, the derivatives of the first. */
    MAX("max", 1, Integer.MAX_VALUE, arguments -> extreme(arguments, 1));

    private final String symbol;
    private final int fewest;
    private final int most;
    private final transient Rule rule;

    /** Compute a function together with its derivatives. */
    private interface Rule {
        Dual apply(List<Dual> arguments);
    }

    Function(String symbol, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        this(symbol, 1, 1, arguments -> {
            double x = arguments.get(0).value();
            return arguments.get(0).map(value.applyAsDouble(x), derivative.applyAsDouble(x));
        });
    }

    Function(String symbol, int fewest, int most, Rule rule) {
        this.symbol = symbol;
        this.fewest = fewest;
        this.most = most;
        this.rule = rule;
    }

    /** Return the function of a name, or nothing when there is none of that name. */
    public static Optional<Function> named(String name) {
        return Arrays.stream(values()).filter(f -> f.symbol.equals(name)).findFirst();
    }

    /** Return the function as it is written. */
    public String symbol() {
        return symbol;
    }

    /** Say whether the function can be called with a number of arguments. */
    public boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    /**
     * Compute value and derivatives.
     *
     * @param arguments as many as the function {@link #takes}
     * @return NaN or infinite where the function is undefined
     */
    public Dual apply(List<Dual> arguments) {
        return rule.apply(arguments);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static Dual logarithm(List<Dual> arguments) {
        Dual x = arguments
                .get(0)
                .map(Math.log(arguments.get(0).value()), 1 / arguments.get(0).value());
        return arguments.size() == 1
                ? x
                : ForwardMode.combine(x, Arithmetic.DIVIDE, logarithm(arguments.subList(1, 2)));
    }

    private static Dual angle(List<Dual> arguments) {
        double y = arguments.get(0).value();
        double x = arguments.get(1).value();
        double square = x * x + y * y;
        return arguments.get(0).join(arguments.get(1), Math.atan2(y, x), x / square, -y / square);
    }

    private static Dual reduce(List<Dual> arguments, Arithmetic arithmetic) {
        Dual result = arguments.get(0);
        for (Dual argument : arguments.subList(1, arguments.size())) {
            result = ForwardMode.combine(result, arithmetic, argument);
        }
        return result;
    }

    private static Dual extreme(List<Dual> arguments, int sign) {
        Dual result = arguments.get(0);
        for (Dual argument : arguments) {
            // NaN is passed on, as in R
            if (sign * (argument.value() - result.value()) > 0 || Double.isNaN(argument.value())) {
                result = argument;
            }
        }
        return result;
    }
}
