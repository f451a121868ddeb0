package org.sewall.analysis;

import java.util.List;
import java.util.function.DoubleFunction;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.model.BoundModifier;
import org.sewall.model.BoundSide;
import org.sewall.model.ComputedModifier;
import org.sewall.model.FixedModifier;
import org.sewall.model.FreeModifier;
import org.sewall.model.LabelModifier;
import org.sewall.model.Modifier;
import org.sewall.model.OtherModifier;
import org.sewall.model.PerGroupModifier;
import org.sewall.model.SameModifier;
import org.sewall.model.StartModifier;

/** Translates what stands in front of a term. */
final class PremultiplierTranslation {

    private PremultiplierTranslation() {}

    /** Translate a modifier; a number that no group has says nothing. */
    static List<Premultiplier> of(Modifier modifier) {
        if (modifier instanceof PerGroupModifier groups) {
            return join(groups.getValues().stream()
                    .map(PremultiplierTranslation::single)
                    .toList());
        }
        if (modifier instanceof StartModifier start) {
            return join(numbers(start.getValues(), Premultiplier.Started::new));
        }
        if (modifier instanceof BoundModifier bound) {
            return join(numbers(bound.getValues(), value -> bounded(bound.getSide(), value)));
        }
        if (modifier instanceof SameModifier same) {
            return join(
                    same.getTerms().stream().map(PremultiplierTranslation::same).toList());
        }
        return List.of(single(modifier));
    }

    private static Premultiplier single(Modifier modifier) {
        if (modifier instanceof FixedModifier fixed) {
            return new Premultiplier.Fixed(fixed.getValue());
        }
        if (modifier instanceof LabelModifier label) {
            return new Premultiplier.Labelled(label.getParameter().getName());
        }
        if (modifier instanceof FreeModifier) {
            return new Premultiplier.Freed();
        }
        if (modifier instanceof ComputedModifier computed) {
            return new Premultiplier.Fixed(ExpressionTranslation.value(computed.getExpression()));
        }
        if (modifier instanceof OtherModifier) {
            return unbounded();
        }
        throw new IllegalArgumentException(
                "unknown modifier " + modifier.eClass().getName());
    }

    private static List<Premultiplier> numbers(List<Double> values, DoubleFunction<Premultiplier> each) {
        return values.stream()
                .map(value -> value.isNaN() ? unbounded() : each.apply(value))
                .toList();
    }

    /** Stand for a group without a number: limits without limits say nothing. */
    private static Premultiplier unbounded() {
        return new Premultiplier.Bounded(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Premultiplier bounded(BoundSide side, double value) {
        return side == BoundSide.LOWER
                ? new Premultiplier.Bounded(value, Double.POSITIVE_INFINITY)
                : new Premultiplier.Bounded(Double.NEGATIVE_INFINITY, value);
    }

    private static Premultiplier same(String term) {
        return new Premultiplier.SameAs(term.replaceAll("\\s", ""));
    }

    private static List<Premultiplier> join(List<Premultiplier> values) {
        return List.of(values.size() == 1 ? values.get(0) : new Premultiplier.PerGroup(values));
    }
}
