package org.sewall.kernel.identification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.RamSpecification;
import org.sewall.kernel.spec.SpecificationFinding;

/**
 * Examine without data whether the parameters of a model have unique values.
 *
 * <p>The rank of the derivatives of the implied moments is the same at almost all points, and full just if almost all points
 * are locally identified (Wiley, D. E., 1973, The identification problem for structural equation models with unmeasured
 * variables; Bekker, Merckens & Wansbeek 1994). So a model is called identified as soon as the rank is full at one random
 * point, and not identified only if it is deficient at all of several. The directions in the null space are then explained
 * by the rules of Bollen (1989): a latent variable without a unit, too few indicators, too many parameters; what no rule
 * explains is told by the parameters that move.
 */
public final class StructuralIdentification {
    private static final long SEED = 19_180_301L;
    private static final int POINTS = 3;
    private static final int DRAWS = 12;
    /** Larger models take longer than somebody who types can wait. */
    private static final int MOST_PARAMETERS = 600;

    private final ModelDescription description;
    private final ParameterTable table;
    private final RamSpecification specification;
    private final List<IdentificationFinding> findings = new ArrayList<>();

    private StructuralIdentification(ModelDescription description, ParameterTable table) {
        this.description = description;
        this.table = table;
        this.specification = RamSpecification.of(table);
    }

    /**
     * Examine a model.
     *
     * @param description what the author wrote
     * @param table the completed model; ordered variables with their number of thresholds
     * @param cancel asked between the steps
     */
    public static IdentificationReport examine(
            ModelDescription description, ParameterTable table, CancelSignal cancel) {
        return isComplete(table)
                ? new StructuralIdentification(description, table).report(cancel)
                : new IdentificationReport(false, 0, 0, List.of());
    }

    /** Say whether each row is about variables that the model has: one with nothing but a threshold is none of them. */
    private static boolean isComplete(ParameterTable table) {
        Set<String> variables = new HashSet<>(table.observed());
        variables.addAll(table.latent());
        return table.rows().stream()
                .allMatch(row -> variables.contains(row.left())
                        && (row.operator() == Operator.INTERCEPT
                                || (row.operator() == Operator.THRESHOLD
                                        ? row.right().matches("t[1-9]\\d{0,3}")
                                        : variables.contains(row.right()))));
    }

    private IdentificationReport report(CancelSignal cancel) {
        if (specification.observedCount() == 0
                || specification.findings().stream().anyMatch(SpecificationFinding::fatal)) {
            return new IdentificationReport(false, 0, 0, List.of());
        }
        Set<IdentificationFinding> loops = new LinkedHashSet<>();
        for (int group = 1; group <= specification.groupCount(); group++) {
            loops.addAll(FeedbackLoops.of(specification, group));
        }
        findings.addAll(loops);
        findScalesSetTwice();
        RandomModel model = new RandomModel(table, specification, SEED);
        boolean examined = specification.parameterCount() <= MOST_PARAMETERS && examineRank(model, cancel);
        return new IdentificationReport(examined, model.freeParameters(), model.moments(), findings);
    }

    /** Look at points until one has full rank; return false if there is no answer. */
    private boolean examineRank(RandomModel model, CancelSignal cancel) {
        int points = 0;
        for (int draw = 0; draw < DRAWS && points < POINTS; draw++) {
            if (cancel.isCancelled()) {
                return false;
            }
            if (model.move()) {
                points++;
                if (NullDirections.areAbsent(model)) {
                    return true;
                }
            }
        }
        if (points < POINTS || cancel.isCancelled()) {
            return false;
        }
        NullDirections directions = NullDirections.of(model);
        for (int draw = 0; draw < DRAWS && directions.count() > 0 && points < 2 * POINTS - 1; draw++) {
            if (cancel.isCancelled()) {
                return false;
            }
            if (model.move()) {
                points++;
                NullDirections other = NullDirections.of(model);
                directions = other.count() <= directions.count() ? other : directions;
            }
        }
        if (directions.count() > 0) {
            explain(model, directions);
        }
        return true;
    }

