package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.analysis.option.OptionCatalogue;
import org.sewall.analysis.option.OptionValue;
import org.sewall.dsl.message.NearestName;
import org.sewall.model.Option;
import org.sewall.model.SewallPackage;

/** Offers the values that a convention or an option can have. */
final class ChooseValue implements QuickFix {

    private static final int MOST = 6;

    @Override
    public List<String> problems() {
        return List.of("unknown-convention", "option-value");
    }

    @Override
    public String effect() {
        return "Change the value to one that is admissible, the nearest first.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        boolean option = occasion.id().equals("option-value");
        String written = occasion.argument(option ? 1 : 0);
        List<String> admissible = option ? words(occasion.argument(2)) : conventions();
        Optional<INode> node = option ? valueOf(occasion) : occasion.word(written);
        if (node.isEmpty()) {
            return List.of();
        }
        List<String> sorted = new ArrayList<>(admissible);
        NearestName.of(written, admissible)
                .ifPresent(nearest -> sorted.sort(Comparator.comparing(value -> !value.equals(nearest))));
        return sorted.stream()
                .limit(MOST)
                .map(value ->
                        Repair.of("Change to '" + value + "'", occasion.source().replace(node.get(), value)))
                .toList();
    }

    private static List<String> conventions() {
        return OptionCatalogue.conventions().stream().map(OptionValue::name).toList();
    }

    private static Optional<INode> valueOf(Occasion occasion) {
        String name = occasion.argument(0);
        return occasion.source()
                .all(Option.class)
                .filter(option -> name.equals(option.getName()))
                .findFirst()
                .flatMap(option -> occasion.source().nodes(option, SewallPackage.Literals.OPTION__VALUE).stream()
                        .findFirst());
    }

    /** A value that is described rather than named cannot be offered. */
    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.split(",\\s*")) {
            if (word.toLowerCase(Locale.ROOT).matches("[\\w.]+")) {
                words.add(word);
            }
        }
        return words;
    }
}
