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
 *
 * <p>A label belongs to the parameters before it in its line (Mplus User's Guide, chapter 17).
 */
final class MplusModelReader {

    private static final Set<String> RELATIONS = Set.of("BY", "ON", "WITH", "PON", "PWITH", "AT", "XWITH", "MEASURED");
    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*?)(\\d{1,6})");
    private static final Pattern THRESHOLD = Pattern.compile("(.+)\\$(\\d{1,4})");

    /** Longer lists are no lists that anybody wrote. */
    private static final int LONGEST_LIST = 5_000;

    private final MplusVariables variables;
    private MplusTokens tokens;
    private List<MplusParameter> found;
    private List<Integer> lineOf;
    private int labelled;

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
        found = new ArrayList<>();
        lineOf = new ArrayList<>();
        labelled = 0;
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
        return found;
    }

    // --- statements ------------------------------------------------------------------------------------------

    private void bracketed(char open, char close) throws MplusFault {
        while (tokens.isNext(open)) {
            tokens.next();
            while (!tokens.isNext(close)) {
                if (tokens.isNext('l')) {
                    label();
                } else {
                    items(open);
                }
            }
            tokens.next();
            if (tokens.isNext('l')) {
                label();
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
                add(new MplusParameter(variable, Operator.SCALED_BY, variable, value.said(), value.number(), ""), line);
            } else if (threshold.matches()) {
                add(
                        new MplusParameter(
                                variables.canonical(threshold.group(1)),
                                Operator.THRESHOLD,
                                "t" + threshold.group(2),
                                value.said(),
                                value.number(),
                                ""),
                        line);
            } else {
                add(
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
                label();
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
        add(new MplusParameter(variable, Operator.COVARIES_WITH, variable, value.said(), value.number(), ""), line);
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
                label();
                continue;
            }
            int line = tokens.peek().line();
            List<String> names = names();
            Value value = value();
            for (String one : left) {
                for (String other : names) {
                    add(parameter(one, relation, other, value), line);
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
            add(parameter(left.get(i), relation, right.get(i), value), line);
        }
        if (tokens.isNext('l')) {
            labelled = from;
            label();
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
                add(
                        new MplusParameter(
                                factor,
                                Operator.MEASURED_BY,
                                outcomes.get(i),
                                free ? Said.FREE : Said.FIXED,
                                score,
                                ""),
                        0);
            }
            add(new MplusParameter(factor, Operator.INTERCEPT, "", Said.FREE, Double.NaN, ""), 0);
        }
        for (String outcome : outcomes) {
            if (variables.isOrdered(outcome)) {
                throw new MplusFault("growth of ordered variables is not supported");
            }
            add(new MplusParameter(outcome, Operator.INTERCEPT, "", Said.FIXED, 0, ""), 0);
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
        return between.isEmpty() ? numbered(first, last) : between;
    }

    static List<String> numbered(String first, String last) throws MplusFault {
        Matcher from = NUMBERED.matcher(first.replaceFirst("\\$\\d+$", ""));
        Matcher to = NUMBERED.matcher(last.replaceFirst("\\$\\d+$", ""));
        String end = first.contains("$") ? first.substring(first.indexOf('$')) : "";
        if (!from.matches() || !to.matches() || !from.group(1).equalsIgnoreCase(to.group(1))) {
            throw new MplusFault("it is not known what stands between " + first + " and " + last);
        }
        int low = Integer.parseInt(from.group(2));
        int high = Integer.parseInt(to.group(2));
        if (high < low || high - low > LONGEST_LIST) {
            throw new MplusFault("the list " + first + "-" + last + " has no or too many members");
        }
        List<String> names = new ArrayList<>();
        for (int i = low; i <= high; i++) {
            names.add(from.group(1) + i + end);
        }
        return names;
    }

    private void label() throws MplusFault {
        MplusTokens.Token token = tokens.next();
        List<Integer> targets = new ArrayList<>();
        for (int i = labelled; i < found.size(); i++) {
            if (lineOf.get(i) == token.line()) {
                targets.add(i);
            }
        }
        labelled = found.size();
        List<String> labels = labels(token.text());
        if (targets.isEmpty() || labels.isEmpty() || labels.size() > 1 && labels.size() != targets.size()) {
            throw new MplusFault("the label (" + token.text() + ") does not fit the " + targets.size()
                    + " parameters before it in its line");
        }
        for (int i = 0; i < targets.size(); i++) {
            int target = targets.get(i);
            found.set(target, found.get(target).labelled(labels.get(labels.size() == 1 ? 0 : i)));
        }
    }

    private List<String> labels(String text) throws MplusFault {
        List<String> labels = new ArrayList<>();
        for (String part : text.split("[\\s,]+")) {
            int dash = part.indexOf('-');
            if (dash > 0) {
                for (String name : numbered(part.substring(0, dash), part.substring(dash + 1))) {
                    labels.add(variables.label(name));
                }
            } else if (part.matches("\\d{1,8}")) {
                labels.add(variables.label("equal" + part));
            } else if (part.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                labels.add(variables.label(part));
            } else if (!part.isEmpty()) {
                throw new MplusFault("(" + text + ") is no label");
            }
        }
        return labels;
    }

    private void add(MplusParameter parameter, int line) {
        found.add(parameter);
        lineOf.add(line);
    }

    private static boolean isRelation(String word) {
        return RELATIONS.contains(word.toUpperCase(Locale.ROOT));
    }
}
