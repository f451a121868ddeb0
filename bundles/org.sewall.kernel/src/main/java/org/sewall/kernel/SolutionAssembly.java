package org.sewall.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.fit.FitIndexCatalogue;
import org.sewall.kernel.fit.FitInput;
import org.sewall.kernel.fit.FitMeasures;
import org.sewall.kernel.fit.GroupMoments;
import org.sewall.kernel.fit.IncompleteEvidence;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.fit.ScaledTest;
import org.sewall.kernel.fit.ThresholdMoments;
import org.sewall.kernel.fit.WeightedSquares;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.StabilityIndex;
import org.sewall.kernel.inference.EstimateUncertainty;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.missing.FullInformationLikelihood;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.modeltest.TestStatistics;
import org.sewall.kernel.modification.ModificationIndices;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.ordinal.StatisticOrder;
import org.sewall.kernel.parametertest.ScoreTests;
import org.sewall.kernel.robust.ScaledTests;
import org.sewall.kernel.robust.TestedModel;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.standardise.Admissibility;
import org.sewall.kernel.standardise.DefinedEstimates;
import org.sewall.kernel.standardise.ExplainedVariance;
import org.sewall.kernel.standardise.LatentMoments;
import org.sewall.kernel.standardise.ResidualMatrices;
import org.sewall.kernel.standardise.StandardizedSolution;

/** Put together everything that follows from a converged and identified fit. */
final class SolutionAssembly {
    private final PreparedModel prepared;
    private final FittedModel fitted;
    private final FitOptions options;
    private final FitEvidence evidence;
    private final BootstrapInference bootstrap;
    private final EstimateUncertainty uncertainty;
    private final StandardizedSolution standardized;

    SolutionAssembly(
            PreparedModel prepared, FittedModel fitted, FitOptions options, FitEvidence evidence, CancelSignal cancel) {
        this.prepared = prepared;
        this.fitted = fitted;
        this.options = options;
        this.evidence = evidence;
        bootstrap = BootstrapInference.of(prepared, fitted, options, cancel);
        uncertainty = bootstrap.uncertainty();
        standardized = new StandardizedSolution(fitted, uncertainty);
    }

    Solution solution() {
        List<Finding> warnings = new ArrayList<>(prepared.warnings());
        if (!uncertainty.isAvailable() && options.method().standardErrors() != StandardErrors.NONE) {
            List<String> culprits = uncertainty.culprits();
            warnings.add(Finding.of(KernelMessage.NO_STANDARD_ERRORS, culprits, String.join(", ", culprits)));
        }
        List<ScaledTest> scaled = ScaledTests.of(TestedModel.of(fitted), options.method(), evidence.degreesOfFreedom());
        List<TestStatistic> tests =
                TestStatistics.of(fitted, options.method(), evidence.chiSquare(), evidence.degreesOfFreedom(), scaled);
        bootstrap.test(evidence).ifPresent(tests::add);
        warnings.addAll(bootstrap.warnings());
        for (String constraint : fitted.reduction().state().redundant()) {
            warnings.add(Finding.of(KernelMessage.REDUNDANT_CONSTRAINT, List.of(constraint), constraint));
        }
        return new Solution(
                estimates(),
                bootstrap.defined(DefinedEstimates.of(fitted, uncertainty, standardized)),
                tests,
                fitMeasures(scaled.isEmpty() ? ScaledTest.NONE : scaled.get(0)),
                fitted.groups().stream().map(this::group).toList(),
                uncertainty.namedCovariance(),
                options.modificationIndices() ? ModificationIndices.of(fitted, modificationMultiplier()) : List.of(),
                options.modificationIndices() ? ScoreTests.of(fitted, scoreMultiplier()) : ScoreTests.NONE,
                fitted.reduction().freeParameters(),
                evidence.degreesOfFreedom(),
                Admissibility.findings(fitted),
                warnings,
                bootstrap.counts(),
                options,
                evidence);
    }

    private List<Estimate> estimates() {
        double[] values = fitted.rowValues();
        List<Estimate> estimates = new ArrayList<>(values.length);
        for (ParameterRow row : prepared.table().rows()) {
            int e = row.id() - 1;
            estimates.add(new Estimate(
                    row.left(),
                    row.operator(),
                    row.right(),
                    row.group(),
                    row.label(),
                    row.plabel(),
                    row.free(),
                    row.user(),
                    row.exogenous() || isSlopeGiven(row),
                    values[e],
                    row.isFree() ? uncertainty.ofParameter(row.parameter()) : new Uncertainty.Fixed(),
                    standardized.row(e)));
        }
        return estimates;
    }

    /** Say whether a row is a path from a covariate that is given; lavaan marks these as it marks the moments. */
    private boolean isSlopeGiven(ParameterRow row) {
        return row.operator() == Operator.REGRESSED_ON
                && ConditionalMoments.areNeeded(fitted)
                && prepared.fixedCovariates().contains(row.right());
    }

    /** lavaan multiplies score tests by N also under the Wishart likelihood. */
    private double modificationMultiplier() {
        return options.rules().convention() == NumberConvention.LAVAAN ? prepared.cases() : prepared.multiplier();
    }

