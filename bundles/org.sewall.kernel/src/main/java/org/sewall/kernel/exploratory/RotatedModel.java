package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Hold a rotated maximum-likelihood factor model with standard errors, as lavaan's {@code efa()} prints it.
 *
 * <p>Factors are named f1, f2, ..., have positive sums of loadings and stand in the order of the items that load most on
 * them. Loadings are in the units of the items, whose covariance matrix has divisor N.
 *
 * @param rotation how it was rotated
 * @param chiSquare N times the discrepancy
 * @param degreesOfFreedom of the test
 * @param parameters loadings factor by factor, then correlations of factors
 */
public record RotatedModel(
        Rotation.ByCriterion rotation, double chiSquare, int degreesOfFreedom, List<RotatedParameter> parameters)
        implements Serializable {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Copy the list. */
    public RotatedModel {
        parameters = List.copyOf(parameters);
    }

    /**
     * Extract factors by maximum likelihood, rotate them and compute standard errors.
     *
     * @param sample covariances and number of cases, sound as {@link ExploratoryAnalysis#run} checks it
     * @param options number of factors, starts, seed; its method and rotations are not looked at
     * @param rotation how to rotate; loadings are rotated as standardized by item
     * @param variances what the standard errors take for the variances of items
     */
    public static RotatedModel of(
            SampleMoments sample,
            ExploratoryOptions options,
            Rotation.ByCriterion rotation,
            RotationConstraints.ItemVariance variances) {
        DMatrixRMaj correlation = ExploratoryAnalysis.correlation(sample);
        ExtractedFactors extracted = new FactorExtraction(
                        sample.names(),
                        correlation,
                        sample.cases(),
                        options.withExtraction(ExtractionMethod.MAXIMUM_LIKELIHOOD))
                .extract(options.factors());
        var unrotated = new DMatrixRMaj(extracted.loadings().values());
        RotatedFactors rotated = new FactorRotation(
                        sample.names(), unrotated, new RotationStarts(options.rotationStarts(), options.seed()))
                .rotate(rotation);
        double[] scales = scales(sample);
        var point = FactorPoint.ordered(rotated, extracted, scales);
        DMatrixRMaj covariance =
                new RotatedUncertainty(point, rotation, variances).covariance(correlation.numRows, sample.cases());
        return new RotatedModel(
                rotation,
                sample.cases() * extracted.discrepancy(),
                extracted.degreesOfFreedom(),
                parameters(sample.names(), point, scales, covariance, rotation.oblique()));
    }

    private static double[] scales(SampleMoments sample) {
        SampleMoments moments = sample.withDivisor(CovarianceDivisor.N);
        return IntStream.range(0, moments.size())
                .mapToDouble(i -> Math.sqrt(moments.covariance(i, i)))
                .toArray();
    }

    private static List<RotatedParameter> parameters(
            List<String> items, FactorPoint point, double[] scales, DMatrixRMaj covariance, boolean oblique) {
        var parameters = new ArrayList<RotatedParameter>();
        for (int j = 0; j < point.factors(); j++) {
            for (int i = 0; i < items.size(); i++) {
                int at = point.loadingIndex(i, j);
                double loading = point.loadings().get(i, j);
                double error = scales[i] * Math.sqrt(covariance.get(at, at));
                parameters.add(parameter(name(j), "=~", items.get(i), scales[i] * loading, loading, error));
            }
        }
        for (int j = 0; j < point.factors(); j++) {
            for (int k = j + 1; k < point.factors(); k++) {
                int at = point.correlationIndex(j, k);
                double value = point.correlation().get(j, k);
                double error = oblique ? Math.sqrt(covariance.get(at, at)) : 0;
                parameters.add(parameter(name(j), "~~", name(k), value, value, error));
            }
        }
        return parameters;
    }

    private static String name(int factor) {
        return "f" + (factor + 1);
    }

    private static RotatedParameter parameter(
            String left, String operator, String right, double estimate, double standardized, double error) {
        double z = error > 0 ? estimate / error : Double.NaN;
        double tail = error > 0 ? 2 * NORMAL.survivalProbability(Math.abs(z)) : Double.NaN;
        return new RotatedParameter(left, operator, right, estimate, standardized, error, z, tail);
    }

    /** Return loadings of standardized items, p by m, by factor. */
    NamedMatrix standardizedLoadings(List<String> items) {
        int factors =
                (int) parameters.stream().filter(p -> p.operator().equals("=~")).count() / items.size();
        var rows = new double[items.size()][factors];
        for (int k = 0; k < items.size() * factors; k++) {
            rows[k % items.size()][k / items.size()] = parameters.get(k).standardized();
        }
        return new NamedMatrix(
                items, IntStream.range(0, factors).mapToObj(RotatedModel::name).toList(), rows);
    }
}
