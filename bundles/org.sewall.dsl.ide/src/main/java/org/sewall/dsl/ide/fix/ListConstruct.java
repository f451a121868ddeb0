package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;

/** Lists a construct that a model uses in its measurement block. */
final class ListConstruct implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("construct-not-listed");
    }

    @Override
    public String effect() {
        return "List the construct in the measurement block of the model.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String construct = occasion.argument(0);
        return occasion
                .source()
                .model(occasion.argument(1))
                .flatMap(ListConstruct::block)
                .map(block -> Repair.of("List '" + construct + "' in the measurement block", listed(block, construct)))
                .stream()
                .toList();
    }

    private static Optional<MeasurementBlock> block(ModelDeclaration model) {
        return BaseModels.fromBase(model).stream()
                .filter(Model.class::isInstance)
                .map(part -> ((Model) part).getMeasurement())
                .filter(block -> block != null)
                .findFirst();
    }

    /** Write the name after the last one, as those before it are written: in the same line, or in a line of its own. */
    private static TextChange listed(MeasurementBlock block, String construct) {
        StudySource source = StudySource.of(block);
        String name = source.declared(construct);
        List<INode> entries = source.nodes(block, SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS);
        if (entries.isEmpty()) {
            int open = source.node(block).orElseThrow().getOffset();
            int brace = source.text().indexOf('{', open) + 1;
            return source.insert(brace, " " + name);
        }
        INode last = entries.get(entries.size() - 1);
        String before = entries.size() > 1
                ? source.text().substring(entries.get(entries.size() - 2).getEndOffset(), last.getOffset())
                : " ";
        boolean plain = before.isBlank() || before.strip().equals(",");
        return source.insert(last.getEndOffset(), (plain ? before : " ") + name);
    }
}
