package org.sewall.dsl.ide.fix;

import java.util.List;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Scale;
import org.sewall.model.SewallPackage;

/** Puts the lower end of a range first. */
final class SwapRange implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("scale-range");
    }

    @Override
    public String effect() {
        return "Exchange the ends of the range.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        return source
                .named(Scale.class, occasion.argument(0))
                .filter(scale -> scale.getMinimum() > scale.getMaximum())
                .map(scale -> {
                    StudySource own = StudySource.of(scale);
                    INode low = own.nodes(scale, SewallPackage.Literals.SCALE__MINIMUM)
                            .get(0);
                    INode high = own.nodes(scale, SewallPackage.Literals.SCALE__MAXIMUM)
                            .get(0);
                    String range = scale.getMaximum() + ".." + scale.getMinimum();
                    return Repair.of(
                            "Write " + range,
                            new TextChange(
                                    own.resource().getURI(),
                                    low.getOffset(),
                                    high.getEndOffset() - low.getOffset(),
                                    range));
                })
                .stream()
                .toList();
    }
}
