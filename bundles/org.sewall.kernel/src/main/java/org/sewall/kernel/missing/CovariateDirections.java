package org.sewall.kernel.missing;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Restrict information on unrestricted moments to that which leaves the moments of covariates alone, or out. */
final class CovariateDirections {
    private final SaturatedInformation information;
    private final int p;
    private final int size;

    CovariateDirections(SaturatedInformation information) {
        this.information = information;
        p = information.covariance().numRows;
        size = SaturatedInformation.size(p);
    }

    private int place(int k, int l) {
        return SaturatedInformation.place(p, k, l);
    }

    /** Return the coordinates that do not move the moments among some variables only. */
    int[] others(int[] variables) {
        boolean[] among = new boolean[size];
        for (int place : among(variables)) {
            among[place] = true;
        }
        return IntStream.range(0, size).filter(place -> !among[place]).toArray();
    }

    /** Return the coordinates that move the moments among some variables only. */
    private int[] among(int[] variables) {
        int[] places = new int[SaturatedInformation.size(variables.length)];
        int next = 0;
        for (int k : variables) {
            places[next++] = k;
        }
        for (int k = 0; k < variables.length; k++) {
            for (int l = 0; l <= k; l++) {
                places[next++] = place(variables[k], variables[l]);
            }
        }
        return places;
    }

    /**
     * Restrict an information to the directions that leave the moments of given covariates alone.
     *
     * <p>In complete data these are orthogonal to the coordinates among the covariates, so that subtracting projections gives
     * a basis B of one direction for each other coordinate.
     *
     * @param matrix information M
     * @param covariates positions of given covariates
     * @return B' M B, in the order of {@link #others}
     */
    DMatrixRMaj given(DMatrixRMaj matrix, int[] covariates) {
        if (covariates.length == 0) {
            return matrix;
        }
        int[] inner = among(covariates);
        int[] outer = others(covariates);
        DMatrixRMaj projection = new DMatrixRMaj(inner.length, outer.length);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(inner.length);
        if (!solver.setA(part(information.complete(), inner, inner))) {
            throw new IllegalArgumentException("covariates are linearly dependent");
        }
        solver.solve(part(information.complete(), inner, outer), projection);
        DMatrixRMaj mixed = new DMatrixRMaj(outer.length, outer.length);
        CommonOps_DDRM.mult(part(matrix, outer, inner), projection, mixed);
        DMatrixRMaj half = new DMatrixRMaj(inner.length, outer.length);
        CommonOps_DDRM.mult(part(matrix, inner, inner), projection, half);
        DMatrixRMaj given = part(matrix, outer, outer);
        for (int i = 0; i < outer.length; i++) {
            for (int j = 0; j < outer.length; j++) {
                given.add(i, j, -mixed.get(i, j) - mixed.get(j, i));
            }
        }
        CommonOps_DDRM.multAddTransA(projection, half, given);
        return given;
    }

    private static DMatrixRMaj part(DMatrixRMaj matrix, int[] rows, int[] columns) {
        DMatrixRMaj part = new DMatrixRMaj(rows.length, columns.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                part.set(i, j, matrix.get(rows[i], columns[j]));
            }
        }
        return part;
    }

    /**
     * Compute the information of complete data about all moments but those among some variables.
     *
     * <p>A direction counts with the changes of the other moments only, as where rows and columns of the information about
     * covariances themselves are set to zero.
     */
    DMatrixRMaj ignoring(int[] variables) {
        int[] outer = others(variables);
        DMatrixRMaj kept = new DMatrixRMaj(outer.length, size);
        for (int k = 0; k < p; k++) {
            column(kept, outer, k, k, -1, variables);
            for (int l = 0; l <= k; l++) {
                column(kept, outer, place(k, l), k, l, variables);
            }
        }
        DMatrixRMaj half = new DMatrixRMaj(outer.length, size);
        CommonOps_DDRM.mult(given(information.complete(), variables), kept, half);
        DMatrixRMaj ignoring = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransA(kept, half, ignoring);
        return ignoring;
    }

    /** Write what is left of a coordinate after its change of the moments among the variables is taken out. */
    private void column(DMatrixRMaj kept, int[] outer, int column, int k, int l, int[] variables) {
        double[] coordinates = new double[size];
        coordinates[column] = 1;
        double[] w = information.weight().data;
        for (int i : variables) {
            if (l < 0) {
                for (int s = 0; s < p; s++) {
                    coordinates[s] -= w[s * p + i] * information.covariance().get(i, k);
                }
                continue;
            }
            for (int j : variables) {
                double change = information.covariance().get(i, k)
                        * information.covariance().get(j, l);
                change += k == l
                        ? 0
                        : information.covariance().get(i, l)
                                * information.covariance().get(j, k);
                for (int s = 0; s < p; s++) {
                    for (int t = 0; t <= s; t++) {
                        coordinates[place(s, t)] -= w[s * p + i] * change * w[j * p + t];
                    }
                }
            }
        }
        for (int i = 0; i < outer.length; i++) {
            kept.set(i, column, coordinates[outer[i]]);
        }
    }
}
