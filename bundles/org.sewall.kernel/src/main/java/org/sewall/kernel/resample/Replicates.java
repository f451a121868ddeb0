package org.sewall.kernel.resample;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.resample.Replicate.Status;

/**
 * Hold the fits to all samples beside that to the sample itself.
 *
 * @param original what the fit to the sample itself found
 * @param all fits to the samples drawn, in their order, failed ones among them
 */
public record Replicates(Replicate original, List<Replicate> all) implements Serializable {

    /** Copy the list. */
    public Replicates {
        all = List.copyOf(all);
    }

    /** Return how many fits ended in a way. */
    public long count(Status status) {
        return all.stream().filter(replicate -> replicate.status() == status).count();
    }

    /** Return how many fits ended in each way. */
    public ReplicateCounts counts() {
        return new ReplicateCounts(all.size(), (int) count(Status.FAILED), (int) count(Status.INADMISSIBLE));
    }

    /** Return the values of one quantity, of the fits that converged and have it. */
    public double[] values(Function<Replicate, double[]> quantities, int index) {
        return all.stream()
                .filter(Replicate::converged)
                .mapToDouble(replicate -> quantities.apply(replicate)[index])
                .filter(Double::isFinite)
                .toArray();
    }

    /** Describe one quantity of the fits. */
    public BootstrapDistribution of(Function<Replicate, double[]> quantities, int index) {
        return new BootstrapDistribution(quantities.apply(original)[index], values(quantities, index));
    }

    /** Compute the covariance matrix of the free parameters, sums divided by the number of fits as lavaan 0.6 does. */
    public DMatrixRMaj covariance() {
        List<double[]> points =
                all.stream().filter(Replicate::converged).map(Replicate::theta).toList();
        int q = original.theta().length;
        double[] mean = new double[q];
        points.forEach(point -> addTo(mean, point, 1.0 / points.size()));
        DMatrixRMaj covariance = new DMatrixRMaj(q, q);
        for (double[] point : points) {
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++) {
                    covariance.add(i, j, (point[i] - mean[i]) * (point[j] - mean[j]) / points.size());
                }
            }
        }
        return covariance;
    }

    private static void addTo(double[] sum, double[] vector, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vector[i];
        }
    }

    /**
     * Compute the share of samples whose chi-square exceeds that of the model: the Bollen-Stine p value.
     *
     * @return NaN if no fit converged
     */
    public double shareAbove(double chiSquare) {
        long fits = all.stream().filter(Replicate::converged).count();
        long above = all.stream()
                .filter(replicate -> replicate.converged() && replicate.chiSquare() > chiSquare)
                .count();
        return fits == 0 ? Double.NaN : above / (double) fits;
    }
}
