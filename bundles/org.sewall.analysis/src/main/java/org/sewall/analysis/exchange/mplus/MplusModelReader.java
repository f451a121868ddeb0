package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sewall.analysis.exchange.mplus.MplusParameter.Said;
import org.sewall.kernel.spec.Operator;

/**
 * Reads statements of the MODEL command: BY, ON, WITH, PON, PWITH, variances, means and thresholds in brackets, scales in
 * braces, growth factors before a bar; lists, values and labels.
 */
final class MplusModelReader {

    private static final Set<String> RELATIONS = Set.of("BY", "ON", "WITH", "PON", "PWITH", "AT", "XWITH", "MEASURED");
    private static final Pattern THRESHOLD = Pattern.compile("(.+)\\$(\\d{1,4})");

    private final MplusVariables variables;
    private MplusTokens tokens;
    private LabelledParameters found;

    MplusModelReader(MplusVariables variables) {
        this.variables = variables;
    }

    /**
     * Read a statement.
     *
     * @throws MplusFault with the reason if it is not understood
     */
    List<MplusParameter> read(String statement) throws MplusFault {
        tokens = new MplusTokens(statement);
        found = new LabelledParameters(variables);
        if (tokens.isNext('[')) {
            bracketed('[', ']');
        } else if (tokens.isNext('{')) {
            bracketed('{', '}');
        } else {
            relation();
        }
        if (!tokens.isAtEnd()) {
            throw new MplusFault("'" + tokens.peek().text() + "' has no meaning there");
        }
        return found.all();
    }

    // --- statements ------------------------------------------------------------------------------------------

    private void bracketed(char open, char close) throws MplusFault {
        while (tokens.isNext(open)) {
            tokens.next();
            while (!tokens.isNext(close)) {
                if (tokens.isNext('l')) {
                    found.label(tokens.next());
                } else {
                    items(open);
                }
            }
            tokens.next();
            if (tokens.isNext('l')) {
                found.label(tokens.next());
            }
        }
    }

    private void items(char open) throws MplusFault {
        int line = tokens.peek().line();
        List<String> names = names();
        Value value = value();
        for (String name : names) {
            Matcher threshold = THRESHOLD.matcher(name);
            if (open == '{') {
                String variable = variables.canonical(name);
                found.add(
                        new MplusParameter(variable, Operator.SCALED_BY, variable, value.said(), value.number(), ""),
                        line);
            } else if (threshold.matches()) {
                found.add(
                        new MplusParameter(
                                variables.canonical(threshold.group(1)),
                                Operator.THRESHOLD,
                                "t" + threshold.group(2),
                                value.said(),
                                value.number(),
                                ""),
                        line);
            } else {
                found.add(
                        new MplusParameter(
                                variables.canonical(name), Operator.INTERCEPT, "", value.said(), value.number(), ""),
                        line);
            }
        }
    }

    private void relation() throws MplusFault {
        List<String> left = new ArrayList<>();
        while (tokens.isNext('w') && !isRelation(tokens.peek().text())) {
            int line = tokens.peek().line();
            List<String> names = names();
            if (tokens.isNext('f') || tokens.isNext('l') || tokens.isAtEnd()) {
                variances(left, names, line);
                return;
            }
            left.addAll(names);
        }
        if (left.isEmpty()) {
            throw new MplusFault("a variable was expected");
        }
        if (tokens.isNext('|')) {
            growth(left);
        } else if (tokens.isNext('w')) {
            related(left, tokens.next().text().toUpperCase(Locale.ROOT));
        } else {
            variances(List.of(), left, 0);
        }
    }

    private void variances(List<String> before, List<String> names, int line) throws MplusFault {
        for (String name : before) {
            addVariance(name, Value.NONE, line);
        }
        Value value = value();
        for (String name : names) {
            addVariance(name, value, line);
        }
        while (!tokens.isAtEnd()) {
            if (tokens.isNext('l')) {
                found.label(tokens.next());
                continue;
            }
            int at = tokens.peek().line();
            List<String> more = names();
            Value own = value();
            for (String name : more) {
                addVariance(name, own, at);
            }
        }
    }

    private void addVariance(String name, Value value, int line) {
        String variable = variables.canonical(name);
        found.add(
                new MplusParameter(variable, Operator.COVARIES_WITH, variable, value.said(), value.number(), ""), line);
    }

    private void related(List<String> left, String relation) throws MplusFault {
        switch (relation) {
            case "BY", "ON", "WITH" -> {
                if (relation.equals("BY")) {
                    left.forEach(variables::latent);
                }
                right(left, relation);
            }
            case "PON", "PWITH" -> paired(left, relation.substring(1));
            default -> throw new MplusFault(relation + " is not supported");
        }
    }

