package org.sewall.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.model.Construct;
import org.sewall.model.Item;
import org.sewall.model.Measured;
import org.sewall.model.Scale;

/**
 * Turns the answers to reversed items round on their scale, so that more always means more of the construct: on a scale
 * from 1 to 5 the answer 2 becomes 4.
 */
final class Recoding {

    private static final double BINARY = 1;

    private Recoding() {}

    /** Return, of each reversed item that has a scale, the sum of its lowest and highest answer. */
    static Map<String, Double> of(Collection<Item> items) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.isReverse()) {
                sum(item).ifPresent(sum -> sums.put(item.getName(), sum));
            }
        }
        return sums;
    }

    /** Return the reversed items that have no scale to be turned round on. */
    static List<Item> withoutScale(Collection<Item> items) {
        return items.stream()
                .filter(item -> item.isReverse() && sum(item).isEmpty())
                .toList();
    }

    /** Return the declared scale of an item: its own, else that of its construct. */
    static Optional<Scale> scale(Item item) {
        return measured(item).map(Measured::getScale).filter(scale -> !scale.eIsProxy());
    }

    /** Tell whether the answers to an item are 0 and 1. */
    static boolean isBinary(Item item) {
        return measured(item)
                .map(measured ->
                        measured.getScale() == null || measured.getScale().isBinary())
                .orElse(false);
    }

    private static Optional<Double> sum(Item item) {
        return measured(item).map(Recoding::sum);
    }

    private static double sum(Measured measured) {
        Scale scale = measured.getScale();
        return scale == null || scale.isBinary() ? BINARY : scale.getMinimum() + scale.getMaximum();
    }

    private static Optional<Measured> measured(Item item) {
        if (states(item)) {
            return Optional.of(item);
        }
        return item.eContainer() instanceof Construct construct && states(construct)
                ? Optional.of(construct)
                : Optional.empty();
    }

    private static boolean states(Measured measured) {
        return measured.isBinary()
                || measured.getScale() != null && !measured.getScale().eIsProxy();
    }
}
