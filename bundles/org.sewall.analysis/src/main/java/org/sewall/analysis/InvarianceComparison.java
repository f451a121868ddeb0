package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.fit.FitValue;
import org.sewall.kernel.fit.ModelComparison;
import org.sewall.kernel.nested.AmosComparison;
import org.sewall.kernel.nested.ComparedModel;
import org.sewall.kernel.nested.DifferenceOptions;
import org.sewall.kernel.nested.DifferenceSequence;
import org.sewall.kernel.nested.DifferenceTest;
import org.sewall.kernel.nested.FitChange;
import org.sewall.result.InvarianceTable;
import org.sewall.result.ModelResult;

/** Compares the models of an invariance ladder, each with the one before, and all as Amos does. */
final class InvarianceComparison {

    private final List<InvarianceTable.Rung> rungs = new ArrayList<>();
    private final List<ComparedModel> fitted = new ArrayList<>();

    /**
     * Add the next model of the ladder.
     *
     * @param compared the model at its solution, nothing if it has none
     * @param loadings whether its last restriction is that of loadings
     */
    void add(ModelResult result, Optional<ComparedModel> compared, boolean loadings) {
        if (compared.isEmpty() || !result.isFitted()) {
            rungs.add(InvarianceTable.Rung.unfitted(result.id(), result.error()));
            return;
        }
        rungs.add(new InvarianceTable.Rung(
                result.id(),
                result.size().parameters(),
                result.fit("chisq"),
                result.fit("df"),
                result.fit("pvalue"),
                result.fit("cfi"),
                result.fit("rmsea"),
                result.fit("srmr"),
                change(compared.get(), loadings),
                ""));
        fitted.add(compared.get());
    }

    private InvarianceTable.Change change(ComparedModel model, boolean loadings) {
        if (fitted.isEmpty()) {
            return InvarianceTable.Change.NONE;
        }
        ComparedModel before = fitted.get(fitted.size() - 1);
        DifferenceSequence.Step step = DifferenceSequence.of(List.of(before, model), DifferenceOptions.DEFAULT)
                .rows()
                .get(1)
                .step()
                .get(0);
        DifferenceTest test = step.test();
        FitChange change = FitChange.of(
                model.name(),
                model.solution().fitMeasures(),
                before.name(),
                before.solution().fitMeasures(),
                loadings);
        return new InvarianceTable.Change(
                before.name(),
                test.method().lavaanName(),
                test.statistic(),
                test.degreesOfFreedom(),
                test.pValue(),
                change.cfi(),
                change.rmsea(),
                change.srmr(),
                verdict(change),
                change.failures());
    }

    private static String verdict(FitChange change) {
        if (Double.isNaN(change.cfi())) {
            return "";
        }
        return change.failures().contains("cfi") ? "fails" : "holds";
    }

    /** Return the table of all models added. */
    InvarianceTable table() {
        return new InvarianceTable(rungs, comparisons(), "");
    }

    private List<InvarianceTable.Block> comparisons() {
        if (fitted.size() < 2) {
            return List.of();
        }
        AmosComparison comparison =
                AmosComparison.of(fitted.stream().map(ComparedModel::chiSquare).toList(), baseline(fitted.get(0)));
        return comparison.blocks().stream()
                .map(block -> new InvarianceTable.Block(
                        block.assumed(),
                        block.rows().stream().map(InvarianceComparison::row).toList()))
                .toList();
    }

    private static BaselineTest baseline(ComparedModel model) {
        var measures = model.solution().fitMeasures();
        double degrees = measures.value("baseline.df").orElse(0);
        return measures.value("baseline.chisq").isPresent() && degrees > 0
                ? BaselineTest.of(measures.value("baseline.chisq").getAsDouble(), (int) degrees)
                : BaselineTest.none();
    }

    private static InvarianceTable.Row row(AmosComparison.Row row) {
        ModelComparison found = row.comparison();
        return new InvarianceTable.Row(
                row.model(),
                found.degreesOfFreedom(),
                found.difference(),
                found.pValue(),
                number(found.nfiDelta1()),
                number(found.ifiDelta2()),
                number(found.rfiRho1()),
                number(found.tliRho2()));
    }

    private static double number(FitValue value) {
        return value instanceof FitValue.Available available ? available.number() : Double.NaN;
    }
}