    /** lavaan counts N - 1 in the gradient of least squares, N in the information. */
    private double scoreMultiplier() {
        double multiplier = modificationMultiplier();
        double share = prepared.multiplier() / multiplier;
        return options.method().estimator() == Estimator.ML ? multiplier : multiplier * share * share;
    }

    private FitMeasures fitMeasures(ScaledTest scaled) {
        boolean likelihood = options.method().estimator() == Estimator.ML;
        if (likelihood && !prepared.isIncomplete() && !scaled.known()) {
            return FitIndexCatalogue.compute(
                    fitInput(NormalBaseline.of(prepared), List.of(), ScaledTest.NONE, ScaledTest.NONE));
        }
        BaselineFit baseline = new BaselineFit(prepared);
        FitInput input = fitInput(
                baseline.test(),
                likelihood ? List.of() : TestedModel.of(fitted).squares(),
                scaled,
                scaled.known() ? baseline.scaled() : ScaledTest.NONE);
        if (prepared.isIncomplete()) {
            return FitIndexCatalogue.compute(input.withRobust(FullInformationReference.of(prepared, fitted, baseline)));
        }
        return FitIndexCatalogue.compute(
                prepared.table().ordinalPlan().isEmpty() ? input : input.withRobust(CorrelationReference.of(fitted)));
    }

    private FitInput fitInput(
            BaselineTest baseline, List<WeightedSquares> squares, ScaledTest scaled, ScaledTest scaledBaseline) {
        return new FitInput(
                prepared.rules(),
                evidence.chiSquare(),
                evidence.degreesOfFreedom(),
                fitted.reduction().freeParameters(),
                baseline,
                fitted.groups().stream().map(this::groupMoments).toList(),
                ConditionalMoments.areNeeded(fitted) ? List.of() : prepared.positions(prepared.fixedCovariates()),
                options.method().estimator(),
                squares,
                scaled,
                scaledBaseline);
    }

    private GroupMoments groupMoments(FittedGroup group) {
        SampleMoments moments = group.moments();
        boolean means = prepared.table().meanStructure();
        if (ConditionalMoments.areNeeded(fitted)) {
            ConditionalMoments given = ConditionalMoments.of(group);
            return new GroupMoments(
                    moments.cases(),
                    given.sampleCovariance(),
                    given.impliedCovariance(),
                    given.sampleMeans(),
                    given.impliedMeans(),
                    IncompleteEvidence.NONE,
                    thresholds(group));
        }
        return new GroupMoments(
                moments.cases(),
                moments.covariance(),
                impliedCovariance(group),
                means ? moments.means() : new double[0],
                impliedMeans(group),
                incompleteEvidence(group),
                thresholds(group));
    }

    private IncompleteEvidence incompleteEvidence(FittedGroup group) {
        return group.discrepancy() instanceof FullInformationLikelihood full
                ? FullInformationEvidence.of(full, prepared.positions(prepared.fixedCovariates()))
                : IncompleteEvidence.NONE;
    }

    private static ThresholdMoments thresholds(FittedGroup group) {
        if (!(group.discrepancy() instanceof OrdinalLeastSquares ordinal)) {
            return ThresholdMoments.NONE;
        }
        StatisticOrder order = ordinal.moments().order();
        return new ThresholdMoments(
                order.thresholds(ordinal.moments().statistics()),
                order.thresholds(ordinal.impliedStatistics()),
                order.variances(),
                order.covariates().length);
    }

    private GroupSolution group(FittedGroup group) {
        List<String> names = prepared.specification().observed();
        SampleMoments moments = group.moments();
        boolean means = prepared.table().meanStructure();
        Moments sample = new Moments(
                NamedMatrix.square(names, rows(moments.covariance())), means ? list(moments.means()) : List.of());
        Moments implied =
                new Moments(NamedMatrix.square(names, rows(impliedCovariance(group))), list(impliedMeans(group)));
        LatentMoments latent = LatentMoments.of(group);
        return new GroupSolution(
                group.name(),
                moments.cases(),
                sample,
                implied,
                ResidualMatrices.of(group, uncertainty, sample, implied),
                latent.covariance(),
                latent.correlation(),
                group.layout().isRecursive()
                        ? 0
                        : StabilityIndex.of(group.implied().paths()),
                ExplainedVariance.of(group, standardized),
                group.discrepancy() instanceof FullInformationLikelihood full
                        ? MissingValues.of(full)
                        : MissingValues.NONE);
    }

    private DMatrixRMaj impliedCovariance(FittedGroup group) {
        ImpliedMoments implied = group.implied();
        int p = prepared.specification().observedCount();
        DMatrixRMaj covariance = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                covariance.set(i, j, scale(group, i, j) * (implied.covariance(i, j) + implied.covariance(j, i)) / 2);
            }
        }
        return covariance;
    }

    private static double scale(FittedGroup group, int i, int j) {
        return group.discrepancy().scale(i) * group.discrepancy().scale(j);
    }

    private double[] impliedMeans(FittedGroup group) {
        int p = prepared.table().meanStructure() ? prepared.specification().observedCount() : 0;
        double[] means = new double[p];
        for (int i = 0; i < p; i++) {
            means[i] = group.implied().mean(i);
        }
        return means;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }
}
