package org.sewall.kernel.missing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.MomentDerivatives;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamLayout;

/**
 * Evaluate the full-information maximum likelihood discrepancy of one group with missing values.
 *
 * <p>F = (D(theta) - D(saturated)) / N, where D is minus twice the log-likelihood of the values present and N the number of
 * cases (Arbuckle, J. L., 1996, in Marcoulides & Schumacker, Advanced Structural Equation Modeling, 243-277); without missing
 * values it equals the complete-data discrepancy. The derivative of F by the moments is one matrix for all patterns, about
 * the implied means G = W - (W C W + Z' Z) / N with C and Z of {@link PatternSweep}, bordered by minus the mean of z, so
 * that gradient and Hessian take the form they have for complete data; the observed Hessian loses what is missing, see
 * {@link MissingInformation}.
 *
 * <p>Both Hessians of the information of the cases: chi-square is N F, and the information is N / 2 times the Hessian.
 */
public final class FullInformationLikelihood implements GroupDiscrepancy {
    private final ImpliedMoments implied;
    private final PatternSweep sweep;
    private final MomentDerivatives derivatives;
    private final MissingInformation missing;
    private final IncompleteGroup group;
    private final DMatrixRMaj covariance;
    private final double[] mean;
    private final DMatrixRMaj weight;
    private final DMatrixRMaj derivative;
    private final DMatrixRMaj product;
    private final DMatrixRMaj lost;
    private final DMatrixRMaj expected;
    private final DMatrixRMaj observed;
    private double value;
    private boolean current;
    private boolean expectedCurrent;
    private boolean observedCurrent;
    private CandidateInformation candidates;

    /**
     * Allocate all matrices.
     *
     * @param layout model of the group, with a mean structure
     * @param group cases of its observed variables, in its order
     */
    public FullInformationLikelihood(RamLayout layout, IncompleteGroup group) {
        IncompleteSample sample = group.sample();
        if (!layout.hasMeans() || layout.observed() != sample.variables()) {
            throw new IllegalArgumentException("the model has no means, or other variables than the sample");
        }
        this.group = group;
        implied = new ImpliedMoments(layout);
        sweep = new PatternSweep(sample);
        derivatives = new MomentDerivatives(layout);
        missing = new MissingInformation(sample, derivatives);
        int p = layout.observed();
        covariance = new DMatrixRMaj(p, p);
        mean = new double[p];
        weight = new DMatrixRMaj(p + 1, p + 1);
        derivative = new DMatrixRMaj(p + 1, p + 1);
        product = new DMatrixRMaj(p, p);
        lost = new DMatrixRMaj(p, p);
        expected = new DMatrixRMaj(layout.parameters(), layout.parameters());
        observed = new DMatrixRMaj(layout.parameters(), layout.parameters());
    }

    @Override
    public int parameters() {
        return implied.layout().parameters();
    }

    @Override
    public ImpliedMoments implied() {
        return implied;
    }

    @Override
    public GroupDiscrepancy extended(RamLayout layout) {
        return new FullInformationLikelihood(layout, group);
    }

    /** Return the cases and their unrestricted moments. */
    public IncompleteGroup group() {
        return group;
    }

