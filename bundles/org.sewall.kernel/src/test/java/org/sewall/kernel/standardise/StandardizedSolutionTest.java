package org.sewall.kernel.standardise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.inference.EstimateUncertainty;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.FittedModels;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;
import org.sewall.kernel.start.UnitFreeStart;

/** Derivatives of the standardized solution against finite differences, at points off the minimum. */
class StandardizedSolutionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cfa_hs_stdlv_means",
                "cfa_second_order_hs",
                "sem_poldem",
                "sem_nonrecursive_dhp",
                "sem_latent_and_observed",
                "path_mediation_randomx_means"
            })
    void gradientEqualsCentralDifferences(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        ParameterTable table = ParameterTable.complete(reference.model(), reference.defaults());
        SampleMoments moments = reference.moments().select(table.observed());
        RamSpecification specification = RamSpecification.of(table).withSample(List.of(moments));
        double[] theta = UnitFreeStart.of(table, specification, List.of(moments));
        Random random = new Random(11);
        for (int i = 0; i < theta.length; i++) {
            theta[i] = 1.1 * theta[i] + 0.02 * random.nextDouble();
        }
        int rows = table.rows().size();
        double[][] gradients = new double[rows][];
        StandardizedSolution here = at(table, specification, moments, theta);
        for (int e = 0; e < rows; e++) {
            gradients[e] = here.gradient(e);
        }
        for (int i = 0; i < theta.length; i++) {
            double step = 1e-6;
            double[] above = values(table, specification, moments, theta, i, step);
            double[] below = values(table, specification, moments, theta, i, -step);
            for (int e = 0; e < rows; e++) {
                double difference = (above[e] - below[e]) / (2 * step);
                assertThat(gradients[e][i])
                        .as("%s by parameter %d", table.rows().get(e).term(), i)
                        .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    private static double[] values(
            ParameterTable table,
            RamSpecification specification,
            SampleMoments moments,
            double[] theta,
            int index,
            double step) {
        double[] moved = theta.clone();
        moved[index] += step;
        return at(table, specification, moments, moved).values(Standardization.ALL);
    }

    private static StandardizedSolution at(
            ParameterTable table, RamSpecification specification, SampleMoments moments, double[] theta) {
        FittedModel model = FittedModels.at(table, specification, moments, theta);
        return new StandardizedSolution(model, EstimateUncertainty.of(model, FitOptions.defaults()));
    }
}
