package org.sewall.dsl.ide.lens;

import java.util.Optional;
import java.util.stream.Collectors;
import org.sewall.dsl.ide.lens.LensText.Place;
import org.sewall.dsl.ide.lens.LensText.Tone;
import org.sewall.model.FormulaOperator;
import org.sewall.result.ModelResult;
import org.sewall.result.NumberText;
import org.sewall.result.Parameter;

/** A standardized estimate with its p-value. */
final class EstimateLens {
    private EstimateLens() {}

    static Optional<LensText> of(ModelResult model, String left, FormulaOperator operator, String right, String name) {
        boolean variance = operator == FormulaOperator.COVARIES_WITH && left.equals(right);
        if (variance || !model.isFitted()) {
            return Optional.empty();
        }
        Optional<Parameter> found = find(model, left, operator.getLiteral(), right);
        return model.names().groups().size() > 1
                ? found.map(first -> groups(model, first, symbol(operator), name))
                : found.map(only -> lens(only, symbol(operator), name));
    }

    /** Return the estimates of all groups in their order, with stars in place of p-values. */
    private static LensText groups(ModelResult model, Parameter first, String symbol, String name) {
        String values = model.parameters().stream()
                .filter(row -> row.is(first.left(), first.operator(), first.right()))
                .map(EstimateLens::starred)
                .collect(Collectors.joining(" | "));
        return new LensText(Place.END, Tone.PLAIN, name, symbol + " = " + values, values);
    }

    private static String starred(Parameter parameter) {
        String value = NumberText.bounded(parameter.standardized().all());
        double p = parameter.estimate().pValue();
        return parameter.free() == 0 || Double.isNaN(p) ? value : value + NumberText.stars(p);
    }

    /** Return the parameter; a covariance also with its sides exchanged. */
    static Optional<Parameter> find(ModelResult model, String left, String operator, String right) {
        var found = model.parameter(left, operator, right);
        return found.isEmpty() && operator.equals(FormulaOperator.COVARIES_WITH.getLiteral())
                ? model.parameter(right, operator, left)
                : found;
    }

    private static String symbol(FormulaOperator operator) {
        return switch (operator) {
            case MEASURED_BY -> "λ";
            case REGRESSED_ON -> "β";
            case COVARIES_WITH -> "r";
            case FORMED_BY -> "w";
            case SCALED_BY -> "Δ";
            case THRESHOLD -> "τ";
        };
    }

    private static LensText lens(Parameter parameter, String symbol, String name) {
        String value = NumberText.bounded(parameter.standardized().all());
        if (parameter.free() == 0) {
            String fixed = value + " (" + LensMessage.FIXED.text() + ')';
            return new LensText(Place.END, Tone.PLAIN, name, symbol + " = " + fixed, value);
        }
        double p = parameter.estimate().pValue();
        String tested = Double.isNaN(p) ? value : starred(parameter) + ", " + NumberText.pEquals(p);
        return new LensText(Place.END, Tone.PLAIN, name, symbol + " = " + tested, tested);
    }
}