    @Override
    public boolean evaluate(double[] theta) {
        current = false;
        expectedCurrent = false;
        observedCurrent = false;
        candidates = null;
        if (!implied.evaluate(theta)) {
            return false;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] = implied.mean(i);
            for (int j = 0; j <= i; j++) {
                double element = 0.5 * (implied.covariance(i, j) + implied.covariance(j, i));
                covariance.set(i, j, element);
                covariance.set(j, i, element);
            }
        }
        if (!sweep.evaluate(covariance, mean)) {
            return false;
        }
        value = (sweep.deviance() - group.saturated().deviance())
                / group.sample().cases();
        return true;
    }

    @Override
    public double value() {
        return value;
    }

    /** Return the log-likelihood of the values present at the last point. */
    public double logLikelihood() {
        return -0.5 * sweep.deviance();
    }

    @Override
    public void gradient(double[] gradient) {
        derivatives().gradient(gradient);
    }

    /**
     * Write the Hessian expected if the model holds and values are missing completely at random, given the patterns.
     *
     * <p>It is the sum over patterns, weighted by their cases, of tr(W(j) D(a) W(j) D(b)).
     */
    @Override
    public void expectedHessian(DMatrixRMaj hessian) {
        if (!expectedCurrent) {
            derivatives();
            missing.expected(sweep, derivatives, lost, expected);
            expectedCurrent = true;
        }
        hessian.setTo(expected);
    }

    /**
     * Write the expected Hessian of complete data.
     *
     * <p>It exceeds the Hessian by what is missing, and makes steps as safe as those of the EM algorithm at little cost.
     */
    @Override
    public void scoringHessian(DMatrixRMaj hessian) {
        derivatives().expectedHessian(hessian);
    }

    @Override
    public void observedHessian(DMatrixRMaj hessian) {
        if (!observedCurrent) {
            derivatives().observedHessian(observed);
            missing.subtract(sweep, derivatives, observed);
            observedCurrent = true;
        }
        hessian.setTo(observed);
    }

    /**
     * Weigh changes of the moments by twice the expected information of an average case.
     *
     * @param covariances symmetric change of the covariances
     * @param means change of the means
     */
    public double informationForm(DMatrixRMaj covariances, double[] means) {
        derivatives();
        return new InformationForm(sweep, lost).of(covariances, means);
    }

    /** Compute the log-likelihood and the score of each case at the last point. */
    public CaseScores caseScores() {
        return CaseScores.of(sweep, mean, new MomentFactors(implied), parameters());
    }

    @Override
    public double conditionalHessian(int candidate, int other, boolean[] fixed) {
        int a = derivatives().element(candidate);
        int b = derivatives.element(other);
        if (a < 0 || b < 0) {
            return 0;
        }
        boolean concerned = makesOutcome(a, fixed);
        if (a == b && !concerned) {
            return candidates().own(a);
        }
        int[] covariates = concerned
                ? IntStream.range(0, fixed.length).filter(i -> fixed[i]).toArray()
                : new int[0];
        return candidates().entry(a, b, covariates);
    }

    @Override
    public double[] explained(int first, DMatrixRMaj inverse, boolean[] fixed) {
        derivatives();
        int count = parameters() - first;
        int[] plain = IntStream.range(first, parameters())
                .filter(c -> derivatives.element(c) >= 0 && !makesOutcome(derivatives.element(c), fixed))
                .toArray();
        int[] elements = Arrays.stream(plain).map(derivatives::element).toArray();
        DMatrixRMaj cross = new DMatrixRMaj(count, first);
        for (int t = 0; t < first; t++) {
            int element = derivatives.element(t);
            if (element >= 0) {
                double[] entries = candidates().cross(element, elements);
                for (int c = 0; c < plain.length; c++) {
                    cross.set(plain[c] - first, t, entries[c]);
                }
            }
        }
        IntStream.range(first, parameters())
                .filter(c -> derivatives.element(c) >= 0 && makesOutcome(derivatives.element(c), fixed))
                .forEach(c -> {
                    for (int t = 0; t < first; t++) {
                        cross.set(c - first, t, conditionalHessian(c, t, fixed));
                    }
                });
        DMatrixRMaj weighted = new DMatrixRMaj(count, first);
        CommonOps_DDRM.mult(cross, inverse, weighted);
        double[] explained = new double[count];
        for (int c = 0; c < count; c++) {
            for (int t = 0; t < first; t++) {
                explained[c] += weighted.get(c, t) * cross.get(c, t);
            }
        }
        return explained;
    }

    /** Say whether an element is a path to a given covariate. */
    private boolean makesOutcome(int element, boolean[] fixed) {
        int outcome = derivatives.outcome(element);
        return outcome >= 0 && outcome < fixed.length && fixed[outcome];
    }

    private CandidateInformation candidates() {
        if (candidates == null) {
            candidates = new CandidateInformation(sweep, derivatives(), weight, lost);
        }
        return candidates;
    }

    private MomentDerivatives derivatives() {
        if (!current) {
            border();
            derivatives.ofDerivative(implied, weight, derivative);
            current = true;
        }
        return derivatives;
    }

    /** Fill W and G about the implied means, bordered by the constant. */
    private void border() {
        double cases = group.sample().cases();
        int p = mean.length;
        DMatrixRMaj w = sweep.weight();
        DMatrixRMaj scores = sweep.crossProducts();
        CommonOps_DDRM.mult(w, sweep.conditional(), product);
        CommonOps_DDRM.mult(1 / cases, product, w, lost);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                weight.set(i, j, w.get(i, j));
                derivative.set(i, j, w.get(i, j) - lost.get(i, j) - scores.get(i, j) / cases);
            }
            derivative.set(i, p, -sweep.scoreSum()[i] / cases);
            derivative.set(p, i, derivative.get(i, p));
        }
        weight.set(p, p, 1);
    }
}
