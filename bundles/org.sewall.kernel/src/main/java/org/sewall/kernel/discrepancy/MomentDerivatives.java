package org.sewall.kernel.discrepancy;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.matrix.Rows;

/**
 * Derive a normal discrepancy by the parameters, from its weight matrix W and its derivative G by the moments.
 *
 * <p>With derivatives D(a) of Sigma, the gradient is tr(G D(a)), the expected Hessian tr(W D(a) W D(b)) and the observed
 * one tr(W D(a) (W - 2 G) D(b)) + tr(G D(a,b)). All come from the Gram matrices R' W R and R' G R. G belongs to complete
 * data, G = W - W S W, or is a sum of such matrices over patterns of missing values.
 */
public final class MomentDerivatives {
    private final RankTwoElements elements;
    private final DMatrixRMaj factors;
    private final DMatrixRMaj weighted;
    private final DMatrixRMaj gramWeight;
    private final DMatrixRMaj gramGradient;
    private final int parameters;
    private final double[][] square;
    private final double[][] tall;
    private final double[][] product;
    private final double[][] wide;
    private final double[][] wideProduct;
    private final double[][] gram;
    private ImpliedMoments implied;
    private DMatrixRMaj weight;

    /** Allocate all matrices of a layout. */
    public MomentDerivatives(RamLayout layout) {
        elements = new RankTwoElements(layout);
        parameters = layout.parameters();
        int p = layout.bordered();
        int r = elements.columns();
        factors = new DMatrixRMaj(p, r);
        weighted = new DMatrixRMaj(p, r);
        gramWeight = new DMatrixRMaj(r, r);
        gramGradient = new DMatrixRMaj(r, r);
        square = Rows.zeros(p, p);
        tall = Rows.zeros(p, r);
        product = Rows.zeros(p, r);
        wide = Rows.zeros(r, p);
        wideProduct = Rows.zeros(r, p);
        gram = Rows.zeros(r, r);
    }

    /**
     * Move to a point of complete data, where G = W - W S W.
     *
     * @param at implied moments, evaluated
     * @param inverse W, the inverse of the implied moments
     * @param sample S, of the same order
     */
    public void ofSample(ImpliedMoments at, DMatrixRMaj inverse, DMatrixRMaj sample) {
        elements.fill(at, factors);
        begin(at, inverse);
        int p = factors.numRows;
        int r = factors.numCols;
        Rows.copy(sample, square);
        Rows.multiply(square, p, p, tall, r, product);
        Rows.multiply(wideProduct, r, p, product, r, gram);
        Rows.copy(gram, gramGradient);
        for (int i = 0; i < r * r; i++) {
            gramGradient.data[i] = gramWeight.data[i] - gramGradient.data[i];
        }
    }

    /**
     * Move to a point where the derivative of F by the moments is known.
     *
     * <p>All matrices are about the implied means, which makes W a matrix with a zero border and a final one, and keeps
     * precision where the means are large; the products in which they occur are the same as about zero.
     *
     * @param at implied moments, evaluated, with a mean structure
     * @param inverse W, the inverse of the implied moments about the implied means
     * @param derivative G about the implied means, symmetric
     */
    public void ofDerivative(ImpliedMoments at, DMatrixRMaj inverse, DMatrixRMaj derivative) {
        elements.fill(at, factors);
        centre(at);
        begin(at, inverse);
        gram(derivative, gramGradient);
    }

    private void begin(ImpliedMoments at, DMatrixRMaj inverse) {
        implied = at;
        weight = inverse;
        Rows.copy(factors, tall);
        Rows.transpose(tall, factors.numRows, factors.numCols, wide);
        gram(weight, gramWeight);
        Rows.copy(tall, weighted);
    }

    /** Compute R' M R, and M R in {@code tall} on the way; R stands on the left, since most of its columns are sparse. */
    private void gram(DMatrixRMaj matrix, DMatrixRMaj target) {
        int p = factors.numRows;
        int r = factors.numCols;
        Rows.copy(matrix, square);
        Rows.multiply(wide, r, p, square, p, wideProduct);
        Rows.transpose(wideProduct, r, p, tall);
        Rows.multiply(wide, r, p, tall, r, gram);
        Rows.copy(gram, target);
    }

