package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Formula;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** Makes a label of what is no name of a threshold. */
final class NumberThreshold implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("not-a-threshold");
    }

    @Override
    public String effect() {
        return "Make the name a label of the threshold at this position, such as `low*t1`.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        Optional<Term> term = occasion.element(Term.class);
        if (term.isEmpty() || !(term.get().eContainer() instanceof Formula formula)) {
            return List.of();
        }
        Optional<INode> node = source.nodes(term.get(), SewallPackage.Literals.TERM__THRESHOLD).stream()
                .findFirst();
        String threshold = "t" + (formula.getTerms().indexOf(term.get()) + 1);
        return node
                .map(found -> Repair.of(
                        "Label threshold " + threshold + " with '" + source.text(found) + "'",
                        source.insert(found.getEndOffset(), "*" + threshold)))
                .stream()
                .toList();
    }
}
