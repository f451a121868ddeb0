package org.sewall.kernel.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.InequalityConstraint;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;

/** Reads the part of lavaan's model syntax that the kernel's tests need; a test fixture until there is a grammar. */
public final class LavaanReader {
    private static final Pattern FORMULA = Pattern.compile("(.*?)(<~|:=|==|=~|~~|~\\*~|~|\\||<|>)(.*)");
    private static final Pattern CALL = Pattern.compile("(start|equal|label|lower|upper|c)\\((.*)\\)");

    private final List<Statement> statements = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<EqualityConstraint> equalities = new ArrayList<>();
    private final List<InequalityConstraint> inequalities = new ArrayList<>();

    private LavaanReader() {}

    /** Read a whole model. */
    public static ModelDescription read(String model) {
        var reader = new LavaanReader();
        for (String line : model.split("[\n;]")) {
            String formula = line.replaceFirst("[#!].*", "").replaceAll("\\s", "");
            if (!formula.isEmpty()) {
                reader.readFormula(formula);
            }
        }
        return new ModelDescription(reader.statements, reader.definitions, reader.equalities, reader.inequalities);
    }

    private void readFormula(String formula) {
        Matcher matcher = FORMULA.matcher(formula);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Cannot read " + formula + ".");
        }
        String left = matcher.group(1);
        String right = matcher.group(3);
        switch (matcher.group(2)) {
            case ":=" -> definitions.add(new Definition(left, ExpressionReader.read(right)));
            case "==" ->
                equalities.add(new EqualityConstraint(ExpressionReader.read(left), ExpressionReader.read(right)));
            case "<" ->
                inequalities.add(new InequalityConstraint(ExpressionReader.read(left), ExpressionReader.read(right)));
            case ">" ->
                inequalities.add(new InequalityConstraint(ExpressionReader.read(right), ExpressionReader.read(left)));
            default -> readTerms(left, matcher.group(2), right);
        }
    }

    private void readTerms(String lefts, String symbol, String right) {
        for (String left : lefts.split("\\+")) {
            for (String term : right.split("\\+")) {
                int star = term.lastIndexOf('*');
                String name = term.substring(star + 1);
                List<Premultiplier> premultipliers =
                        star < 0 ? List.of() : List.of(premultiplier(term.substring(0, star)));
                boolean intercept = symbol.equals("~") && name.equals("1");
                statements.add(new Statement(
                        left,
                        intercept ? Operator.INTERCEPT : operator(symbol),
                        intercept ? "" : name,
                        premultipliers));
            }
        }
    }

    private static Operator operator(String symbol) {
        return switch (symbol) {
            case "=~" -> Operator.MEASURED_BY;
            case "~~" -> Operator.COVARIES_WITH;
            case "|" -> Operator.THRESHOLD;
            case "~*~" -> Operator.SCALED_BY;
            case "<~" -> Operator.FORMED_BY;
            default -> Operator.REGRESSED_ON;
        };
    }

    private static Premultiplier premultiplier(String text) {
        if (text.equals("NA")) {
            return new Premultiplier.Freed();
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            String argument = call.group(2).replace("\"", "");
            if (call.group(1).equals("c")) {
                return new Premultiplier.PerGroup(Arrays.stream(argument.split(","))
                        .map(LavaanReader::premultiplier)
                        .toList());
            }
            return switch (call.group(1)) {
                case "start" -> new Premultiplier.Started(Double.parseDouble(argument));
                case "lower" -> new Premultiplier.Bounded(Double.parseDouble(argument), Double.POSITIVE_INFINITY);
                case "upper" -> new Premultiplier.Bounded(Double.NEGATIVE_INFINITY, Double.parseDouble(argument));
                default -> new Premultiplier.Labelled(argument);
            };
        }
        if (text.matches("[-+]?[0-9.]+(e[-+]?[0-9]+)?")) {
            return new Premultiplier.Fixed(Double.parseDouble(text));
        }
        return new Premultiplier.Labelled(text);
    }
}
