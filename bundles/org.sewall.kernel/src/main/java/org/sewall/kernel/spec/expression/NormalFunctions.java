package org.sewall.kernel.spec.expression;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Compute density, distribution function and quantiles of normal distributions with their derivatives.
 *
 * <p>Mean and standard deviation are the second and third argument, 0 and 1 if left out. A standard deviation that is not
 * positive gives NaN.
 */
final class NormalFunctions {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private NormalFunctions() {}

    static Dual probability(List<Dual> arguments) {
        Dual z = standardized(arguments);
        return z.map(STANDARD.cumulativeProbability(z.value()), STANDARD.density(z.value()));
    }

    static Dual density(List<Dual> arguments) {
        Dual z = standardized(arguments);
        double height = STANDARD.density(z.value());
        return ForwardMode.combine(z.map(height, -z.value() * height), Arithmetic.DIVIDE, deviation(arguments));
    }

    static Dual quantile(List<Dual> arguments) {
        Dual p = arguments.get(0);
        boolean inside = p.value() >= 0 && p.value() <= 1;
        double z = inside ? STANDARD.inverseCumulativeProbability(p.value()) : Double.NaN;
        Dual scaled = ForwardMode.combine(p.map(z, 1 / STANDARD.density(z)), Arithmetic.MULTIPLY, deviation(arguments));
        return ForwardMode.combine(scaled, Arithmetic.ADD, mean(arguments));
    }

    private static Dual standardized(List<Dual> arguments) {
        Dual centred = ForwardMode.combine(arguments.get(0), Arithmetic.SUBTRACT, mean(arguments));
        return ForwardMode.combine(centred, Arithmetic.DIVIDE, deviation(arguments));
    }

    private static Dual mean(List<Dual> arguments) {
        return arguments.size() > 1
                ? arguments.get(1)
                : Dual.constant(0, arguments.get(0).dimension());
    }

    private static Dual deviation(List<Dual> arguments) {
        if (arguments.size() < 3) {
            return Dual.constant(1, arguments.get(0).dimension());
        }
        Dual given = arguments.get(2);
        return given.value() > 0 ? given : Dual.constant(Double.NaN, given.dimension());
    }
}
