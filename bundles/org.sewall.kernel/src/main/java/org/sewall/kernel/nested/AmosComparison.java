package org.sewall.kernel.nested;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.fit.FitValue;
import org.sewall.kernel.fit.ModelComparison;

/**
 * Compare all models of a chain in the layout of Amos: one block for each model that is assumed to be correct.
 *
 * <p>Columns are DF, CMIN, P, NFI Delta-1, IFI Delta-2, RFI rho-1 and TLI rho-2 (Amos User's Guide, appendix C and the
 * output "Nested Model Comparisons"); the formulas are those of {@link ModelComparison}.
 *
 * @param blocks blocks in the order of the chain, the least restricted model first; the last model has none
 */
public record AmosComparison(List<Block> blocks) implements Serializable {

    /**
     * Compare more restricted models with one that is assumed to be correct.
     *
     * @param assumed name of the model assumed to be correct
     * @param rows one row for each more restricted model
     */
    public record Block(String assumed, List<Row> rows) implements Serializable {
        /** Copy the list. */
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Hold one row of a block.
     *
     * @param model name of the restricted model
     * @param comparison its difference from the model assumed to be correct
     */
    public record Row(String model, ModelComparison comparison) implements Serializable {}

    /** Copy the list. */
    public AmosComparison {
        blocks = List.copyOf(blocks);
    }

    /**
     * Compare the models of a chain, each nested in all with fewer degrees of freedom.
     *
     * @param models models in any order
     * @param baseline baseline model of all of them
     */
    public static AmosComparison of(List<ModelChiSquare> models, BaselineTest baseline) {
        List<ModelChiSquare> chain = models.stream()
                .sorted(Comparator.comparingInt(ModelChiSquare::degreesOfFreedom))
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (ModelChiSquare assumed : chain) {
            List<Row> rows = chain.stream()
                    .filter(model -> model.degreesOfFreedom() > assumed.degreesOfFreedom())
                    .map(model -> row(model, assumed, baseline))
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block(assumed.name(), rows));
            }
        }
        return new AmosComparison(blocks);
    }

    private static Row row(ModelChiSquare restricted, ModelChiSquare assumed, BaselineTest baseline) {
        return new Row(
                restricted.name(),
                ModelComparison.of(
                        restricted.chiSquare(),
                        restricted.degreesOfFreedom(),
                        assumed.chiSquare(),
                        assumed.degreesOfFreedom(),
                        baseline));
    }

    /**
     * Write a number as Amos prints it: three decimals, no zero before the point, no minus before zeros.
     *
     * @param value finite number
     */
    public static String printed(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        if (text.matches("-?0\\.000")) {
            return ".000";
        }
        return text.replaceFirst("^(-?)0\\.", "$1.");
    }

    /** Write an index as Amos prints it, or nothing if it is not available. */
    public static String printed(FitValue value) {
        return value instanceof FitValue.Available available ? printed(available.number()) : "";
    }
}
