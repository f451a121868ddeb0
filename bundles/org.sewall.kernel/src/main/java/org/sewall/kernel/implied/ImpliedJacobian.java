package org.sewall.kernel.implied;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Compute the derivatives of means and covariances by the parameters, and their second derivatives.
 *
 * <p>With B = (I - A)^-1, E = B S B' and the constant among the variables, the moments M = F E F' about zero have the
 * derivatives w (u v' + v u'): u = B(., i), v = E(., j) for a path a(i, j); u = B(., i), v = B(., j) for a covariance
 * s(i, j), with w = 1, or 1/2 for a variance. Means and covariances follow with Sigma = M - mu mu'. Second derivatives
 * of M are those of Lee & Jennrich (1979), Psychometrika 44, 99-113, in these terms; to those of Sigma belongs
 * - dmu(a) dmu(b)' - dmu(b) dmu(a)' as well.
 *
 * <p>An object belongs to one thread; its methods allocate nothing.
 */
public final class ImpliedJacobian {
    private final ImpliedMoments implied;
    private final MomentOrder order;
    private final RamElement[] elements;
    private final double[] weight;
    private final double[] u;
    private final double[] v;
    private final DMatrixRMaj form;
    private final DMatrixRMaj product;
    private final DMatrixRMaj totalForm;
    private final DMatrixRMaj momentForm;
    private final DMatrixRMaj meanRates;
    private final DMatrixRMaj weightedRates;

    /** Allocate for the layout of some implied moments, which are read at each call. */
    public ImpliedJacobian(ImpliedMoments implied) {
        this.implied = implied;
        RamLayout layout = implied.layout();
        order = new MomentOrder(layout.observed(), layout.hasMeans());
        List<RamElement> free =
                layout.elements().stream().filter(e -> e.parameter() >= 0).toList();
        elements = free.toArray(RamElement[]::new);
        weight = new double[elements.length];
        for (int e = 0; e < elements.length; e++) {
            boolean variance = !elements[e].directed() && elements[e].row() == elements[e].column();
            weight[e] = variance ? 0.5 : 1;
        }
        int bordered = layout.bordered();
        u = new double[bordered];
        v = new double[bordered];
        form = new DMatrixRMaj(bordered, bordered);
        product = new DMatrixRMaj(bordered, layout.variables());
        totalForm = new DMatrixRMaj(layout.variables(), layout.variables());
        momentForm = new DMatrixRMaj(layout.variables(), layout.variables());
        int rates = layout.hasMeans() ? elements.length : 0;
        meanRates = new DMatrixRMaj(rates, layout.observed());
        weightedRates = new DMatrixRMaj(1, layout.observed());
    }

    /** Return the order of the rows. */
    public MomentOrder order() {
        return order;
    }

    /**
     * Write the derivatives at the point at which the implied moments stand.
     *
     * @param target matrix of {@code order().size()} rows and q columns; overwritten
     */
    public void write(DMatrixRMaj target) {
        target.zero();
        for (int e = 0; e < elements.length; e++) {
            factors(e);
            int column = elements[e].parameter();
            addMeans(e, column, target);
            int row = order.firstCovariance();
            for (int j = 0; j < order.variables(); j++) {
                for (int i = j; i < order.variables(); i++) {
                    target.add(row++, column, weight[e] * (u[i] * v[j] + v[i] * u[j]));
                }
            }
        }
    }

    private void addMeans(int e, int column, DMatrixRMaj target) {
        if (order.means()) {
            int p = order.variables();
            for (int i = 0; i < p; i++) {
                target.add(i, column, weight[e] * (u[i] * v[p] + v[i] * u[p]));
            }
        }
    }

    /** Compute u and v of an element, with the means taken out, so that their products give covariances. */
    private void factors(int e) {
        DMatrixRMaj total = implied.totalEffects();
        DMatrixRMaj right = elements[e].directed() ? implied.moments() : total;
        for (int i = 0; i < u.length; i++) {
            u[i] = total.get(i, elements[e].row());
            v[i] = right.get(i, elements[e].column());
        }
        if (order.means()) {
            int p = order.variables();
            for (int i = 0; i < p; i++) {
                double mean = implied.mean(i);
                u[i] -= mean * u[p];
                v[i] -= mean * v[p];
            }
        }
    }

