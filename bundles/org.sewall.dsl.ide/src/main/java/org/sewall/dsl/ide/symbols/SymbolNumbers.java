package org.sewall.dsl.ide.symbols;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.analysis.Translation;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Hypothesis;
import org.sewall.model.Item;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.StructuralBlock;
import org.sewall.model.Term;
import org.sewall.result.ModelResult;
import org.sewall.result.NumberText;
import org.sewall.result.Parameter;

/**
 * The numbers beside the entries of the outline: those that belong to the text as it is.
 *
 * @param findings that hold for the text
 */
record SymbolNumbers(ModelFindings findings) {
    String of(EObject element) {
        if (element instanceof Construct construct) {
            return findings.measurements(construct)
                    .flatMap(result -> reliability(construct, result))
                    .findFirst()
                    .orElse("");
        }
        if (element instanceof Item item && item.eContainer() instanceof Construct construct) {
            return findings.measurements(construct)
                    .flatMap(result -> result.parameter(construct.getName(), "=~", item.getName()).stream())
                    .map(loading ->
                            "λ " + NumberText.bounded(loading.standardized().all(), 2))
                    .findFirst()
                    .orElse("");
        }
        if (element instanceof Hypothesis hypothesis
                && hypothesis.getSource() != null
                && hypothesis.getTarget() != null) {
            return findings.verdict(hypothesis)
                    .map(found -> found.verdict().words())
                    .orElse("");
        }
        if (element instanceof MeasurementBlock block && block.eContainer() instanceof ModelDeclaration model) {
            return fit(ModelFindings.measurementId(model));
        }
        if (element instanceof StructuralBlock block && block.eContainer() instanceof ModelDeclaration model) {
            return fit(Translation.lastStepId(model));
        }
        if (element instanceof ModelDeclaration model) {
            return fit(Translation.lastStepId(model));
        }
        return element instanceof Formula formula ? estimates(formula) : "";
    }

    private static Stream<String> reliability(Construct construct, ModelResult result) {
        return result.reliability().stream()
                .filter(found -> found.construct().equals(construct.getName()))
                .map(found -> found.values().getOrDefault("alpha", Double.NaN))
                .filter(alpha -> !Double.isNaN(alpha))
                .map(alpha -> "α " + NumberText.bounded(alpha, 2));
    }

    private String fit(String id) {
        return findings.current(id)
                .filter(ModelResult::isFitted)
                .map(result -> "CFI " + NumberText.bounded(result.fit("cfi")) + "  RMSEA "
                        + NumberText.bounded(result.fit("rmsea")))
                .orElse("");
    }

    private String estimates(Formula formula) {
        var model = EcoreUtil2.getContainerOfType(formula, ModelDeclaration.class);
        boolean measurement = formula.eContainer() instanceof MeasurementBlock;
        String id = measurement ? ModelFindings.measurementId(model) : Translation.lastStepId(model);
        return findings.current(id)
                .map(result -> formula.getTerms().stream()
                        .flatMap(term -> parameter(formula, term, result).stream())
                        .map(SymbolNumbers::starred)
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static Optional<Parameter> parameter(Formula formula, Term term, ModelResult result) {
        if (term.getVariable() == null || formula.getLeft().size() != 1) {
            return Optional.empty();
        }
        String left = formula.getLeft().get(0).getName();
        String right = term.getVariable().getName();
        String operator = formula.getOperator().getLiteral();
        return result.parameter(left, operator, right)
                .or(() -> formula.getOperator() == FormulaOperator.COVARIES_WITH
                        ? result.parameter(right, operator, left)
                        : Optional.empty());
    }

    private static String starred(Parameter parameter) {
        double p = parameter.estimate().pValue();
        return NumberText.bounded(parameter.standardized().all(), 2) + (Double.isNaN(p) ? "" : NumberText.stars(p));
    }
}
