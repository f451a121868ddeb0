package org.sewall.kernel.reference;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Function;
import org.sewall.kernel.spec.expression.Sign;

/** Reads arithmetic with the precedence of R; a test fixture until there is a grammar. */
public final class ExpressionReader {
    private final String text;
    private int at;

    private ExpressionReader(String text) {
        this.text = text.replaceAll("\\s", "");
    }

    /** Read one expression. */
    public static Expression read(String text) {
        var reader = new ExpressionReader(text);
        Expression expression = reader.sum();
        if (reader.at < reader.text.length()) {
            throw new IllegalArgumentException("Cannot read " + text + " from " + reader.at + ".");
        }
        return expression;
    }

    private Expression sum() {
        Expression left = product();
        while (peek() == '+' || peek() == '-') {
            left = new Expression.Binary(left, next() == '+' ? Arithmetic.ADD : Arithmetic.SUBTRACT, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (peek() == '*' || peek() == '/') {
            left = new Expression.Binary(left, next() == '*' ? Arithmetic.MULTIPLY : Arithmetic.DIVIDE, signed());
        }
        return left;
    }

    private Expression signed() {
        if (peek() == '-' || peek() == '+') {
            return new Expression.Unary(next() == '-' ? Sign.MINUS : Sign.PLUS, signed());
        }
        Expression base = atom();
        if (peek() == '^') {
            next();
            return new Expression.Binary(base, Arithmetic.POWER, signed());
        }
        return base;
    }

    private Expression atom() {
        if (peek() == '(') {
            next();
            Expression inner = sum();
            next();
            return inner;
        }
        int from = at;
        if (Character.isDigit(peek()) || peek() == '.' && Character.isDigit(text.charAt(at + 1))) {
            while (Character.isDigit(peek()) || peek() == '.' || peek() == 'e') {
                next();
            }
            return new Expression.Constant(Double.parseDouble(text.substring(from, at)));
        }
        while (Character.isLetterOrDigit(peek()) || peek() == '.' || peek() == '_') {
            next();
        }
        String name = text.substring(from, at);
        if (peek() != '(') {
            return new Expression.Reference(name);
        }
        List<Expression> arguments = new ArrayList<>();
        do {
            next();
            arguments.add(sum());
        } while (peek() == ',');
        next();
        return new Expression.Call(Function.named(name).orElseThrow(), arguments);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
        return text.charAt(at++);
    }
}
