package org.sewall.kernel.nested;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Test each model of a series against the one before it, ordered by degrees of freedom.
 *
 * @param scaled whether the differences are scaled
 * @param rows one row for each model, the least restricted first
 */
public record DifferenceSequence(boolean scaled, List<Row> rows) implements Serializable {

    /**
     * Hold one model of a series.
     *
     * @param model name of the model
     * @param degreesOfFreedom its degrees of freedom
     * @param chiSquare its standard chi-square
     * @param aic its AIC; NaN if it has none
     * @param bic its BIC; NaN if it has none
     * @param step how it compares with the model before; none for the first
     */
    public record Row(String model, int degreesOfFreedom, double chiSquare, double aic, double bic, List<Step> step)
            implements Serializable {
        /** Copy the list. */
        public Row {
            step = List.copyOf(step);
        }
    }

    /**
     * Compare a model with the one before it.
     *
     * @param test test of the difference
     * @param rmsea RMSEA of the difference, with the square root of the number of groups as lavaan has it; NaN for scaled
     *     differences and equal degrees of freedom
     * @param nesting whether the model is nested in the one before
     */
    public record Step(DifferenceTest test, double rmsea, Nesting nesting) implements Serializable {}

    /** Copy the list. */
    public DifferenceSequence {
        rows = List.copyOf(rows);
    }

    /**
     * Compare models.
     *
     * @param models models in any order
     * @param options how differences are tested
     */
    public static DifferenceSequence of(List<ComparedModel> models, DifferenceOptions options) {
        List<ComparedModel> ordered = models.stream()
                .sorted(Comparator.comparingInt(model -> model.solution().degreesOfFreedom()))
                .toList();
        boolean scaled = ordered.stream()
                        .allMatch(model ->
                                model.scaled().isPresent() || model.solution().degreesOfFreedom() == 0)
                && ordered.stream().anyMatch(model -> model.scaled().isPresent());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            ComparedModel model = ordered.get(i);
            List<Step> step = i == 0 ? List.of() : List.of(step(ordered.get(i - 1), model, options, scaled));
            rows.add(new Row(
                    model.name(),
                    model.solution().degreesOfFreedom(),
                    model.standard().statistic(),
                    measure(model, "aic"),
                    measure(model, "bic"),
                    step));
        }
        return new DifferenceSequence(scaled, rows);
    }

    private static double measure(ComparedModel model, String id) {
        OptionalDouble value = model.solution().fitMeasures().value(id);
        return value.orElse(Double.NaN);
    }

    private static Step step(
            ComparedModel larger, ComparedModel restricted, DifferenceOptions options, boolean scaled) {
        Nesting nesting = NestingCheck.of(larger.model(), restricted.model());
        DifferenceTest test = scaled
                ? ScaledDifference.of(larger, restricted, options, nesting)
                : DifferenceTest.standard(difference(larger, restricted), degrees(larger, restricted));
        return new Step(test, scaled ? Double.NaN : rmsea(larger, restricted), nesting);
    }

    static double difference(ComparedModel larger, ComparedModel restricted) {
        return restricted.standard().statistic() - larger.standard().statistic();
    }

    static int degrees(ComparedModel larger, ComparedModel restricted) {
        return restricted.solution().degreesOfFreedom() - larger.solution().degreesOfFreedom();
    }

    private static double rmsea(ComparedModel larger, ComparedModel restricted) {
        int degrees = degrees(larger, restricted);
        double surplus = Math.max(0, difference(larger, restricted) - degrees);
        int groups = restricted.model().groups().size();
        return degrees == 0
                ? Double.NaN
                : Math.sqrt(groups * surplus / (degrees * restricted.model().cases()));
    }
}
