package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.SewallPackage;

/** Takes a construct off the list of a measurement block. */
final class RemoveListedConstruct implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("listed-twice", "unused-construct");
    }

    @Override
    public String effect() {
        return "Remove the construct from the measurement block.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        String name = occasion.argument(0);
        Optional<MeasurementBlock> block = occasion.element(MeasurementBlock.class);
        if (block.isEmpty()) {
            return List.of();
        }
        List<INode> entries = source.nodes(block.get(), SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS).stream()
                .filter(node -> source.text(node).replaceAll("^`|`$", "").equals(name))
                .toList();
        if (entries.isEmpty() || occasion.id().equals("listed-twice") && entries.size() < 2) {
            return List.of();
        }
        INode entry = entries.get(entries.size() - 1);
        return List.of(Repair.of("Remove '" + name + "' from the measurement block", new Removal(source).of(entry)));
    }
}
