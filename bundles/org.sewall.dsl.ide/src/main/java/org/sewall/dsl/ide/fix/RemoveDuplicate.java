package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.model.Named;

/** Resolves that two things have one name: the second is renamed or removed. */
final class RemoveDuplicate implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("duplicate-name", "item-in-two-constructs");
    }

    @Override
    public String effect() {
        return "Rename this declaration to a name that is free, or remove it.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        boolean item = occasion.id().equals("item-in-two-constructs");
        String name = occasion.argument(item ? 0 : 1);
        Optional<Named> element = occasion.element(Named.class).filter(named -> name.equals(named.getName()));
        if (element.isEmpty()) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        String free = Names.free(source, name);
        if (!item) {
            Names.node(source, element.get())
                    .ifPresent(node -> repairs.add(
                            Repair.of("Rename to '" + free + "'", source.replace(node, source.declared(free)))));
        }
        String from = item ? " from " + occasion.argument(1) : "";
        new Removal(source)
                .of(element.get())
                .ifPresent(change -> repairs.add(Repair.of("Remove '" + name + "'" + from, change)));
        return repairs;
    }
}
