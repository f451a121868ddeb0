package org.sewall.analysis.exchange.mplus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sewall.analysis.exchange.Numerals;
import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Expression.Binary;
import org.sewall.kernel.spec.expression.Expression.Call;
import org.sewall.kernel.spec.expression.Expression.Constant;
import org.sewall.kernel.spec.expression.Expression.Reference;
import org.sewall.kernel.spec.expression.Expression.Unary;
import org.sewall.kernel.spec.expression.Function;
import org.sewall.kernel.spec.expression.Sign;

/** Writes expressions as MODEL CONSTRAINT reads them; functions that Mplus lacks are said by those it has. */
final class MplusExpressions {

    private static final int ATOM = 5;

    private MplusExpressions() {}

    /** Return the first function that cannot be said. */
    static Optional<Function> unsayable(Expression expression) {
        if (expression instanceof Unary unary) {
            return unsayable(unary.operand());
        }
        if (expression instanceof Binary binary) {
            return unsayable(binary.left()).or(() -> unsayable(binary.right()));
        }
        if (expression instanceof Call call) {
            Optional<Function> inside = call.arguments().stream()
                    .map(MplusExpressions::unsayable)
                    .flatMap(Optional::stream)
                    .findFirst();
            return inside.or(() -> switch (call.function()) {
                case SIGN, ATAN2, QNORM, MIN, MAX -> Optional.of(call.function());
                default -> Optional.empty();
            });
        }
        return Optional.empty();
    }

    /** Write an expression, with blanks where a line may end. */
    static String text(Expression expression, UnaryOperator<String> name) {
        return write(expression, name);
    }

    private static String write(Expression expression, UnaryOperator<String> name) {
        if (expression instanceof Constant constant) {
            return Numerals.of(constant.value());
        }
        if (expression instanceof Reference reference) {
            return name.apply(reference.name());
        }
        if (expression instanceof Unary unary) {
            String operand = wrapped(unary.operand(), 3, name);
            return unary.sign() == Sign.MINUS ? "-" + operand : operand;
        }
        if (expression instanceof Binary binary) {
            int own = binary.arithmetic().precedence();
            boolean power = binary.arithmetic() == Arithmetic.POWER;
            // a power of a power or of a sign is never left to the reader
            String left = wrapped(binary.left(), power ? ATOM : own, name);
            String right = wrapped(binary.right(), power ? ATOM : own + 1, name);
            return power
                    ? left + "**" + right
                    : left + " " + binary.arithmetic().symbol() + " " + right;
        }
        return call((Call) expression, name);
    }

    private static String wrapped(Expression operand, int least, UnaryOperator<String> name) {
        String text = write(operand, name);
        return precedence(operand) < least ? "(" + text + ")" : text;
    }

    private static int precedence(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.arithmetic().precedence();
        }
        if (expression instanceof Unary || expression instanceof Constant constant && constant.value() < 0) {
            return 0;
        }
        return ATOM;
    }

    private static String call(Call call, UnaryOperator<String> name) {
        List<Expression> arguments = call.arguments();
        String x = write(arguments.get(0), name);
        return switch (call.function()) {
            case LOG ->
                arguments.size() == 1
                        ? "LOG(" + x + ")"
                        : "(LOG(" + x + ") / LOG(" + write(arguments.get(1), name) + "))";
            case LOG2 -> "(LOG(" + x + ") / LOG(2))";
            case LOG1P -> "LOG(1 + (" + x + "))";
            case EXPM1 -> "(EXP(" + x + ") - 1)";
            case SINH -> "((EXP(" + x + ") - EXP(-(" + x + "))) / 2)";
            case COSH -> "((EXP(" + x + ") + EXP(-(" + x + "))) / 2)";
            case TANH -> "(1 - 2 / (EXP(2 * (" + x + ")) + 1))";
            case ASINH -> "LOG((" + x + ") + SQRT((" + x + ")**2 + 1))";
            case ACOSH -> "LOG((" + x + ") + SQRT((" + x + ")**2 - 1))";
            case ATANH -> "(LOG((1 + (" + x + ")) / (1 - (" + x + "))) / 2)";
            case PLOGIS -> "(1 / (1 + EXP(-(" + x + "))))";
            case QLOGIS -> "LOG((" + x + ") / (1 - (" + x + ")))";
            case PNORM -> "PHI(" + standard(arguments, x, name) + ")";
            case DNORM -> density(arguments, x, name);
            case SUM -> joined(arguments, " + ", name);
            case PROD -> joined(arguments, " * ", name);
            default -> call.function().symbol().toUpperCase(Locale.ROOT) + "(" + x + ")";
        };
    }

    private static String standard(List<Expression> arguments, String x, UnaryOperator<String> name) {
        String centred =
                arguments.size() > 1 ? "((" + x + ") - (" + write(arguments.get(1), name) + "))" : "(" + x + ")";
        return arguments.size() > 2 ? centred + " / (" + write(arguments.get(2), name) + ")" : centred;
    }

    private static String density(List<Expression> arguments, String x, UnaryOperator<String> name) {
        String exponent = "EXP(-(" + standard(arguments, x, name) + ")**2 / 2)";
        String root = Numerals.of(Math.sqrt(2 * Math.PI));
        String scale = arguments.size() > 2 ? root + " * (" + write(arguments.get(2), name) + ")" : root;
        return "(" + exponent + " / (" + scale + "))";
    }

    private static String joined(List<Expression> arguments, String sign, UnaryOperator<String> name) {
        return arguments.stream()
                .map(argument -> "(" + write(argument, name) + ")")
                .collect(Collectors.joining(sign, "(", ")"));
    }
}
