package org.sewall.dsl.ide.lens;

import java.util.Optional;
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
        return variance || !model.isFitted()
                ? Optional.empty()
                : find(model, left, operator.getLiteral(), right).map(found -> lens(found, symbol(operator), name));
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
        String starred = Double.isNaN(p) ? value : value + NumberText.stars(p);
        String tested = Double.isNaN(p) ? starred : starred + ", " + NumberText.pEquals(p);
        return new LensText(Place.END, Tone.PLAIN, name, symbol + " = " + tested, tested);
    }
}
