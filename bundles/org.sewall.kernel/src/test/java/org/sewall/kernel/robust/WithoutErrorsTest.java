package org.sewall.kernel.robust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.reference.ReferenceCase;

/** Standard errors that nobody asked for. */
class WithoutErrorsTest {

    @Test
    void absentErrorsSayWhyAndAreNoFault() {
        ReferenceCase reference = ReferenceCase.of("cfa_hs");
        FitOptions options = FitOptions.defaults()
                .withMethod(EstimationMethod.MAXIMUM_LIKELIHOOD.withStandardErrors(StandardErrors.NONE));
        Outcome outcome = Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.moments(),
                options,
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        Solution solution = ((Outcome.Converged) outcome).solution();
        assertThat(solution.warnings()).isEmpty();
        assertThat(solution.estimates())
                .filteredOn(estimate -> estimate.free() > 0)
                .allMatch(estimate -> estimate.uncertainty() instanceof Uncertainty.Unavailable);
        assertThat(solution.fitMeasures().value("chisq")).isPresent();
    }
}
