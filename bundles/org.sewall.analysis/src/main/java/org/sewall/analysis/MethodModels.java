package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;

/**
 * Writes the models by which common-method variance is tested: the measurement model of some items, one factor for all of
 * them, and the measurement model with a method factor.
 *
 * <p>The method factor influences all items alike, and is not correlated with the constructs: its loadings are fixed to 1
 * and its variance is free. That is the model with equal loadings and a variance of 1 in another form, which also has a
 * minimum inside where the data speak against any method variance (a negative one), and has ordinary standard errors at
 * zero. Sources: Podsakoff, MacKenzie, Lee and Podsakoff (2003), Journal of Applied Psychology 88, 879-903; Richardson,
 * Simmering and Sturman (2009), Organizational Research Methods 12, 762-800.
 */
final class MethodModels {

    private final Map<String, List<String>> items;

    /**
     * Take items by their constructs.
     *
     * @param items names of the items of each construct, by its name
     */
    MethodModels(Map<String, List<String>> items) {
        this.items = items;
    }

    /** Return the model in which each construct is measured by its items, and all constructs covary. */
    ModelDescription measurement() {
        return describe(traits());
    }

    /** Return the model in which one factor stands for all constructs. */
    ModelDescription oneFactor(String factor) {
        List<Statement> statements = new ArrayList<>();
        items.values().stream()
                .flatMap(Collection::stream)
                .forEach(item -> statements.add(Statement.of(factor, Operator.MEASURED_BY, item)));
        return describe(statements);
    }

    /** Return the measurement model with a factor that influences all items alike. */
    ModelDescription methodFactor(String factor) {
        List<Statement> statements = traits();
        items.values().stream()
                .flatMap(Collection::stream)
                .forEach(item -> statements.add(fixed(factor, Operator.MEASURED_BY, item, 1)));
        items.keySet().forEach(construct -> statements.add(fixed(factor, Operator.COVARIES_WITH, construct, 0)));
        return describe(statements);
    }

    private List<Statement> traits() {
        List<Statement> statements = new ArrayList<>();
        items.forEach((construct, indicators) -> {
            if (indicators.size() == 1) {
                statements.add(fixed(construct, Operator.MEASURED_BY, indicators.get(0), 1));
                statements.add(fixed(indicators.get(0), Operator.COVARIES_WITH, indicators.get(0), 0));
            } else {
                indicators.forEach(item -> statements.add(Statement.of(construct, Operator.MEASURED_BY, item)));
            }
        });
        return statements;
    }

    private static Statement fixed(String left, Operator operator, String right, double value) {
        return new Statement(left, operator, right, List.of(new Premultiplier.Fixed(value)), 0);
    }

    private static ModelDescription describe(List<Statement> statements) {
        return new ModelDescription(statements, List.of(), List.of(), List.of());
    }
}
