package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Item;
import org.sewall.model.Term;

/** Makes the item at the cursor the marker of its construct. */
final class MakeMarker implements Assist {

    @Override
    public String effect() {
        return "Make an item the marker of its construct, in a formula or in the declaration of the construct.";
    }

    @Override
    public List<Repair> repairs(StudySource source, int offset) {
        Optional<EObject> element = source.elementAt(offset);
        Optional<Term> term = element.map(found -> EcoreUtil2.getContainerOfType(found, Term.class));
        if (term.isPresent()
                && term.get().eContainer() instanceof Formula formula
                && formula.getOperator() == FormulaOperator.MEASURED_BY) {
            return Marker.of(source, formula, term.get()).stream().toList();
        }
        return element
                .map(found -> EcoreUtil2.getContainerOfType(found, Item.class))
                .filter(item -> item.eContainer() instanceof Construct)
                .flatMap(item -> Marker.of(source, (Construct) item.eContainer(), item))
                .stream()
                .toList();
    }
}
