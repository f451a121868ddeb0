package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.matrix.Rows;

/**
 * Compute the forms of a normal discrepancy case by case.
 *
 * <p>Gamma is the average of d(n) d(n)' over the cases, so with b(n) = J' V d(n) and k(n,m) = d(n)' V d(m) the forms are the
 * averages of b(n) b(n)', k(n,n), k(n,m)^2 and b(n) k(n,m) b(m)'. Since d(n) holds products of deviations, each k and b is
 * made of products of vectors of length p: no matrix of the order of the number of moments is formed.
 */
final class CasewiseForms implements RobustForms {
    private final MomentFactors factors;
    private final NormalWeight weight;
    private final CaseDeviations cases;
    private final int parameters;
    private final boolean means;
    private final int terms;
    private final DMatrixRMaj gramInverse;
    private final DMatrixRMaj gramOther;
    private final double[][][] inverseTimes;
    private final double[][][] otherTimes;
    private final double[] linear;
    private final double constant;
    private final double[] shiftSpread;
    private final double[][] scores;

    /**
     * Compute what every form needs.
     *
     * @param factors derivatives of the implied moments
     * @param weight V
     * @param cases complete cases
     * @param parameters q
     * @param means whether means are modelled
     */
    CasewiseForms(MomentFactors factors, NormalWeight weight, CaseDeviations cases, int parameters, boolean means) {
        this.factors = factors;
        this.weight = weight;
        this.cases = cases;
        this.parameters = parameters;
        this.means = means;
        terms = cases.conditional() ? 2 : 1;
        gramInverse = gram(weight.inverse());
        gramOther = gram(weight.other());
        inverseTimes = products(weight.inverse());
        otherTimes = weight.other() == weight.inverse() ? inverseTimes : products(weight.other());
        DMatrixRMaj product = new DMatrixRMaj(cases.variables(), cases.variables());
        DMatrixRMaj weighted = new DMatrixRMaj(cases.variables(), cases.variables());
        CommonOps_DDRM.mult(weight.inverse(), cases.spread(), product);
        CommonOps_DDRM.mult(product, weight.other(), weighted);
        constant = product(weighted, cases.spread());
        linear = new double[cases.cases()];
        for (int n = 0; n < linear.length; n++) {
            for (int k = 0; k < terms; k++) {
                linear[n] += sign(k) * quadratic(weighted, vector(n, k));
            }
        }
        shiftSpread = times(product, weight.shift());
        scores = scores(gram(weighted));
    }

    private static double sign(int term) {
        return term == 0 ? 1 : -1;
    }

    private double[] vector(int n, int term) {
        return term == 0 ? cases.deviation(n) : cases.fitted(n);
    }

    private double[] meanDeviation(int n) {
        double[] deviation = cases.deviation(n).clone();
        for (int i = 0; cases.conditional() && i < deviation.length; i++) {
            deviation[i] -= cases.fitted(n)[i];
        }
        return deviation;
    }

    private DMatrixRMaj gram(DMatrixRMaj middle) {
        DMatrixRMaj right = new DMatrixRMaj(middle.numRows, factors.factors().numCols);
        DMatrixRMaj gram = new DMatrixRMaj(right.numCols, right.numCols);
        CommonOps_DDRM.mult(middle, factors.factors(), right);
        CommonOps_DDRM.multTransA(factors.factors(), right, gram);
        return gram;
    }

    private double[][][] products(DMatrixRMaj matrix) {
        double[][][] products = new double[cases.cases()][terms][];
        for (int n = 0; n < products.length; n++) {
            for (int k = 0; k < terms; k++) {
                products[n][k] = times(matrix, vector(n, k));
            }
        }
        return products;
    }

    private double[][] scores(DMatrixRMaj gramSpread) {
        double[][] result = new double[cases.cases()][parameters];
        double[] shift = project(weight.shift());
        double[] shifted = project(shiftSpread);
        for (int n = 0; n < result.length; n++) {
            double[][] left = new double[terms][];
            double[][] right = new double[terms][];
            double[] along = new double[terms];
            for (int k = 0; k < terms; k++) {
                left[k] = project(inverseTimes[n][k]);
                right[k] = otherTimes == inverseTimes ? left[k] : project(otherTimes[n][k]);
                along[k] = sign(k) * Rows.dot(weight.shift(), vector(n, k));
            }
            double[] mean = means ? project(times(weight.inverse(), meanDeviation(n))) : new double[0];
            for (int e = 0; e < factors.count(); e++) {
                int u = factors.left(e);
                int v = factors.right(e);
                double sum = -0.5 * (gramSpread.get(u, v) + gramSpread.get(v, u));
                for (int k = 0; k < terms; k++) {
                    sum += 0.5 * sign(k) * (left[k][u] * right[k][v] + left[k][v] * right[k][u]);
                }
                if (means) {
                    double cu = factors.border(u);
                    double cv = factors.border(v);
                    sum += cv * (mean[u] - shifted[u]) + cu * (mean[v] - shifted[v]);
                    sum += shift[u] * mean[v] + shift[v] * mean[u];
                    for (int k = 0; k < terms; k++) {
                        sum += along[k] * (cv * left[k][u] + cu * left[k][v]);
                    }
                }
                result[n][factors.parameter(e)] += factors.weight(e) * sum;
            }
        }
        return result;
    }

