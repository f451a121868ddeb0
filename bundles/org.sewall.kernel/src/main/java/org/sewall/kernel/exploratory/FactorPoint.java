package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Hold the parameters of a factor model of standardized items, and their places in one vector.
 *
 * <p>The vector has the loadings column by column, the uniquenesses, and the correlations of factors (j,k), j &lt; k, row by
 * row.
 *
 * @param loadings p by m
 * @param uniquenesses one per item
 * @param correlation m by m with unit diagonal
 */
record FactorPoint(DMatrixRMaj loadings, double[] uniquenesses, DMatrixRMaj correlation) {

    /** Put the factors in the order of the items that load most on them, signs by loadings in units of the items. */
    static FactorPoint ordered(RotatedFactors rotated, ExtractedFactors extracted, double[] scales) {
        var pattern = new DMatrixRMaj(rotated.pattern().values());
        DMatrixRMaj raw = pattern.copy();
        CommonOps_DDRM.multRows(scales, raw);
        int[] order = Loadings.byPosition(raw);
        double[] signs = Loadings.signs(raw);
        DMatrixRMaj half =
                Loadings.arrange(new DMatrixRMaj(rotated.factorCorrelation().values()), order, signs);
        DMatrixRMaj correlation = Loadings.arrange(CommonOps_DDRM.transpose(half, null), order, signs);
        double[] uniquenesses = extracted.uniquenesses().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new FactorPoint(Loadings.arrange(pattern, order, signs), uniquenesses, correlation);
    }

    int items() {
        return loadings.numRows;
    }

    int factors() {
        return loadings.numCols;
    }

    int loadingIndex(int item, int factor) {
        return factor * items() + item;
    }

    int uniquenessIndex(int item) {
        return factors() * items() + item;
    }

    int correlationIndex(int j, int k) {
        int first = Math.min(j, k);
        int second = Math.max(j, k);
        int before = first * factors() - first * (first + 1) / 2;
        return (factors() + 1) * items() + before + second - first - 1;
    }

    /** Return the number of parameters, correlations of factors included or not. */
    int size(boolean oblique) {
        return (factors() + 1) * items() + (oblique ? factors() * (factors() - 1) / 2 : 0);
    }

    double[] vector(boolean oblique) {
        double[] vector = new double[size(oblique)];
        for (int i = 0; i < items(); i++) {
            vector[uniquenessIndex(i)] = uniquenesses[i];
            for (int j = 0; j < factors(); j++) {
                vector[loadingIndex(i, j)] = loadings.get(i, j);
            }
        }
        for (int j = 0; oblique && j < factors(); j++) {
            for (int k = j + 1; k < factors(); k++) {
                vector[correlationIndex(j, k)] = correlation.get(j, k);
            }
        }
        return vector;
    }

    /** Return the point that a vector stands for. */
    FactorPoint at(double[] vector) {
        var moved = new FactorPoint(
                new DMatrixRMaj(items(), factors()), new double[items()], CommonOps_DDRM.identity(factors()));
        boolean oblique = vector.length > size(false);
        for (int i = 0; i < items(); i++) {
            moved.uniquenesses[i] = vector[uniquenessIndex(i)];
            for (int j = 0; j < factors(); j++) {
                moved.loadings.set(i, j, vector[loadingIndex(i, j)]);
            }
        }
        for (int j = 0; oblique && j < factors(); j++) {
            for (int k = j + 1; k < factors(); k++) {
                moved.correlation.set(j, k, vector[correlationIndex(j, k)]);
                moved.correlation.set(k, j, vector[correlationIndex(j, k)]);
            }
        }
        return moved;
    }
}
