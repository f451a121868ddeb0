package org.sewall.kernel.discrepancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;

/** A model with random free elements in both matrices, a point and sample moments that do not fit it. */
public final class RandomModel {
    public final RamLayout layout;
    public final double[] theta;
    public final BorderedSample sample;

    public RandomModel(long seed, int observed, int latent, boolean means, boolean loop) {
        Random random = new Random(seed);
        int first = means ? observed + 1 : observed;
        List<RamElement> elements = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < observed; i++) {
            add(elements, values, true, i, first + i % latent, 0.5 + random.nextDouble());
            add(elements, values, false, i, i, 1 + random.nextDouble());
            if (means) {
                add(elements, values, true, i, observed, random.nextGaussian());
            }
        }
        add(elements, values, false, 1, 0, 0.2);
        for (int k = 0; k < latent; k++) {
            add(elements, values, false, first + k, first + k, 1 + random.nextDouble());
        }
        for (int k = 1; k < latent; k++) {
            add(elements, values, true, first + k, first + k - 1, 0.3 * random.nextGaussian());
        }
        add(elements, values, true, observed - 1, 0, 0.4);
        if (loop) {
            add(elements, values, true, first, first + latent - 1, 0.25);
        }
        layout = RamLayout.of(observed, means, latent, values.size(), elements);
        theta = values.stream().mapToDouble(Double::doubleValue).toArray();
        sample = sample(random, observed, means);
    }

    private static void add(
            List<RamElement> elements, List<Double> values, boolean directed, int row, int column, double value) {
        elements.add(new RamElement(directed, row, column, values.size(), 0));
        values.add(value);
    }

    private static BorderedSample sample(Random random, int observed, boolean means) {
        DMatrixRMaj scores = RandomMatrices_DDRM.rectangle(4 * observed, observed, -2, 2, random);
        DMatrixRMaj covariance = new DMatrixRMaj(observed, observed);
        CommonOps_DDRM.multTransA(scores, scores, covariance);
        CommonOps_DDRM.divide(covariance, observed);
        double logDeterminant = Math.log(CommonOps_DDRM.det(covariance));
        double[] mean = random.doubles(observed).toArray();
        return means
                ? BorderedSample.of(covariance, logDeterminant, mean)
                : BorderedSample.of(covariance, logDeterminant);
    }
}