    private double[] project(double[] vector) {
        DMatrixRMaj matrix = factors.factors();
        double[] projected = new double[matrix.numCols];
        for (int i = 0; i < vector.length; i++) {
            double factor = vector[i];
            int start = i * matrix.numCols;
            for (int k = 0; factor != 0 && k < projected.length; k++) {
                projected[k] += factor * matrix.data[start + k];
            }
        }
        return projected;
    }

    /** Compute d(n)' V d(m). */
    private double form(int n, int m) {
        double sum = 0.5 * (constant - linear[n] - linear[m]);
        for (int k = 0; k < terms; k++) {
            for (int l = 0; l < terms; l++) {
                double first = Rows.dot(inverseTimes[n][k], vector(m, l));
                double second = otherTimes == inverseTimes ? first : Rows.dot(otherTimes[n][k], vector(m, l));
                sum += 0.5 * sign(k) * sign(l) * first * second;
            }
        }
        return means ? sum + meanForm(n, m) : sum;
    }

    private double meanForm(int n, int m) {
        double[] right = meanDeviation(m);
        double sum = 0;
        for (int k = 0; k < terms; k++) {
            sum += sign(k) * Rows.dot(inverseTimes[n][k], right);
        }
        return sum + crossForm(n, right) + crossForm(m, meanDeviation(n));
    }

    /** Compute t' A(n) W a. */
    private double crossForm(int n, double[] mean) {
        double sum = -Rows.dot(shiftSpread, mean);
        for (int k = 0; k < terms; k++) {
            sum += sign(k) * Rows.dot(weight.shift(), vector(n, k)) * Rows.dot(inverseTimes[n][k], mean);
        }
        return sum;
    }

    @Override
    public DMatrixRMaj information() {
        DMatrixRMaj information = new DMatrixRMaj(parameters, parameters);
        double[] shift = project(weight.shift());
        for (int a = 0; a < factors.count(); a++) {
            for (int b = 0; b < factors.count(); b++) {
                double entry = 0.5 * trace(a, b);
                if (means) {
                    entry += meanProduct(a, b) + shiftProduct(shift, a, b) + shiftProduct(shift, b, a);
                }
                information.add(
                        factors.parameter(a), factors.parameter(b), factors.weight(a) * factors.weight(b) * entry);
            }
        }
        return information;
    }

    private double trace(int a, int b) {
        int u = factors.left(a);
        int v = factors.right(a);
        int x = factors.left(b);
        int y = factors.right(b);
        return gramInverse.get(v, x) * gramOther.get(u, y)
                + gramInverse.get(u, x) * gramOther.get(v, y)
                + gramInverse.get(v, y) * gramOther.get(u, x)
                + gramInverse.get(u, y) * gramOther.get(v, x);
    }

    private double meanProduct(int a, int b) {
        int u = factors.left(a);
        int v = factors.right(a);
        return factors.border(v) * alongMean(u, b) + factors.border(u) * alongMean(v, b);
    }

    /** Compute R(k)' W dmu of an element, without its weight. */
    private double alongMean(int k, int element) {
        int x = factors.left(element);
        int y = factors.right(element);
        return factors.border(y) * gramInverse.get(k, x) + factors.border(x) * gramInverse.get(k, y);
    }

    private double shiftProduct(double[] shift, int covariance, int mean) {
        int u = factors.left(covariance);
        int v = factors.right(covariance);
        return shift[u] * alongMean(v, mean) + shift[v] * alongMean(u, mean);
    }

    @Override
    public DMatrixRMaj meat() {
        DMatrixRMaj matrix = new DMatrixRMaj(scores);
        DMatrixRMaj meat = new DMatrixRMaj(parameters, parameters);
        CommonOps_DDRM.multTransA(1.0 / scores.length, matrix, matrix, meat);
        return meat;
    }

    @Override
    public double trace() {
        double sum = 0;
        for (int n = 0; n < scores.length; n++) {
            sum += form(n, n);
        }
        return sum / scores.length;
    }

    @Override
    public double traceOfSquare() {
        double sum = 0;
        for (int n = 0; n < scores.length; n++) {
            for (int m = 0; m <= n; m++) {
                double form = form(n, m);
                sum += (m < n ? 2 : 1) * form * form;
            }
        }
        return sum / ((double) scores.length * scores.length);
    }

    @Override
    public DMatrixRMaj meatOfSquare() {
        int cases = scores.length;
        DMatrixRMaj matrix = new DMatrixRMaj(scores);
        DMatrixRMaj forms = new DMatrixRMaj(cases, parameters);
        for (int n = 0; n < cases; n++) {
            for (int m = 0; m < cases; m++) {
                double form = form(n, m);
                for (int a = 0; a < parameters; a++) {
                    forms.data[n * parameters + a] += form * scores[m][a];
                }
            }
        }
        DMatrixRMaj meat = new DMatrixRMaj(parameters, parameters);
        CommonOps_DDRM.multTransA(1 / ((double) cases * cases), matrix, forms, meat);
        return meat;
    }

    private static double[] times(DMatrixRMaj matrix, double[] vector) {
        double[] product = new double[matrix.numRows];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix.get(i, j) * vector[j];
            }
        }
        return product;
    }

    private static double quadratic(DMatrixRMaj matrix, double[] vector) {
        return Rows.dot(times(matrix, vector), vector);
    }

    private static double product(DMatrixRMaj left, DMatrixRMaj right) {
        double sum = 0;
        for (int i = 0; i < left.numRows; i++) {
            for (int j = 0; j < left.numCols; j++) {
                sum += left.get(i, j) * right.get(j, i);
            }
        }
        return sum;
    }
}
