package org.sewall.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.analysis.Translation;
import org.sewall.dsl.ide.references.Written;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.model.Constraint;
import org.sewall.model.Definition;
import org.sewall.model.Formula;
import org.sewall.model.LabelModifier;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Named;
import org.sewall.model.Parameter;
import org.sewall.model.ParameterReference;
import org.sewall.model.Term;
import org.sewall.result.NumberText;

/**
 * What is to be said about a label or a defined parameter: which parameters carry it, what it must equal, its estimate.
 *
 * @param findings findings that hold for the text
 */
record LabelTexts(ModelFindings findings) {
    String of(Parameter parameter) {
        var model = EcoreUtil2.getContainerOfType(parameter, ModelDeclaration.class);
        if (model == null) {
            return "";
        }
        return parameter instanceof Definition definition ? definition(definition, model) : label(parameter, model);
    }

    private String definition(Definition definition, ModelDeclaration model) {
        String text = Markdown.head("defined parameter", definition.getName(), Written.inOneLine(definition));
        return text
                + findings.current(Translation.lastStepId(model)).stream()
                        .flatMap(result -> result.defined().stream())
                        .filter(found -> found.name().equals(definition.getName()))
                        .map(found -> "\n\n" + EstimateTexts.of(found.estimate()) + "\n- standardized **"
                                + NumberText.decimal(found.standardized().all()) + "**")
                        .findFirst()
                        .orElse("");
    }

    private String label(Parameter parameter, ModelDeclaration model) {
        var carriers = carriers(parameter, model);
        var text = new StringBuilder(Markdown.head("label", parameter.getName(), ""));
        carriers.forEach(carrier -> text.append("\n- ").append(Markdown.escape(carrier)));
        if (carriers.size() > 1) {
            text.append("\n\nThese parameters are equal, because they have the same label.");
        }
        constraints(parameter, model)
                .forEach(constraint -> text.append("\n- constraint ").append(Markdown.escape(constraint)));
        estimate(parameter, model).ifPresent(text::append);
        return text.toString();
    }

    private Optional<String> estimate(Parameter parameter, ModelDeclaration model) {
        return findings.current(Translation.lastStepId(model)).stream()
                .flatMap(result -> result.parameters().stream())
                .filter(row -> parameter.getName().equals(row.label()))
                .map(row -> "\n\n" + EstimateTexts.of(row))
                .findFirst();
    }

    private static List<String> carriers(Parameter parameter, ModelDeclaration model) {
        List<String> carriers = new ArrayList<>();
        for (var modifier : EcoreUtil2.getAllContentsOfType(model, LabelModifier.class)) {
            var term = EcoreUtil2.getContainerOfType(modifier, Term.class);
            if (modifier.getParameter() == parameter && term != null && term.eContainer() instanceof Formula formula) {
                carriers.add(names(formula.getLeft().stream())
                        + ' '
                        + formula.getOperator().getLiteral()
                        + ' '
                        + right(term));
            }
        }
        return carriers;
    }

    private static String right(Term term) {
        if (term.getVariable() != null) {
            return term.getVariable().getName();
        }
        return term.getThreshold() == null ? "1" : term.getThreshold();
    }

    private static String names(Stream<? extends Named> named) {
        return named.map(Named::getName).collect(Collectors.joining(" + "));
    }

    private static List<String> constraints(Parameter parameter, ModelDeclaration model) {
        return EcoreUtil2.getAllContentsOfType(model, Constraint.class).stream()
                .filter(constraint -> EcoreUtil2.getAllContentsOfType(constraint, ParameterReference.class).stream()
                        .anyMatch(reference -> reference.getParameter() == parameter))
                .map(Written::inOneLine)
                .toList();
    }
}