    private void centre(ImpliedMoments at) {
        int r = factors.numCols;
        int constant = (factors.numRows - 1) * r;
        for (int i = 0; i < factors.numRows - 1; i++) {
            double mean = at.mean(i);
            for (int k = 0; k < r; k++) {
                factors.data[i * r + k] -= mean * factors.data[constant + k];
            }
        }
    }

    /** Return the number of free matrix elements. */
    public int elements() {
        return elements.count;
    }

    /** Return the parameter that stands at a free element. */
    public int parameter(int element) {
        return elements.parameter[element];
    }

    /** Return the last free element at which a parameter stands; -1 if there is none in this group. */
    public int element(int parameter) {
        return elements.elementOf[parameter];
    }

    /** Return the position of the variable to which an element is a path; -1 if it is a covariance. */
    public int outcome(int element) {
        return elements.directed[element] ? elements.row[element] : -1;
    }

    /** Return which column of R is u in D = weight (u v' + v u') of an element. */
    public int left(int element) {
        return elements.u[element];
    }

    /** Return which column of R is v in D = weight (u v' + v u') of an element. */
    public int right(int element) {
        return elements.v[element];
    }

    /** Return the weight in D = weight (u v' + v u') of an element. */
    public double weight(int element) {
        return elements.weight[element];
    }

    /** Return R of the last point. */
    public DMatrixRMaj factors() {
        return factors;
    }

    /** Return W R of the last point. */
    public DMatrixRMaj weightedFactors() {
        return weighted;
    }

    /** Write the gradient. */
    public void gradient(double[] gradient) {
        elements.gradient(gramGradient, gradient);
    }

    /** Write the expected Hessian. */
    public void expectedHessian(DMatrixRMaj hessian) {
        hessian.zero();
        for (int a = 0; a < elements.count; a++) {
            for (int b = 0; b <= a; b++) {
                elements.add(hessian, a, b, expected(a, b));
            }
        }
    }

    /**
     * Compute one entry of the expected Hessian given the covariates.
     *
     * @param candidate parameter that stands at one place only
     * @param other another such parameter, which does not make a fixed covariate an outcome, or the same one
     * @param fixed for each observed variable whether it is a covariate whose moments are given
     */
    public double conditionalHessian(int candidate, int other, boolean[] fixed) {
        int a = elements.elementOf[candidate];
        int b = elements.elementOf[other];
        if (a < 0 || b < 0) {
            return 0;
        }
        boolean concerned = elements.directed[a] && elements.row[a] < fixed.length && fixed[elements.row[a]];
        if (!concerned) {
            return expected(a, b);
        }
        FixedCovariates covariates = new FixedCovariates(elements, implied.sigma(), weight, factors, fixed);
        return expected(a, b) - (a == b ? covariates.own(a) : covariates.cross(a, b));
    }

    /**
     * Compute how much of the information of candidates other parameters account for.
     *
     * @param first first candidate; all parameters from here on are candidates, those before are not
     * @param inverse symmetric matrix M of order {@code first}
     * @return h' M h for each candidate, h being the entries of its expected Hessian with the other parameters
     */
    double[] explained(int first, DMatrixRMaj inverse) {
        int[] candidates = Arrays.copyOfRange(elements.elementOf, first, parameters);
        return new CandidateProjection(elements, gramWeight, inverse).explained(candidates);
    }

    /** Write the observed Hessian. */
    public void observedHessian(DMatrixRMaj hessian) {
        hessian.zero();
        for (int a = 0; a < elements.count; a++) {
            for (int b = 0; b <= a; b++) {
                elements.add(
                        hessian,
                        a,
                        b,
                        expected(a, b)
                                - 2 * elements.trace(gramWeight, gramGradient, a, b)
                                + elements.curvature(gramGradient, implied, a, b));
            }
        }
    }

    /** Compute tr(W D(a) W D(b)). */
    private double expected(int a, int b) {
        double[] w = gramWeight.data;
        int r = gramWeight.numCols;
        int u = elements.u[a] * r;
        int v = elements.v[a] * r;
        int x = elements.u[b];
        int y = elements.v[b];
        return 2 * elements.weight[a] * elements.weight[b] * (w[v + x] * w[u + y] + w[v + y] * w[u + x]);
    }

    /**
     * Compute tr(W D(a) X D(b)) for two elements.
     *
     * @param gram R' X R for a symmetric X
     */
    public double cross(int a, int b, DMatrixRMaj gram) {
        return elements.trace(gramWeight, gram, a, b);
    }
}
