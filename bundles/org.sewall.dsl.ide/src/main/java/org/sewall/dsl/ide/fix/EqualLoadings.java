package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** Lets both items of a construct load equally, which identifies a construct with two items that stands alone. */
final class EqualLoadings implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("two-indicator-rule");
    }

    @Override
    public String effect() {
        return "Fix both loadings of the construct to 1, which makes them equal.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String construct = occasion.argument(0);
        return occasion.models().stream()
                .flatMap(model -> changes(model, construct).stream())
                .findFirst()
                .map(changes -> new Repair("Fix both loadings of " + construct + " to 1", changes))
                .stream()
                .toList();
    }

    private static Optional<List<TextChange>> changes(ModelDeclaration model, String construct) {
        StudySource source = StudySource.of(model);
        List<Term> terms = new Statements(model)
                .formulas(FormulaOperator.MEASURED_BY).stream()
                        .filter(formula -> formula.getLeft().size() == 1
                                && construct.equals(formula.getLeft().get(0).getName()))
                        .map(Formula::getTerms)
                        .flatMap(List::stream)
                        .toList();
        if (!terms.isEmpty()) {
            List<TextChange> changes = new ArrayList<>();
            terms.forEach(term -> Modifiers.fix(source, term, "1").ifPresent(changes::add));
            return Optional.of(changes);
        }
        return model instanceof Model whole && whole.getMeasurement() != null
                ? listed(source, whole, construct).map(List::of)
                : Optional.empty();
    }

    /** A name behind the formula in its line would be read as part of it. */
    private static String separator(StudySource source, INode name) {
        int stop = source.lineStop(name.getEndOffset());
        return source.leaves()
                .filter(leaf -> leaf.getOffset() >= name.getEndOffset() && leaf.getOffset() < stop)
                .findFirst()
                .filter(leaf -> Character.isLetter(leaf.getText().charAt(0)))
                .map(leaf -> ";")
                .orElse("");
    }

    /** A construct on the list becomes a formula that says the same with its loadings. */
    private static Optional<TextChange> listed(StudySource source, Model model, String name) {
        List<Construct> constructs = model.getMeasurement().getConstructs();
        List<INode> nodes = source.nodes(model.getMeasurement(), SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS);
        for (int i = 0; i < Math.min(constructs.size(), nodes.size()); i++) {
            Construct construct = constructs.get(i);
            if (name.equals(construct.getName())) {
                String formula = source.inModel(name) + " =~ "
                        + String.join(
                                " + ",
                                construct.getItems().stream()
                                        .map(item -> "1*" + source.inModel(item.getName()))
                                        .toList());
                return Optional.of(source.replace(nodes.get(i), formula + separator(source, nodes.get(i))));
            }
        }
        return Optional.empty();
    }
}