    private void explain(RandomModel model, NullDirections directions) {
        Map<String, Integer> scales = new ScaleFreedom(model).free();
        int explained = 0;
        for (Map.Entry<String, Integer> scale : scales.entrySet()) {
            if (directions.hold(scale.getValue())) {
                explained++;
                findings.add(new IdentificationFinding.ScaleNotSet(scale.getKey(), firstItem(scale.getKey())));
            }
        }
        int parameters = model.freeParameters() - explained;
        boolean tooMany = parameters > model.moments();
        if (tooMany) {
            findings.add(new IdentificationFinding.TooManyParameters(parameters, model.moments()));
        }
        findTooFewIndicators(directions);
        if (!tooMany) {
            for (List<Integer> block : directions.blocks()) {
                findings.add(new IdentificationFinding.Undetermined(
                        block.stream().map(table.freeRows()::get).toList()));
            }
        }
    }

    private void findTooFewIndicators(NullDirections directions) {
        for (String construct : table.latent()) {
            List<String> items = items(construct);
            if (!items.isEmpty() && items.size() <= 2 && directions.count() > 0) {
                Set<Integer> own = new LinkedHashSet<>();
                for (ParameterRow row : table.freeRows()) {
                    if (isAbout(row, construct, items)) {
                        own.add(row.parameter());
                    }
                }
                if (directions.removeWithin(own::contains) > 0) {
                    findings.add(new IdentificationFinding.TooFewIndicators(construct, items));
                }
            }
        }
    }

    private static boolean isAbout(ParameterRow row, String construct, List<String> items) {
        return switch (row.operator()) {
            case MEASURED_BY -> row.left().equals(construct);
            case COVARIES_WITH ->
                row.isVariance() && row.left().equals(construct)
                        || items.contains(row.left()) && items.contains(row.right());
            default -> false;
        };
    }

    private List<String> items(String construct) {
        return right(construct, Operator.MEASURED_BY);
    }

    /** Return the first indicator of a latent variable or the first component of a composite. */
    private String firstItem(String construct) {
        return Stream.of(Operator.MEASURED_BY, Operator.FORMED_BY)
                .flatMap(operator -> right(construct, operator).stream())
                .findFirst()
                .orElse("");
    }

    private List<String> right(String left, Operator operator) {
        return table.rows(1).stream()
                .filter(row -> row.operator() == operator && row.left().equals(left))
                .map(ParameterRow::right)
                .toList();
    }

    /** A variance that somebody fixed leaves the unit to it; a marker that nobody wrote then is a restriction nobody meant. */
    private void findScalesSetTwice() {
        for (String construct : table.latent()) {
            boolean fixed = table.rows(1).stream()
                    .anyMatch(row -> row.isVariance()
                            && row.left().equals(construct)
                            && row.user()
                            && !row.isFree()
                            && row.value() != 0);
            boolean caused = table.rows(1).stream()
                    .anyMatch(row -> (row.operator() == Operator.REGRESSED_ON
                                    && row.left().equals(construct))
                            || (row.operator() == Operator.MEASURED_BY
                                    && row.right().equals(construct)));
            if (fixed && !caused) {
                table.rows(1).stream()
                        .filter(row -> row.operator() == Operator.MEASURED_BY
                                && row.left().equals(construct)
                                && !row.isFree()
                                && !isWrittenFixed(row))
                        .findFirst()
                        .ifPresent(
                                row -> findings.add(new IdentificationFinding.ScaleSetTwice(construct, row.right())));
            }
        }
    }

    private boolean isWrittenFixed(ParameterRow row) {
        return description.statements().stream()
                .filter(statement -> statement.operator() == row.operator()
                        && statement.left().equals(row.left())
                        && statement.right().equals(row.right()))
                .flatMap(statement -> statement.premultipliers().stream())
                .anyMatch(premultiplier -> !(premultiplier instanceof Premultiplier.Labelled)
                        && !(premultiplier instanceof Premultiplier.Started));
    }
}
