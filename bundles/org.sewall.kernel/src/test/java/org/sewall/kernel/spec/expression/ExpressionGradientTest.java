package org.sewall.kernel.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.ExpressionReader;

/** Exact derivatives agree with central finite differences; text and reading are inverse to each other. */
class ExpressionGradientTest {
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final double[] POINT = {0.37, 1.21, -0.58};
    private static final double STEP = 1e-6;
    /** Central differences with this step are exact to about the square of the step, plus rounding over the step. */
    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*b",
                "a+b*c-a/b",
                "a*b/(c+a*b)",
                "-a^2",
                "(-a)^2",
                "a^b",
                "b^-2",
                "c^3",
                "b^2^a",
                "2*a-(b-c)",
                "a/(b/c)",
                "(a-b)^2/c",
                "exp(a*c)+log(b)",
                "sqrt(a*b)*abs(c)",
                "atanh(a)-tanh(b*c)",
                "sin(a)*cos(b)/tan(c)",
                "a/sqrt(a^2+b^2)",
                "log(b,a)",
                "atan2(a,c)*atan2(c,b)",
                "pnorm(a)-pnorm(b,a)+pnorm(c,a,b)",
                "dnorm(a)*dnorm(c,a)/dnorm(b,c,a)",
                "qnorm(a)+qnorm(a,c)+qnorm(a,b,b)",
                "sum(a,b*c,a*b,2)",
                "prod(a,b,c)",
                "min(a*b,c^2,b)+max(a,b,c)",
                "plogis(a*c)+qlogis(a)",
                "sign(c)*a",
            })
    void gradientEqualsFiniteDifferences(String text) {
        assertGradient(ExpressionReader.read(text));
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void everyFunctionHasItsDerivative(Function function) {
        // the inverse hyperbolic cosine begins at 1
        Expression first = ExpressionReader.read(function == Function.ACOSH ? "1+a" : "a");
        assertGradient(new Expression.Call(
                function, function.takes(1) ? List.of(first) : List.of(first, new Expression.Reference("b"))));
        assertThat(Function.named(function.symbol())).contains(function);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b-c",
                "a-(b-c)",
                "a*b/(c+a*b)",
                "a/(b*c)",
                "(a+b)*c",
                "-a^2",
                "(-a)^2",
                "a^b^c",
                "(a^b)^c",
                "2*b2",
                "a^-b",
                "exp(-(a+b))",
                "max(a,-b,a+c)",
                "a- -b",
                "-(a*b)",
                "0.5*a",
                "(a+b)^2",
                "1000000*a"
            })
    void textKeepsTheMeaning(String text) {
        Expression expression = ExpressionReader.read(text);

        assertThat(ExpressionReader.read(expression.text())).isEqualTo(expression);
    }

    @Test
    void textHasNoNeedlessParentheses() {
        assertThat(ExpressionReader.read("((a*b))/((b2)+(a*b))").text()).isEqualTo("a*b/(b2+a*b)");
    }

    @Test
    void namesComeInOrderOfFirstMention() {
        assertThat(ExpressionReader.read("c*a+exp(c-b)").references()).containsExactly("c", "a", "b");
    }

    @Test
    void powerOfANegativeBaseHasNoInfluenceFromAConstantExponent() {
        Dual power = evaluate(ExpressionReader.read("c^2"), POINT);

        assertThat(power.partials()).containsExactly(0, 0, 2 * POINT[2]);
    }

    @Test
    void aFunctionTakesOnlySoManyArguments() {
        List<Expression> two = List.of(new Expression.Reference("a"), new Expression.Reference("b"));
        assertThatThrownBy(() -> new Expression.Call(Function.EXP, two)).hasMessageContaining("exp");
        assertThat(new Expression.Call(Function.LOG, two).text()).isEqualTo("log(a,b)");
    }

    @Test
    void undefinedIsNotANumber() {
        assertThat(evaluate(ExpressionReader.read("log(c)"), POINT).value()).isNaN();
    }

    private static void assertGradient(Expression expression) {
        Dual exact = evaluate(expression, POINT);
        for (int i = 0; i < POINT.length; i++) {
            double[] up = POINT.clone();
            double[] down = POINT.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double difference = (evaluate(expression, up).value()
                            - evaluate(expression, down).value())
                    / (2 * STEP);
            assertThat(exact.partial(i))
                    .as("%s by %s", expression.text(), NAMES.get(i))
                    .isCloseTo(difference, within(TOLERANCE * (1 + Math.abs(difference))));
        }
    }

    private static Dual evaluate(Expression expression, double[] point) {
        return expression.evaluate(
                name -> Dual.variable(point[NAMES.indexOf(name)], NAMES.indexOf(name), point.length), point.length);
    }
}
