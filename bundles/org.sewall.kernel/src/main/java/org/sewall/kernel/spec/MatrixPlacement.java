package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Place the rows of a parameter table in the matrices of the reticular action model. */
final class MatrixPlacement {
    private final ParameterTable table;
    private final Map<String, Integer> index = new HashMap<>();
    private final MatrixKind[] kinds;
    private final int[] rows;
    private final int[] columns;
    private final List<SpecificationFinding> findings = new ArrayList<>();

    MatrixPlacement(ParameterTable table) {
        this.table = table;
        table.observed().forEach(v -> index.put(v, index.size()));
        table.latent().forEach(v -> index.put(v, index.size()));
        int count = table.rows().size();
        kinds = new MatrixKind[count];
        rows = new int[count];
        columns = new int[count];
        Set<List<Object>> taken = new HashSet<>();
        for (int e = 0; e < count; e++) {
            place(e, table.rows().get(e));
            if (kinds[e] == MatrixKind.DIRECTED && rows[e] == columns[e]) {
                findings.add(new SpecificationFinding.SelfReference(
                        statement(table.rows().get(e))));
            }
            if (!taken.add(List.of(table.rows().get(e).group(), kinds[e], rows[e], columns[e]))) {
                findings.add(new SpecificationFinding.DuplicateStatement(
                        statement(table.rows().get(e))));
            }
        }
    }

    private static Statement statement(ParameterRow row) {
        return new Statement(row.left(), row.operator(), row.right(), List.of());
    }

    private void place(int e, ParameterRow row) {
        int left = index.get(row.left());
        int right = index.getOrDefault(row.right(), 0);
        switch (row.operator()) {
            case MEASURED_BY -> set(e, MatrixKind.DIRECTED, right, left);
            case REGRESSED_ON, FORMED_BY -> set(e, MatrixKind.DIRECTED, left, right);
            case COVARIES_WITH -> set(e, MatrixKind.SYMMETRIC, Math.max(left, right), Math.min(left, right));
            case INTERCEPT -> set(e, MatrixKind.MEAN, left, 0);
            case THRESHOLD -> set(e, MatrixKind.THRESHOLD, left, thresholdOf(row));
            case SCALED_BY -> set(e, MatrixKind.SCALE, left, 0);
        }
    }

    /** Thresholds are named t1, t2 and so on. */
    private static int thresholdOf(ParameterRow row) {
        return Integer.parseInt(row.right().substring(1)) - 1;
    }

    private void set(int e, MatrixKind kind, int row, int column) {
        kinds[e] = kind;
        rows[e] = row;
        columns[e] = column;
    }

    MatrixKind[] kinds() {
        return kinds;
    }

    int[] rows() {
        return rows;
    }

    int[] columns() {
        return columns;
    }

    int[] parameters() {
        return table.rows().stream().mapToInt(ParameterRow::parameter).toArray();
    }

    int[] groups() {
        return table.rows().stream().mapToInt(ParameterRow::group).toArray();
    }

    boolean[] exogenous() {
        var exogenous = new boolean[kinds.length];
        for (int e = 0; e < exogenous.length; e++) {
            exogenous[e] = table.rows().get(e).exogenous();
        }
        return exogenous;
    }

    /** Return relations of a variable to itself, and those written in two ways ({@code f =~ x} and {@code x ~ f}). */
    List<SpecificationFinding> findings() {
        return findings;
    }
}
