package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Form the gradient and Hessian of a sum over the smallest eigenvalues from weights of pairs of eigenvectors.
 *
 * <p>Derivatives with respect to elements of the diagonal always have the form
 * g(i) = sum over j of a(j) w(i,j)^2 and H(i,k) = sum over j,l of b(j,l) w(i,j) w(k,j) w(i,l) w(k,l), where w(i,j) is the
 * i-th element of the j-th eigenvector. The terms with j and l both among the smallest have been put together, which
 * takes away their differences of eigenvalues, so that equal small eigenvalues do no harm.
 */
final class EigenSums {

    private EigenSums() {}

    /** Weight of a pair of eigenvectors in the Hessian. */
    interface PairWeight {
        /** Return b(j,l) of two positions in the spectrum. */
        double of(int j, int l);
    }

    static void gradient(DMatrixRMaj vectors, int factors, double[] weights, double[] gradient) {
        int size = vectors.numRows;
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = factors; j < size; j++) {
                sum += weights[j] * vectors.get(i, j) * vectors.get(i, j);
            }
            gradient[i] = sum;
        }
    }

    static void hessian(DMatrixRMaj vectors, int factors, PairWeight weight, DMatrixRMaj hessian) {
        int size = vectors.numRows;
        hessian.reshape(size, size);
        hessian.zero();
        double[] product = new double[size];
        for (int j = factors; j < size; j++) {
            for (int l = 0; l < size; l++) {
                double b = weight.of(j, l);
                for (int i = 0; i < size; i++) {
                    product[i] = vectors.get(i, j) * vectors.get(i, l);
                }
                addOuter(product, b, hessian);
            }
        }
    }

    private static void addOuter(double[] vector, double scale, DMatrixRMaj sum) {
        for (int i = 0; i < vector.length; i++) {
            double scaled = scale * vector[i];
            for (int k = 0; k < vector.length; k++) {
                sum.add(i, k, scaled * vector[k]);
            }
        }
    }
}
