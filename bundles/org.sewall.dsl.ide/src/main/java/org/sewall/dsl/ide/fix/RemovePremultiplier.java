package org.sewall.dsl.ide.fix;

import java.util.List;
import org.sewall.model.Modifier;

/** Takes away a premultiplier that contradicts another one, or that no analysis heeds. */
final class RemovePremultiplier implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of(
                "contradictory-values", "label-with-two-values", "label-fixed-and-free", "not-fitted", "no-prior");
    }

    @Override
    public String effect() {
        return "Remove the premultiplier that contradicts another one, or has no effect.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        return occasion
                .element(Modifier.class)
                .flatMap(modifier -> new Removal(source)
                        .of(modifier)
                        .map(change -> Repair.of("Remove '" + source.text(modifier) + "*'", change)))
                .stream()
                .toList();
    }
}
