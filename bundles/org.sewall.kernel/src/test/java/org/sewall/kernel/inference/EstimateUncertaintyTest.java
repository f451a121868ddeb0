package org.sewall.kernel.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Standardized;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;
import org.sewall.kernel.standardise.StandardizedSolution;
import org.sewall.kernel.start.UnitFreeStart;

/** Standard errors, and where there are none. */
class EstimateUncertaintyTest {

    @Test
    void anIndefiniteHessianLeavesNoStandardErrorsAndNamesTheCulprits() {
        // GIVEN a residual variance far above that of the sample, where the discrepancy is concave
        FittedModel model = concave();
        FitOptions observed = FitOptions.defaults().withInformation(Information.OBSERVED);
        EstimateUncertainty none = EstimateUncertainty.of(model, observed);
        assertThat(none.isAvailable()).isFalse();
        assertThat(none.culprits()).contains("x1 ~~ x1");
        assertThat(none.reason()).contains(none.culprits()).endsWith(".");
        assertThat(none.covariance().getNumElements()).isZero();
        assertThat(none.namedCovariance().rows()).isEmpty();
        assertThat(none.ofParameter(0)).isEqualTo(new Uncertainty.Unavailable(none.reason()));
        double[] gradient = new double[model.theta().length];
        assertThat(none.ofFunction(1, gradient)).isEqualTo(new Uncertainty.Unavailable(none.reason()));
        assertThat(none.variance(gradient)).isNaN();
        Standardized standardized = new StandardizedSolution(model, none).row(1);
        assertThat(standardized.all()).isFinite();
        assertThat(standardized.allStandardError()).isNaN();
        assertThat(standardized.reason()).isEqualTo(none.reason());
        InformationMatrix information =
                InformationMatrix.of(model.discrepancy(), model.reduction(), Information.OBSERVED);
        assertThat(information.rankDeficiency()).isPositive();
        assertThatIllegalStateException().isThrownBy(information::inverse);
        // WHEN the expected information is taken, there are standard errors at the same point
        assertThat(EstimateUncertainty.of(model, FitOptions.defaults()).isAvailable())
                .isTrue();
    }

    @Test
    void aFunctionThatDoesNotDependOnTheParametersIsFixed() {
        FittedModel model = concave();
        EstimateUncertainty uncertainty = EstimateUncertainty.of(model, FitOptions.defaults());
        assertThat(uncertainty.ofFunction(2, new double[model.theta().length])).isEqualTo(new Uncertainty.Fixed());
    }

    @Test
    void aParameterThatAConstraintFixesHasNoStandardError() {
        ReferenceCase reference = ReferenceCase.of("cfa_hs");
        Outcome outcome = Estimation.fit(
                LavaanReader.read("visual =~ x1 + w*x2 + x3\nw == 0.8"), ModelDefaults.cfa(), reference.moments());
        Estimate loading = ((Outcome.Converged) outcome).solution().estimates().get(1);
        assertThat(loading.free()).isPositive();
        assertThat(loading.value()).isEqualTo(0.8);
        assertThat(loading.uncertainty()).isEqualTo(new Uncertainty.Fixed());
    }

    @Test
    void intervalsHaveTheLevelAskedFor() {
        Uncertainty.Known wide = loading(FitOptions.defaults());
        Uncertainty.Known narrow = loading(FitOptions.defaults().withConfidenceLevel(0.90));
        assertThat(narrow.standardError()).isEqualTo(wide.standardError());
        double middle = 0.5 * (wide.lower() + wide.upper());
        // quantiles of the standard normal distribution at .95 and .975
        assertThat((narrow.upper() - middle) / wide.standardError()).isCloseTo(1.6448536269514722, within(1e-12));
        assertThat((wide.upper() - middle) / wide.standardError()).isCloseTo(1.959963984540054, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitOptions.defaults().withConfidenceLevel(1));
    }

    private static Uncertainty.Known loading(FitOptions options) {
        ReferenceCase reference = ReferenceCase.of("cfa_hs");
        Outcome outcome = Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.moments(),
                options.withModificationIndices(false),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        Solution solution = ((Outcome.Converged) outcome).solution();
        assertThat(solution.modificationIndices()).isEmpty();
        return (Uncertainty.Known) solution.estimates().get(1).uncertainty();
    }

    private static FittedModel concave() {
        ReferenceCase reference = ReferenceCase.of("cfa_hs");
        ParameterTable table = ParameterTable.complete(reference.model(), reference.defaults());
        SampleMoments moments = reference.moments().select(table.observed());
        RamSpecification specification = RamSpecification.of(table).withSample(List.of(moments));
        double[] theta = UnitFreeStart.of(table, specification, List.of(moments));
        for (ParameterRow row : table.freeRows()) {
            if (row.isVariance() && row.left().equals("x1")) {
                theta[row.parameter()] *= 20;
            }
        }
        return FittedModels.at(table, specification, moments, theta);
    }
}