    /**
     * Add the second derivatives of a weighted sum of the moments.
     *
     * @param weights one weight for each moment
     * @param hessian q by q matrix, which the second derivatives are added to
     */
    public void addCurvature(double[] weights, DMatrixRMaj hessian) {
        fillForm(weights);
        DMatrixRMaj total = implied.totalEffects();
        multiplyForm(total);
        multiplyTransposed(total, totalForm);
        multiplyForm(implied.moments());
        multiplyTransposed(total, momentForm);
        for (int a = 0; a < elements.length; a++) {
            for (int b = 0; b <= a; b++) {
                add(hessian, a, b, second(a, b));
            }
        }
        if (order.means()) {
            addMeanProducts(hessian);
        }
    }

    /** Fill the symmetric G for which the weighted sum of the moments changes by tr(G dM) through M. */
    private void fillForm(double[] weights) {
        int p = order.variables();
        form.zero();
        int next = order.firstCovariance();
        for (int j = 0; j < p; j++) {
            form.set(j, j, weights[next++]);
            for (int i = j + 1; i < p; i++) {
                form.set(i, j, 0.5 * weights[next]);
                form.set(j, i, 0.5 * weights[next++]);
            }
        }
        if (!order.means()) {
            return;
        }
        for (int i = 0; i < p; i++) {
            double border = 0.5 * weights[i];
            for (int j = 0; j < p; j++) {
                border -= form.get(i, j) * implied.mean(j);
            }
            form.set(i, p, border);
            form.set(p, i, border);
        }
    }

    /** Compute G times the observed rows of a matrix of all variables. */
    private void multiplyForm(DMatrixRMaj matrix) {
        int bordered = form.numRows;
        for (int i = 0; i < bordered; i++) {
            for (int k = 0; k < matrix.numCols; k++) {
                double sum = 0;
                for (int j = 0; j < bordered; j++) {
                    sum += form.get(i, j) * matrix.get(j, k);
                }
                product.set(i, k, sum);
            }
        }
    }

    /** Compute the transpose of the observed rows of a matrix times the last product. */
    private void multiplyTransposed(DMatrixRMaj matrix, DMatrixRMaj target) {
        int bordered = form.numRows;
        for (int i = 0; i < target.numRows; i++) {
            for (int k = 0; k < target.numCols; k++) {
                double sum = 0;
                for (int j = 0; j < bordered; j++) {
                    sum += matrix.get(j, i) * product.get(j, k);
                }
                target.set(i, k, sum);
            }
        }
    }

    /** Compute tr(G d2M) for two elements. */
    private double second(int a, int b) {
        if (elements[a].directed()) {
            return elements[b].directed() ? twoPaths(elements[a], elements[b]) : pathAndCovariance(a, b);
        }
        return elements[b].directed() ? pathAndCovariance(b, a) : 0;
    }

    private double twoPaths(RamElement a, RamElement b) {
        DMatrixRMaj total = implied.totalEffects();
        return 2
                * (total.get(b.column(), a.row()) * momentForm.get(b.row(), a.column())
                        + total.get(a.column(), b.row()) * momentForm.get(a.row(), b.column())
                        + implied.moments().get(b.column(), a.column()) * totalForm.get(a.row(), b.row()));
    }

    private double pathAndCovariance(int path, int covariance) {
        RamElement a = elements[path];
        RamElement s = elements[covariance];
        DMatrixRMaj total = implied.totalEffects();
        return 2
                * weight[covariance]
                * (total.get(a.column(), s.row()) * totalForm.get(a.row(), s.column())
                        + total.get(a.column(), s.column()) * totalForm.get(a.row(), s.row()));
    }

    /** Take off 2 dmu(a)' T dmu(b), where T holds the weights of the covariances. */
    private void addMeanProducts(DMatrixRMaj hessian) {
        int p = order.variables();
        for (int e = 0; e < elements.length; e++) {
            factors(e);
            for (int i = 0; i < p; i++) {
                meanRates.set(e, i, weight[e] * (u[i] * v[p] + v[i] * u[p]));
            }
        }
        for (int a = 0; a < elements.length; a++) {
            for (int i = 0; i < p; i++) {
                double sum = 0;
                for (int j = 0; j < p; j++) {
                    sum += form.get(i, j) * meanRates.get(a, j);
                }
                weightedRates.set(0, i, sum);
            }
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < p; i++) {
                    sum += weightedRates.get(0, i) * meanRates.get(b, i);
                }
                add(hessian, a, b, -2 * sum);
            }
        }
    }

    private void add(DMatrixRMaj hessian, int a, int b, double entry) {
        int i = elements[a].parameter();
        int j = elements[b].parameter();
        hessian.add(i, j, entry);
        if (a != b) {
            hessian.add(j, i, entry);
        }
    }
}
