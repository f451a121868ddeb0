package org.sewall.dsl.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.Numbers;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Definition;
import org.sewall.model.FixedModifier;
import org.sewall.model.ImplicitParameter;
import org.sewall.model.LabelModifier;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** Labels that would make unequal things equal, and defined parameters with the name of a label. */
public class LabelChecks extends SemChecks {

    @Check
    public void equalLabelsHaveEqualValues(ModelDeclaration model) {
        Map<ImplicitParameter, List<LabelModifier>> uses = new LinkedHashMap<>();
        for (LabelModifier label : EcoreUtil2.getAllContentsOfType(model, LabelModifier.class)) {
            if (resolved(label.getParameter())) {
                uses.computeIfAbsent(label.getParameter(), key -> new ArrayList<>())
                        .add(label);
            }
        }
        uses.values().forEach(this::compare);
    }

    @Check
    public void definitionsHaveNamesOfTheirOwn(ModelDeclaration model) {
        Map<String, List<Definition>> definitions = new LinkedHashMap<>();
        for (Definition definition : EcoreUtil2.getAllContentsOfType(model, Definition.class)) {
            definitions
                    .computeIfAbsent(definition.getName(), key -> new ArrayList<>())
                    .add(definition);
        }
        definitions.forEach((name, same) -> same.forEach(definition -> check(model, definition, same.size())));
    }

    private void check(ModelDeclaration model, Definition definition, int times) {
        String name = definition.getName();
        if (times > 1) {
            report(
                    SemMessage.DUPLICATE_NAME,
                    definition,
                    SewallPackage.Literals.NAMED__NAME,
                    "Defined parameter",
                    name);
        }
        if (model.getImplicitParameters().stream()
                .anyMatch(label -> label.getName().equals(name))) {
            report(SemMessage.LABEL_IS_DEFINED, definition, SewallPackage.Literals.NAMED__NAME, name);
        }
    }

    private void compare(List<LabelModifier> uses) {
        OptionalDouble first = uses.stream()
                .map(LabelChecks::fixedValue)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
        if (first.isEmpty()) {
            return;
        }
        String value = Numbers.text(first.getAsDouble());
        for (LabelModifier use : uses) {
            OptionalDouble own = fixedValue(use);
            String name = use.getParameter().getName();
            if (own.isEmpty()) {
                report(
                        SemMessage.LABEL_FIXED_AND_FREE,
                        use,
                        SewallPackage.Literals.LABEL_MODIFIER__PARAMETER,
                        name,
                        value);
            } else if (own.getAsDouble() != first.getAsDouble()) {
                report(
                        SemMessage.LABEL_WITH_TWO_VALUES,
                        use,
                        SewallPackage.Literals.LABEL_MODIFIER__PARAMETER,
                        name,
                        value,
                        Numbers.text(own.getAsDouble()));
            }
        }
    }

    private static OptionalDouble fixedValue(LabelModifier label) {
        return EcoreUtil2.getContainerOfType(label, Term.class).getModifiers().stream()
                .filter(FixedModifier.class::isInstance)
                .mapToDouble(modifier -> ((FixedModifier) modifier).getValue())
                .findFirst();
    }
}
