package org.sewall.kernel.standardise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.Finding;
import org.sewall.kernel.implied.StabilityIndex;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.matrix.CholeskyFactor;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Find what makes a solution inadmissible: negative variances, matrices that are not positive definite, feedback that does
 * not die out.
 */
public final class Admissibility {
    /** Eigenvalues above this are zero within rounding error; lavaan takes the same limit. */
    private static final double SLIGHTLY_NEGATIVE = -Math.pow(Math.ulp(1.0), 0.75);

    private final FittedGroup group;
    private final List<Finding> findings = new ArrayList<>();

    private Admissibility(FittedGroup group) {
        this.group = group;
    }

    /** Examine a solution; the list is empty if it is admissible. */
    public static List<Finding> findings(FittedModel model) {
        List<Finding> findings = new ArrayList<>();
        for (FittedGroup group : model.groups()) {
            Admissibility admissibility = new Admissibility(group);
            admissibility.examine();
            admissibility.findings.forEach(finding -> findings.add(finding.inGroup(group.name())));
        }
        return List.copyOf(findings);
    }

    private void examine() {
        List<String> latent = group.specification().latent();
        List<String> observed = group.specification().observed();
        boolean latentVariances = variancesArePositive(latent);
        boolean residualVariances = variancesArePositive(observed);
        if (latentVariances) {
            examineMatrix(
                    latent,
                    (i, j) -> group.implied().covariance(i, j),
                    KernelMessage.LATENT_COVARIANCE_NOT_POSITIVE_DEFINITE);
        }
        if (residualVariances) {
            examineMatrix(
                    observed,
                    (i, j) -> group.implied().covariances().get(i, j),
                    KernelMessage.RESIDUAL_COVARIANCE_NOT_POSITIVE_DEFINITE);
        }
        if (!group.layout().isRecursive()) {
            examineFeedback();
        }
    }

    private boolean variancesArePositive(List<String> variables) {
        boolean positive = true;
        for (ParameterRow row : group.rows()) {
            double value = group.value(row);
            if (row.isVariance() && value < 0 && variables.contains(row.left())) {
                findings.add(Finding.of(
                        KernelMessage.NEGATIVE_VARIANCE_ESTIMATE, List.of(row.left()), row.left(), number(value)));
                positive = false;
            }
        }
        return positive;
    }

    private void examineMatrix(List<String> names, ToDoubleBiFunction<Integer, Integer> entry, KernelMessage message) {
        int n = names.size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int row = group.position(names.get(i));
                int column = group.position(names.get(j));
                matrix.set(i, j, 0.5 * (entry.applyAsDouble(row, column) + entry.applyAsDouble(column, row)));
            }
        }
        if (new CholeskyFactor(n).factor(matrix)) {
            return;
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (n == 0 || !eigen.decompose(matrix)) {
            return;
        }
        int lowest = IntStream.range(0, n)
                .boxed()
                .min(Comparator.comparingDouble(i -> eigen.getEigenvalue(i).getReal()))
                .orElse(0);
        double smallest = eigen.getEigenvalue(lowest).getReal();
        if (smallest < SLIGHTLY_NEGATIVE) {
            List<String> culprits = largest(names, eigen.getEigenVector(lowest));
            findings.add(Finding.of(message, culprits, String.join(", ", culprits), number(smallest)));
        }
    }

    /** Name the variables whose weight in a direction is at least half of the largest. */
    private static List<String> largest(List<String> names, DMatrixRMaj direction) {
        double limit = 0;
        for (int i = 0; i < names.size(); i++) {
            limit = Math.max(limit, 0.5 * Math.abs(direction.get(i, 0)));
        }
        double least = limit;
        return IntStream.range(0, names.size())
                .filter(i -> Math.abs(direction.get(i, 0)) >= least)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(direction.get(i, 0))))
                .map(names::get)
                .toList();
    }

    private void examineFeedback() {
        double index = StabilityIndex.of(group.implied().paths());
        if (!(index < 1)) {
            List<String> loop = group.layout().feedback().stream()
                    .map(i -> group.specification().variable(group.layout().variable(i)))
                    .toList();
            findings.add(Finding.of(
                    KernelMessage.UNSTABLE_FEEDBACK,
                    loop,
                    String.join(", ", loop),
                    String.format(Locale.ROOT, "%.3f", index)));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
