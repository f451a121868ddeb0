package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sewall.kernel.nested.ComparedModel;
import org.sewall.kernel.nested.DifferenceMethod;
import org.sewall.kernel.nested.DifferenceOptions;
import org.sewall.kernel.nested.DifferenceSequence;
import org.sewall.result.DifferenceTable;

/** Tests series of models that were fitted to the same data. */
final class DifferenceTables {

    private final Map<String, ComparedModel> models;

    /** Take the models that were fitted, by id. */
    DifferenceTables(Map<String, ComparedModel> models) {
        this.models = models;
    }

    /** Make the table that was asked for. */
    DifferenceTable table(DifferenceRequest request) {
        List<ComparedModel> compared = new ArrayList<>();
        for (String id : request.models()) {
            if (!models.containsKey(id)) {
                return none(request, "The model " + id + " was not fitted.");
            }
            compared.add(models.get(id));
        }
        Optional<DifferenceOptions> options = options(request.arguments());
        if (options.isEmpty()) {
            return none(request, "This way of testing differences is not known: " + request.arguments() + ".");
        }
        if (compared.size() < 2) {
            return none(request, "There are not two models to compare.");
        }
        DifferenceSequence sequence = DifferenceSequence.of(compared, options.get());
        return new DifferenceTable(
                request.id(),
                request.models(),
                request.arguments(),
                sequence.rows().stream().map(DifferenceTables::row).toList(),
                "");
    }

    private static DifferenceTable.Row row(DifferenceSequence.Row row) {
        if (row.step().isEmpty()) {
            return new DifferenceTable.Row(
                    row.model(),
                    "",
                    row.degreesOfFreedom(),
                    row.aic(),
                    row.bic(),
                    row.chiSquare(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }
        DifferenceSequence.Step step = row.step().get(0);
        return new DifferenceTable.Row(
                row.model(),
                step.test().method().lavaanName(),
                row.degreesOfFreedom(),
                row.aic(),
                row.bic(),
                row.chiSquare(),
                step.test().statistic(),
                step.rmsea(),
                step.test().degreesOfFreedom(),
                step.test().pValue());
    }

    private static Optional<DifferenceOptions> options(Map<String, String> arguments) {
        DifferenceOptions options = DifferenceOptions.DEFAULT;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            String value = argument.getValue().toLowerCase(Locale.ROOT);
            switch (argument.getKey()) {
                case "method" -> {
                    if (!value.equals("default")) {
                        Optional<DifferenceMethod> method = DifferenceMethod.named(value);
                        if (method.isEmpty()) {
                            return Optional.empty();
                        }
                        options = options.withMethod(method.get());
                    }
                }
                case "A.method" ->
                    options = options.withDerivation(
                            value.equals("exact")
                                    ? DifferenceOptions.Derivation.EXACT
                                    : DifferenceOptions.Derivation.DELTA);
                case "scaled.shifted" -> options = options.withShift(value.equals("true"));
                default -> {
                    // what else lavTestLRT has decides how its table looks
                }
            }
        }
        return Optional.of(options);
    }

    private static DifferenceTable none(DifferenceRequest request, String reason) {
        return new DifferenceTable(request.id(), request.models(), request.arguments(), List.of(), reason);
    }
}
