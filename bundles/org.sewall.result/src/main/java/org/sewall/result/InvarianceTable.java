package org.sewall.result;

import java.util.List;

/**
 * How well the models of an invariance ladder fit, each of which holds more parameters equal across groups.
 *
 * @param rungs one row for each model in the order of the ladder
 * @param comparisons Amos's nested model comparisons, one block for each model that is assumed to be correct
 * @param reason why there is no table, empty if there is one
 */
public record InvarianceTable(List<Rung> rungs, List<Block> comparisons, String reason) {

    /** No ladder was asked for. */
    public static final InvarianceTable NONE = new InvarianceTable(List.of(), List.of(), "");

    /** Copy the lists. */
    public InvarianceTable {
        rungs = List.copyOf(rungs);
        comparisons = List.copyOf(comparisons);
    }

    /** Return a table that could not be made. */
    public static InvarianceTable notPossible(String reason) {
        return new InvarianceTable(List.of(), List.of(), reason);
    }

    /** Tell whether no ladder was asked for. */
    public boolean isEmpty() {
        return rungs.isEmpty() && comparisons.isEmpty() && reason.isEmpty();
    }

    /** Return how differences in chi-square are tested where that is not the standard way, each once. */
    public List<String> adjustedMethods() {
        return rungs.stream()
                .map(rung -> rung.change().method())
                .filter(method -> !method.isEmpty() && !method.equals("standard"))
                .distinct()
                .toList();
    }

    /** Tell whether a model is one of the ladder. */
    public boolean has(String model) {
        return rungs.stream().anyMatch(rung -> rung.model().equals(model));
    }

    /**
     * One model of the ladder.
     *
     * @param model id of the model
     * @param parameters free parameters after constraints
     * @param chiSquare standard chi-square
     * @param degreesOfFreedom its degrees of freedom
     * @param pValue its p-value
     * @param cfi CFI
     * @param rmsea RMSEA
     * @param srmr SRMR
     * @param change how it differs from the model before
     * @param reason why the model was not fitted, empty if it was
     */
    public record Rung(
            String model,
            int parameters,
            double chiSquare,
            double degreesOfFreedom,
            double pValue,
            double cfi,
            double rmsea,
            double srmr,
            Change change,
            String reason) {

        /** Return the row of a model that was not fitted. */
        public static Rung unfitted(String model, String reason) {
            double none = Double.NaN;
            return new Rung(model, 0, none, none, none, none, none, none, Change.NONE, reason);
        }
    }

    /**
     * What a step of the ladder costs.
     *
     * @param reference id of the model before, the last one that was fitted; empty in the first row
     * @param method how the difference is tested, by the names of lavaan's lavTestLRT
     * @param chiSquare difference in chi-square, scaled where the method scales
     * @param degreesOfFreedom degrees of freedom of the difference
     * @param pValue p-value of the difference
     * @param cfi change of CFI
     * @param rmsea change of RMSEA
     * @param srmr change of SRMR
     * @param verdict {@code holds} or {@code fails} by the change of CFI, empty if that is not known
     * @param failures names of all indices that change by more than is usually accepted
     */
    public record Change(
            String reference,
            String method,
            double chiSquare,
            double degreesOfFreedom,
            double pValue,
            double cfi,
            double rmsea,
            double srmr,
            String verdict,
            List<String> failures) {

        /** There is no model before. */
        public static final Change NONE = new Change(
                "", "", Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, "", List.of());

        /** Copy the list. */
        public Change {
            failures = List.copyOf(failures);
        }
    }

    /**
     * More restricted models against one that is assumed to be correct.
     *
     * @param assumed id of the model assumed to be correct
     * @param rows one row for each more restricted model
     */
    public record Block(String assumed, List<Row> rows) {

        /** Copy the list. */
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of a block, by the columns of Amos; an index that is not available is {@code NaN}.
     *
     * @param model id of the restricted model
     * @param degreesOfFreedom difference in degrees of freedom
     * @param chiSquare difference in chi-square (CMIN)
     * @param pValue p-value of the difference
     * @param nfiDelta1 NFI Delta-1
     * @param ifiDelta2 IFI Delta-2
     * @param rfiRho1 RFI rho-1
     * @param tliRho2 TLI rho-2
     */
    public record Row(
            String model,
            double degreesOfFreedom,
            double chiSquare,
            double pValue,
            double nfiDelta1,
            double ifiDelta2,
            double rfiRho1,
            double tliRho2) {}
}
