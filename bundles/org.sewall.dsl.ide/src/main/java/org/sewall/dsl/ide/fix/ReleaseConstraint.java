package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.model.Constraint;
import org.sewall.model.LabelModifier;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Term;

/** Releases an equality that the score test rejects: the constraint goes, or one of the equal labels does. */
final class ReleaseConstraint implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("constraint-rejected");
    }

    @Override
    public String effect() {
        return "Remove the equality constraint, or give one of the parameters with an equal label a label of its own.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        Optional<ModelDeclaration> model = occasion.source().model(occasion.argument(0));
        String constraint = occasion.argument(1);
        String label = occasion.argument(2);
        return model
                .flatMap(found ->
                        label.isEmpty() ? written(found, constraint) : labelled(found, label, occasion.argument(3)))
                .stream()
                .toList();
    }

    private static Optional<Repair> written(ModelDeclaration model, String text) {
        StudySource source = StudySource.of(model);
        return EcoreUtil2.getAllContentsOfType(model, Constraint.class).stream()
                .filter(constraint -> plain(source.text(constraint)).equals(plain(text)))
                .findFirst()
                .flatMap(constraint -> new Removal(source)
                        .of(constraint)
                        .map(change -> Repair.of("Release " + source.text(constraint), change)));
    }

    /** The parameter on the right of the rejected equality gets another label; the first keeps it. */
    private static Optional<Repair> labelled(ModelDeclaration model, String label, String right) {
        StudySource source = StudySource.of(model);
        List<LabelModifier> uses = EcoreUtil2.getAllContentsOfType(model, LabelModifier.class).stream()
                .filter(use -> use.getParameter() != null
                        && label.equals(use.getParameter().getName()))
                .toList();
        if (uses.size() < 2) {
            return Optional.empty();
        }
        LabelModifier last = uses.stream()
                .skip(1)
                .filter(use -> isOf(use, right))
                .findFirst()
                .orElse(uses.get(uses.size() - 1));
        String other = Names.free(source, label);
        return source.node(last)
                .map(node -> Repair.of(
                        "Release the label '" + label + "' of " + right, source.replace(node, source.inModel(other))));
    }

    private static boolean isOf(LabelModifier use, String parameter) {
        Term term = EcoreUtil2.getContainerOfType(use, Term.class);
        return term != null
                && term.getVariable() != null
                && plain(parameter).endsWith(term.getVariable().getName());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s()]", "");
    }
}
