package org.sewall.kernel.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the kernels against the general library, at orders around the sizes of their blocks. */
class CholeskyFactorTest {
    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 33, 70})
    void invertsAndTakesTheDeterminant(int n) {
        DMatrixRMaj matrix = RandomMatrices_DDRM.symmetricPosDef(n, random);
        CholeskyFactor factor = new CholeskyFactor(n);
        assertThat(factor.factor(matrix)).isTrue();
        DMatrixRMaj inverse = new DMatrixRMaj(n, n);
        factor.invert(inverse);
        DMatrixRMaj product = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(matrix, inverse, product);
        assertThat(MatrixFeatures_DDRM.isIdentity(product, 1e-8)).isTrue();
        assertThat(factor.logDeterminant()).isCloseTo(Math.log(CommonOps_DDRM.det(matrix)), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 40})
    void solvesAndEvaluatesTheQuadraticForm(int n) {
        DMatrixRMaj matrix = RandomMatrices_DDRM.symmetricPosDef(n, random);
        double[] x = random.doubles(n).toArray();
        DMatrixRMaj b = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.mult(matrix, DMatrixRMaj.wrap(n, 1, x), b);
        CholeskyFactor factor = new CholeskyFactor(n);
        factor.factor(matrix);
        assertThat(factor.quadraticForm(x)).isCloseTo(CommonOps_DDRM.dot(DMatrixRMaj.wrap(n, 1, x), b), within(1e-9));
        factor.solveTransposed(b.data);
        factor.solveUpper(b.data);
        assertThat(b.data).containsExactly(x, within(1e-8));
    }

    @Test
    void refusesWhatIsNotPositiveDefinite() {
        DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{1, 2}, {2, 1}});
        CholeskyFactor factor = new CholeskyFactor(2);
        assertThat(factor.factor(matrix)).isFalse();
        assertThat(factor.factor(matrix, 1.1, 0)).isTrue();
        assertThat(factor.factor(matrix, 1.1, 1)).isFalse();
        matrix.set(0, 1, Double.NaN);
        assertThat(factor.factor(matrix)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 9, 18})
    void multipliesLikeTheLibrary(int inner) {
        DMatrixRMaj left = RandomMatrices_DDRM.rectangle(5, inner, random);
        CommonOps_DDRM.fill(CommonOps_DDRM.extract(left, 0, 1, 0, inner), 0);
        DMatrixRMaj right = RandomMatrices_DDRM.rectangle(inner, 7, random);
        double[][] leftRows = Rows.zeros(5, inner);
        double[][] rightRows = Rows.zeros(inner, 7);
        double[][] product = Rows.zeros(5, 7);
        Rows.copy(left, leftRows);
        Rows.copy(right, rightRows);
        Rows.multiply(leftRows, 5, inner, rightRows, 7, product);
        DMatrixRMaj expected = new DMatrixRMaj(5, 7);
        CommonOps_DDRM.mult(left, right, expected);
        DMatrixRMaj found = new DMatrixRMaj(5, 7);
        Rows.copy(product, found);
        assertThat(MatrixFeatures_DDRM.isIdentical(expected, found, 1e-12)).isTrue();
    }
}
