package org.sewall.kernel.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.matrix.CholeskyFactor;
import org.sewall.kernel.message.KernelMessage;

/**
 * Examine sample moments from the single variable to the whole matrix, and stop where a cause explains what follows.
 *
 * <p>Definiteness is judged on the correlation matrix, so that scales of measurement do not matter.
 */
final class MomentExamination {
    /** Eigenvalues and distances from 1 of correlations below this are rounding of zero. */
    private static final double SINGULAR = 1e-10;
    /** Published correlations are rounded; only what lies further beyond 1 is impossible. */
    private static final double BEYOND_ONE = 1e-8;
    /** A standard deviation this small relative to the mean is rounding of a constant. */
    private static final double CONSTANT = 1e-13;
    /** Elements of an eigenvector this large relative to the largest belong to the dependency it shows. */
    private static final double INVOLVED = 0.05;

    private final SampleMoments moments;
    private final List<SampleFinding> findings = new ArrayList<>();

    MomentExamination(SampleMoments moments) {
        this.moments = moments;
        examineVariables();
        if (findings.isEmpty()) {
            examinePairs();
        }
        if (findings.isEmpty()) {
            examineMatrix();
        }
        if (moments.cases() <= moments.size()) {
            reportTooFewCases();
        }
    }

    List<SampleFinding> findings() {
        return findings;
    }

    private void examineVariables() {
        for (int i = 0; i < moments.size(); i++) {
            double variance = moments.covariance(i, i);
            double mean = moments.hasMeans() ? moments.mean(i) : 0;
            if (!Double.isFinite(variance) || !Double.isFinite(mean)) {
                report(KernelMessage.NON_FINITE_VALUE, List.of(name(i)));
            } else if (variance < 0) {
                report(KernelMessage.NEGATIVE_VARIANCE, List.of(name(i)), number(variance));
            } else if (Math.sqrt(variance) <= CONSTANT * Math.abs(mean)) {
                report(KernelMessage.CONSTANT_VARIABLE, List.of(name(i)));
            }
        }
    }

    private void examinePairs() {
        for (int i = 0; i < moments.size(); i++) {
            for (int j = 0; j < i; j++) {
                examinePair(j, i);
            }
        }
    }

    private void examinePair(int first, int second) {
        List<String> names = List.of(name(first), name(second));
        double above = moments.covariance(first, second);
        double below = moments.covariance(second, first);
        double correlation = correlation(first, second);
        if (!Double.isFinite(above) || !Double.isFinite(below)) {
            report(KernelMessage.NON_FINITE_VALUE, names);
        } else if (Math.abs(above - below) > SINGULAR * scale(first, second)) {
            report(KernelMessage.NOT_SYMMETRIC, names, name(first), name(second), number(above), number(below));
        } else if (Math.abs(correlation) > 1 + BEYOND_ONE) {
            report(KernelMessage.IMPOSSIBLE_CORRELATION, names, name(first), name(second), number(correlation));
        } else if (Math.abs(correlation) >= 1 - SINGULAR) {
            report(KernelMessage.DUPLICATED_VARIABLE, names, name(first), name(second), number(correlation));
        }
    }

    private void examineMatrix() {
        int size = moments.size();
        var correlations = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                correlations.set(i, j, correlation(i, j));
            }
        }
        if (new CholeskyFactor(size).factor(correlations, -SINGULAR * size, 0)) {
            return;
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (size == 0 || !eigen.decompose(correlations)) {
            return;
        }
        int smallest = IntStream.range(0, size)
                .boxed()
                .min((a, b) -> Double.compare(
                        eigen.getEigenvalue(a).getReal(), eigen.getEigenvalue(b).getReal()))
                .orElseThrow();
        double value = eigen.getEigenvalue(smallest).getReal();
        if (value <= SINGULAR * size) {
            reportDependency(value, involved(eigen.getEigenVector(smallest)), value < -SINGULAR * size);
        }
    }

    private void reportDependency(double eigenvalue, List<String> names, boolean negative) {
        if (negative || names.size() < 2) {
            report(KernelMessage.NOT_POSITIVE_DEFINITE, names, number(eigenvalue), String.join(", ", names));
        } else {
            String others = String.join(", ", names.subList(1, names.size()));
            report(KernelMessage.COLLINEAR_VARIABLE, names, names.get(0), others);
        }
    }

    /** Return the variables that matter in an eigenvector, the one that matters most first. */
    private List<String> involved(DMatrixRMaj vector) {
        double largest = IntStream.range(0, moments.size())
                .mapToDouble(i -> Math.abs(vector.get(i)))
                .max()
                .orElse(0);
        return IntStream.range(0, moments.size())
                .filter(i -> Math.abs(vector.get(i)) >= INVOLVED * largest)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(vector.get(b)), Math.abs(vector.get(a))))
                .map(this::name)
                .toList();
    }

    /** Too few cases make the matrix singular, so what was found in the whole matrix is but a consequence. */
    private void reportTooFewCases() {
        boolean singular = findings.removeIf(finding -> finding.message() == KernelMessage.COLLINEAR_VARIABLE
                || finding.message() == KernelMessage.NOT_POSITIVE_DEFINITE);
        List<String> arguments = List.of(String.valueOf(moments.cases()), String.valueOf(moments.size()));
        findings.add(0, new SampleFinding(KernelMessage.TOO_FEW_CASES, List.of(), arguments, singular));
    }

    private void report(KernelMessage message, List<String> variables, String... arguments) {
        List<String> filling = arguments.length == 0 ? List.of(String.join(", ", variables)) : List.of(arguments);
        if (arguments.length == 1) {
            filling = List.of(variables.get(0), arguments[0]);
        }
        findings.add(new SampleFinding(message, variables, filling, true));
    }

    private String name(int index) {
        return moments.names().get(index);
    }

    /** Return the product of two standard deviations. */
    private double scale(int i, int j) {
        return Math.sqrt(moments.covariance(i, i)) * Math.sqrt(moments.covariance(j, j));
    }

    private double correlation(int i, int j) {
        return moments.covariance(i, j) / scale(i, j);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
