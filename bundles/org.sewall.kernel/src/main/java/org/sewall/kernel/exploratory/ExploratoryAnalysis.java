package org.sewall.kernel.exploratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.Finding;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.sample.SampleFinding;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Run an exploratory factor analysis.
 *
 * <p>How to turn the solution into the document of a reference case: {@code n}, {@code correlation}, {@code eigenvalues} and
 * {@code extraction} are {@link ExploratorySolution#observations}, {@link ExploratorySolution#correlation},
 * {@link ExploratorySolution#eigenvalues} and {@link ExploratorySolution#extraction}; in the latter {@code chisq_bartlett},
 * {@code chisq_n_minus_1} and {@code chisq_n} are the {@link ExtractedFactors#tests} by their multiplier. Each entry of
 * {@code rotations} is one {@link RotatedFactors} of {@link ExploratorySolution#rotations}, which stand in the order of
 * {@link ExploratoryOptions#rotations}; {@code distinct_criterion_values} is the size of {@link RotatedFactors#minima}.
 * {@code lavaan_efa} comes from {@link RotatedModel}, one call per rotation.
 */
public final class ExploratoryAnalysis {

    /** Items that factors explain to 95 % are suspect. */
    private static final double NEAR_ZERO = 0.05;

    private ExploratoryAnalysis() {}

    /**
     * Analyse the correlations of all variables of a sample.
     *
     * @param sample covariances (or correlations) and number of cases; divisor and scales do not matter
     * @param options what to do
     * @return all results, or why there are none
     */
    public static ExploratoryOutcome run(SampleMoments sample, ExploratoryOptions options) {
        List<Finding> faults = faults(sample, options);
        if (!faults.isEmpty()) {
            return new ExploratoryOutcome.Rejected(faults);
        }
        DMatrixRMaj correlation = correlation(sample);
        SymmetricSpectrum spectrum = SymmetricSpectrum.of(correlation);
        List<String> items = sample.names();
        ExtractedFactors extracted =
                new FactorExtraction(items, correlation, sample.cases(), options).extract(options.factors());
        List<RotatedFactors> rotated = rotate(extracted, options);
        return new ExploratoryOutcome.Analysed(new ExploratorySolution(
                options,
                items,
                sample.cases(),
                NamedMatrix.square(items, Loadings.rows(correlation)),
                Arrays.stream(spectrum.values()).boxed().toList(),
                SamplingAdequacy.of(items, correlation, spectrum.values(), sample.cases()),
                FactorNumberRules.apply(correlation, spectrum, sample.cases(), options),
                SingleFactor.of(correlation, spectrum.values()[0], options),
                extracted,
                rotated,
                warnings(extracted, rotated, options)));
    }

    /** Return the correlation matrix of a sample with an exact unit diagonal. */
    static DMatrixRMaj correlation(SampleMoments sample) {
        DMatrixRMaj correlation = sample.covariance();
        double[] deviations = new double[sample.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.sqrt(correlation.get(i, i));
        }
        for (int i = 0; i < deviations.length; i++) {
            for (int j = 0; j < deviations.length; j++) {
                double value = correlation.get(i, j) / (deviations[i] * deviations[j]);
                correlation.set(i, j, i == j ? 1 : value);
            }
        }
        return correlation;
    }

    private static List<RotatedFactors> rotate(ExtractedFactors extracted, ExploratoryOptions options) {
        var rotation = new FactorRotation(
                extracted.loadings().rows(),
                new DMatrixRMaj(extracted.loadings().values()),
                new RotationStarts(options.rotationStarts(), options.seed()));
        return options.rotations().stream().map(rotation::rotate).toList();
    }

    private static List<Finding> faults(SampleMoments sample, ExploratoryOptions options) {
        var faults = new ArrayList<Finding>();
        for (SampleFinding finding : sample.examine()) {
            if (finding.fatal()) {
                faults.add(Finding.of(
                        finding.message(),
                        finding.variables(),
                        finding.arguments().toArray()));
            }
        }
        int most = mostFactors(sample.size(), options.extraction());
        if (options.factors() > most) {
            faults.add(
                    Finding.of(KernelMessage.TOO_MANY_FACTORS, sample.names(), options.factors(), sample.size(), most));
        }
        return faults;
    }

    /** Return how many factors of some items can have unique loadings up to rotation (Ledermann 1937). */
    private static int mostFactors(int items, ExtractionMethod method) {
        int most = method == ExtractionMethod.PRINCIPAL_COMPONENTS ? items : Math.max(0, items - 1);
        while (method != ExtractionMethod.PRINCIPAL_COMPONENTS
                && most > 0
                && FactorTest.degreesOfFreedom(items, most) < 0) {
            most--;
        }
        return most;
    }

    private static List<Finding> warnings(
            ExtractedFactors extracted, List<RotatedFactors> rotated, ExploratoryOptions options) {
        var warnings = new ArrayList<Finding>();
        if (!extracted.converged()) {
            warnings.add(
                    Finding.of(KernelMessage.EXTRACTION_NOT_CONVERGED, extracted.boundary(), extracted.iterations()));
        }
        if (!extracted.boundary().isEmpty()) {
            warnings.add(Finding.of(
                    KernelMessage.UNIQUENESS_AT_BOUND,
                    extracted.boundary(),
                    String.join(", ", extracted.boundary()),
                    String.format(Locale.ROOT, "%.3f", options.smallestUniqueness())));
        }
        extracted.uniquenesses().forEach((item, uniqueness) -> {
            boolean near = uniqueness < NEAR_ZERO && !extracted.boundary().contains(item);
            if (near && extracted.method() != ExtractionMethod.PRINCIPAL_COMPONENTS) {
                warnings.add(Finding.of(
                        KernelMessage.UNIQUENESS_NEAR_ZERO,
                        List.of(item),
                        item,
                        String.format(Locale.ROOT, "%.3f", uniqueness)));
            }
        });
        for (RotatedFactors rotation : rotated) {
            String name = rotation.rotation().name();
            if (!rotation.converged()) {
                warnings.add(Finding.of(KernelMessage.ROTATION_NOT_CONVERGED, List.of(), name));
            } else if (rotation.minima().size() > 1) {
                warnings.add(Finding.of(
                        KernelMessage.SEVERAL_ROTATIONS,
                        List.of(),
                        name,
                        rotation.minima().size(),
                        rotation.minima().stream()
                                .mapToInt(RotationMinimum::starts)
                                .sum(),
                        rotation.minima().get(0).starts()));
            }
        }
        return warnings;
    }
}
