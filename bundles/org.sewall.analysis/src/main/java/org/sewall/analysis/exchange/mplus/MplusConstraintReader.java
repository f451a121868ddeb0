package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.InequalityConstraint;
import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Function;
import org.sewall.kernel.spec.expression.Sign;

/** Reads statements of MODEL CONSTRAINT: new parameters, what they are, and equalities and inequalities. */
final class MplusConstraintReader {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\\d+\\.?\\d*(?:[eE][-+]?\\d{1,3})?|\\.\\d+(?:[eE][-+]?\\d{1,3})?)|([A-Za-z_][A-Za-z0-9_]*)|(\\*\\*|[-+*/^()=<>]))");
    private static final Pattern NEW = Pattern.compile("(?is)new\\s*\\((.*)\\)");

    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(
            Map.entry("EXP", Function.EXP),
            Map.entry("LOG", Function.LOG),
            Map.entry("LN", Function.LOG),
            Map.entry("LOG10", Function.LOG10),
            Map.entry("SQRT", Function.SQRT),
            Map.entry("ABS", Function.ABS),
            Map.entry("SIN", Function.SIN),
            Map.entry("COS", Function.COS),
            Map.entry("TAN", Function.TAN),
            Map.entry("ASIN", Function.ASIN),
            Map.entry("ACOS", Function.ACOS),
            Map.entry("ATAN", Function.ATAN),
            Map.entry("PHI", Function.PNORM));

    /** Deeper expressions are no expressions that anybody wrote. */
    private static final int DEEPEST = 200;

    private final MplusVariables variables;
    private final Set<String> fresh = new LinkedHashSet<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<EqualityConstraint> equalities = new ArrayList<>();
    private final List<InequalityConstraint> inequalities = new ArrayList<>();
    private List<String> tokens = List.of();
    private int position;
    private int depth;

    MplusConstraintReader(MplusVariables variables) {
        this.variables = variables;
    }

    List<Definition> definitions() {
        return definitions;
    }

    List<EqualityConstraint> equalities() {
        return equalities;
    }

    List<InequalityConstraint> inequalities() {
        return inequalities;
    }

    /** Return new parameters that nothing says the value of. */
    Set<String> undefined() {
        Set<String> undefined = new LinkedHashSet<>(fresh);
        definitions.forEach(definition -> undefined.remove(definition.name()));
        return undefined;
    }

    /**
     * Read a statement.
     *
     * @throws MplusFault with the reason if it is not understood
     */
    void read(String statement) throws MplusFault {
        Matcher declared = NEW.matcher(statement.strip());
        if (declared.matches()) {
            declare(declared.group(1));
            return;
        }
        tokens = tokens(statement);
        position = 0;
        depth = 0;
        Expression left = sum();
        String relation = next();
        Expression right = sum();
        if (position < tokens.size()) {
            throw new MplusFault("'" + tokens.get(position) + "' has no meaning there");
        }
        switch (relation) {
            case "=" -> equal(left, right);
            case "<" -> inequalities.add(new InequalityConstraint(left, right));
            case ">" -> inequalities.add(new InequalityConstraint(right, left));
            default -> throw new MplusFault("one of = < > was expected");
        }
    }

    private void declare(String list) throws MplusFault {
        for (String part : list.replaceAll("\\*\\s*[-+]?[0-9.eE]+", " ").split("[\\s,]+")) {
            if (part.isEmpty()) {
                continue;
            }
            int dash = part.indexOf('-');
            List<String> names =
                    dash > 0 ? MplusLists.numbered(part.substring(0, dash), part.substring(dash + 1)) : List.of(part);
            for (String name : names) {
                if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                    throw new MplusFault("'" + name + "' is no name");
                }
                fresh.add(variables.label(name));
            }
        }
    }

    private void equal(Expression left, Expression right) {
        if (left instanceof Expression.Reference reference
                && fresh.contains(reference.name())
                && definitions.stream().noneMatch(known -> known.name().equals(reference.name()))) {
            definitions.add(new Definition(reference.name(), right));
        } else {
            equalities.add(new EqualityConstraint(left, right));
        }
    }

    // --- expressions -----------------------------------------------------------------------------------------

    private static List<String> tokens(String statement) throws MplusFault {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(statement);
        int at = 0;
        String text = statement.stripTrailing();
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new MplusFault(
                        "'" + text.substring(at, Math.min(text.length(), at + 10)) + "' has no meaning there");
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        return tokens;
    }

    private String peek() {
        return position < tokens.size() ? tokens.get(position) : "";
    }

    private String next() {
        String token = peek();
        position++;
        return token;
    }

    private Expression sum() throws MplusFault {
        if (++depth > DEEPEST) {
            throw new MplusFault("it is too deep");
        }
        Expression result = product();
        while (peek().equals("+") || peek().equals("-")) {
            Arithmetic arithmetic = next().equals("+") ? Arithmetic.ADD : Arithmetic.SUBTRACT;
            result = new Expression.Binary(result, arithmetic, product());
        }
        depth--;
        return result;
    }

    private Expression product() throws MplusFault {
        Expression result = signed();
        while (peek().equals("*") || peek().equals("/")) {
            Arithmetic arithmetic = next().equals("*") ? Arithmetic.MULTIPLY : Arithmetic.DIVIDE;
            result = new Expression.Binary(result, arithmetic, signed());
        }
        return result;
    }

    private Expression signed() throws MplusFault {
        if (++depth > DEEPEST) {
            throw new MplusFault("it is too deep");
        }
        Expression result;
        if (peek().equals("-")) {
            next();
            result = new Expression.Unary(Sign.MINUS, signed());
        } else if (peek().equals("+")) {
            next();
            result = signed();
        } else {
            result = power();
        }
        depth--;
        return result;
    }

    private Expression power() throws MplusFault {
        Expression base = primary();
        if (peek().equals("**") || peek().equals("^")) {
            next();
            return new Expression.Binary(base, Arithmetic.POWER, signed());
        }
        return base;
    }

    private Expression primary() throws MplusFault {
        String token = next();
        if (token.equals("(")) {
            Expression inside = sum();
            if (!next().equals(")")) {
                throw new MplusFault("a closing parenthesis is missing");
            }
            return inside;
        }
        if (token.isEmpty()) {
            throw new MplusFault("it ends too early");
        }
        char first = token.charAt(0);
        if (Character.isDigit(first) || first == '.') {
            return new Expression.Constant(Double.parseDouble(token));
        }
        if (!Character.isLetter(first) && first != '_') {
            throw new MplusFault("'" + token + "' has no meaning there");
        }
        if (peek().equals("(")) {
            Function function = FUNCTIONS.get(token.toUpperCase(Locale.ROOT));
            if (function == null) {
                throw new MplusFault("the function " + token + " is not supported");
            }
            return new Expression.Call(function, primary());
        }
        return new Expression.Reference(variables.label(token));
    }
}
