package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Construct;
import org.sewall.model.Item;
import org.sewall.model.Measured;
import org.sewall.model.Scale;
import org.sewall.model.SewallPackage;

/** Says that the few values of an item are ordered categories: in its scale, or by a scale that is declared for it. */
final class DeclareOrdinalScale implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("undeclared-ordinal");
    }

    @Override
    public String effect() {
        return "Write `ordinal` in the scale of the item; without one, declare a scale with as many categories.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        Optional<Item> item = occasion.source().named(Item.class, occasion.argument(0));
        if (item.isEmpty() || item.get().isBinary()) {
            return List.of();
        }
        Optional<Scale> scale = scale(item.get());
        return scale.isPresent()
                ? marked(scale.get())
                : declared(occasion, item.get()).stream().toList();
    }

    private static Optional<Scale> scale(Item item) {
        return Optional.ofNullable(item.getScale())
                .or(() -> Optional.ofNullable(item.eContainer())
                        .filter(Construct.class::isInstance)
                        .map(construct -> ((Measured) construct).getScale()))
                .filter(scale -> !scale.eIsProxy());
    }

    private static List<Repair> marked(Scale scale) {
        StudySource source = StudySource.of(scale);
        List<INode> maximum = source.nodes(scale, SewallPackage.Literals.SCALE__MAXIMUM);
        return scale.isOrdinal() || maximum.isEmpty()
                ? List.of()
                : List.of(Repair.of(
                        "Make the scale " + scale.getName() + " ordinal",
                        source.insert(maximum.get(0).getEndOffset(), " ordinal")));
    }

    /** Declare a scale before the construct, and measure the item by it. */
    private static Optional<Repair> declared(Occasion occasion, Item item) {
        Optional<String> range = range(occasion.argument(1));
        StudySource source = StudySource.of(item);
        Optional<INode> construct = source.node(item.eContainer());
        if (range.isEmpty() || construct.isEmpty()) {
            return Optional.empty();
        }
        String name = "Scale" + range.get().replaceAll("\\D+", "to");
        List<TextChange> changes = new ArrayList<>();
        if (source.named(Scale.class, name).isEmpty()) {
            changes.add(source.insert(
                    source.lineStart(construct.get().getOffset()),
                    "scale " + name + " " + range.get() + " ordinal" + source.lineEnd()));
        }
        INode after = source.nodes(item, SewallPackage.Literals.ITEM__LABEL).stream()
                .findFirst()
                .or(() -> Names.node(source, item))
                .orElseThrow();
        changes.add(source.insert(after.getEndOffset(), " : " + name));
        return Optional.of(new Repair("Declare an ordinal scale " + range.get() + " for " + item.getName(), changes));
    }

    /** Categories are told as the values there are, or as their number, counted from 1 then. */
    private static Optional<String> range(String categories) {
        String[] values = categories.strip().split("[^\\d.]+|\\.\\.+");
        if (!categories.matches("\\d.*\\d|\\d")) {
            return Optional.empty();
        }
        String first = values.length == 1 ? "1" : whole(values[0]);
        String last = whole(values[values.length - 1]);
        return first.isEmpty() || last.isEmpty() ? Optional.empty() : Optional.of(first + ".." + last);
    }

    private static String whole(String number) {
        String plain = number.replaceFirst("\\.0*$", "");
        return plain.matches("\\d{1,4}") ? plain : "";
    }
}
