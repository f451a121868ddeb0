package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.DataSource;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;

/** Says which data a model is fitted to. */
final class NameData implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("model-without-data", "no-data");
    }

    @Override
    public String effect() {
        return "Write `on` and the name of a data declaration after the name of the model.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        Optional<ModelDeclaration> model = occasion.source()
                .model(occasion.argument(0))
                .filter(found -> found instanceof Model whole && whole.getName() != null && whole.getData() == null);
        return model.map(found -> occasion.source()
                        .all(DataSource.class)
                        .filter(data -> data.getName() != null)
                        .map(data -> repair((Model) found, data.getName()))
                        .toList())
                .orElse(List.of());
    }

    private static Repair repair(Model model, String data) {
        StudySource source = StudySource.of(model);
        INode before = source.nodes(model, SewallPackage.Literals.DECLARATION__LABEL).stream()
                .findFirst()
                .or(() -> Names.node(source, model))
                .orElseThrow();
        return Repair.of("Fit to " + data, source.insert(before.getEndOffset(), " on " + source.declared(data)));
    }
}