    private void right(List<String> left, String relation) throws MplusFault {
        while (!tokens.isAtEnd()) {
            if (tokens.isNext('l')) {
                found.label(tokens.next());
                continue;
            }
            int line = tokens.peek().line();
            List<String> names = names();
            Value value = value();
            for (String one : left) {
                for (String other : names) {
                    found.add(parameter(one, relation, other, value), line);
                }
            }
        }
    }

    private void paired(List<String> left, String relation) throws MplusFault {
        int from = found.size();
        List<String> right = new ArrayList<>();
        int line = tokens.peek().line();
        while (tokens.isNext('w')) {
            right.addAll(names());
        }
        Value value = value();
        if (right.size() != left.size()) {
            throw new MplusFault(left.size() + " variables before and " + right.size() + " after make no pairs");
        }
        for (int i = 0; i < left.size(); i++) {
            found.add(parameter(left.get(i), relation, right.get(i), value), line);
        }
        if (tokens.isNext('l')) {
            found.label(tokens.next(), from);
        }
    }

    private MplusParameter parameter(String one, String relation, String other, Value value) {
        Operator operator =
                switch (relation) {
                    case "BY" -> Operator.MEASURED_BY;
                    case "ON" -> Operator.REGRESSED_ON;
                    default -> Operator.COVARIES_WITH;
                };
        return new MplusParameter(
                variables.canonical(one), operator, variables.canonical(other), value.said(), value.number(), "");
    }

    /** Growth factors: their loadings are powers of the time scores, intercepts are 0 and their means free. */
    private void growth(List<String> left) throws MplusFault {
        tokens.next();
        List<String> outcomes = new ArrayList<>();
        List<Value> times = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            List<String> names = names();
            Value value = value();
            if (value.said() == Said.NOTHING || Double.isNaN(value.number()) && left.size() > 2) {
                throw new MplusFault("a time score such as @1 was expected after " + names.get(0));
            }
            for (String name : names) {
                outcomes.add(variables.canonical(name));
                times.add(value);
            }
        }
        for (int power = 0; power < left.size(); power++) {
            variables.latent(left.get(power));
            String factor = variables.canonical(left.get(power));
            for (int i = 0; i < outcomes.size(); i++) {
                Value time = times.get(i);
                boolean free = power == 1 && time.said() == Said.FREE;
                double score = power == 0 ? 1 : Math.pow(time.number(), power);
                found.add(
                        new MplusParameter(
                                factor,
                                Operator.MEASURED_BY,
                                outcomes.get(i),
                                free ? Said.FREE : Said.FIXED,
                                score,
                                ""),
                        0);
            }
            found.add(new MplusParameter(factor, Operator.INTERCEPT, "", Said.FREE, Double.NaN, ""), 0);
        }
        for (String outcome : outcomes) {
            if (variables.isOrdered(outcome)) {
                throw new MplusFault("growth of ordered variables is not supported");
            }
            found.add(new MplusParameter(outcome, Operator.INTERCEPT, "", Said.FIXED, 0, ""), 0);
        }
    }

    // --- parts -----------------------------------------------------------------------------------------------

    /** What follows a name: {@code @1}, {@code *0.5}, {@code *} or nothing. */
    private record Value(Said said, double number) {
        static final Value NONE = new Value(Said.NOTHING, Double.NaN);
    }

    private Value value() throws MplusFault {
        if (!tokens.isNext('f')) {
            return Value.NONE;
        }
        String text = tokens.next().text();
        String number = text.substring(1).strip();
        boolean fixed = text.charAt(0) == '@';
        if (fixed && number.isEmpty()) {
            throw new MplusFault("a number was expected after @");
        }
        double value = number.isEmpty() ? Double.NaN : Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw new MplusFault("the number " + number + " is too large");
        }
        return new Value(fixed ? Said.FIXED : Said.FREE, value);
    }

    private List<String> names() throws MplusFault {
        if (!tokens.isNext('w')) {
            throw new MplusFault(
                    tokens.isAtEnd() ? "it ends too early" : "'" + tokens.peek().text() + "' has no meaning there");
        }
        String first = tokens.next().text();
        if (!tokens.isNext('-')) {
            return List.of(first);
        }
        tokens.next();
        if (!tokens.isNext('w')) {
            throw new MplusFault("the end of the list " + first + "- was expected");
        }
        return list(first, tokens.next().text());
    }

    /** Return the variables from one to another: in the order of the data, or else numbered. */
    private List<String> list(String first, String last) throws MplusFault {
        List<String> between = variables.between(first, last);
        return between.isEmpty() ? MplusLists.numbered(first, last) : between;
    }

    private static boolean isRelation(String word) {
        return RELATIONS.contains(word.toUpperCase(Locale.ROOT));
    }
}
