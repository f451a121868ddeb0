package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sewall.result.CaseResult;
import org.sewall.result.Problem;
import org.sewall.result.Severity;
import org.sewall.result.Status;

/** What cannot be fitted is said, with the name of the culprit; see {@code diagnosis.expect} of each case. */
final class TroubleCaseTest {

    @Test
    void namesTheCollinearVariables() {
        CaseResult result = ReferenceCases.fit("trouble_collinear");

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        assertThat(error(result)).contains("x1", "x2", "x7");
    }

    @Test
    void namesTheConstantVariable() {
        CaseResult result = ReferenceCases.fit("trouble_constant");

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        assertThat(error(result)).contains("x6");
    }

    @Test
    void reportsTheRankDeficitOfTwoPairsWithoutCovariance() {
        CaseResult result = ReferenceCases.fit("trouble_empirical_underident");

        assertThat(result.main().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(error(result)).contains("f", "g");
    }

    @Test
    void flagsTheHeywoodCaseAndGivesItsEstimates() {
        CaseResult result = ReferenceCases.fit("trouble_heywood");

        assertThat(result.main().status()).isEqualTo(Status.OK);
        assertThat(result.main().admissible()).isFalse();
        assertThat(result.problems())
                .anyMatch(problem -> problem.severity() == Severity.WARNING
                        && problem.message().contains("paragrap")
                        && problem.line() > 0);
    }

    @Test
    void refusesMomentsThatAreNotPositiveDefinite() {
        CaseResult result = ReferenceCases.fit("trouble_nonpd_input");

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        assertThat(error(result)).contains("not positive definite");
    }

    @Test
    void fitsASmallSampleAndFlagsWhatIsInadmissible() {
        CaseResult result = ReferenceCases.fit("trouble_small_n_ok");

        assertThat(result.main().status()).isEqualTo(Status.OK);
        assertThat(result.main().admissible()).isFalse();
        assertThat(result.main().fit("chisq"))
                .isCloseTo(
                        ReferenceCases.expected("trouble_small_n_ok")
                                .getAsJsonObject("fit")
                                .get("chisq")
                                .getAsDouble(),
                        within(1e-5));
    }

    @Test
    void givesTheLineOfASyntaxError() {
        CaseResult result = ReferenceCases.fit("trouble_syntax_error");

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        assertThat(result.problems()).anyMatch(problem -> problem.isError() && problem.line() > 0);
    }

    @Test
    void refusesFewerCasesThanVariables() {
        CaseResult result = ReferenceCases.fit("trouble_tiny_n");

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        assertThat(error(result)).contains("8", "9");
    }

    @Test
    void namesWhatHasNoScaleAndStillGivesTheChiSquare() {
        CaseResult result = ReferenceCases.fit("trouble_unidentified_scale");

        assertThat(result.main().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(error(result)).contains("f =~ x1", "f");
        assertThat(result.main().fit("chisq"))
                .isCloseTo(
                        ReferenceCases.expected("trouble_unidentified_scale")
                                .getAsJsonObject("fit")
                                .get("chisq")
                                .getAsDouble(),
                        within(1e-4));
    }

    @Test
    void saysThatTwoIndicatorsAreTooFew() {
        CaseResult result = ReferenceCases.fit("trouble_unidentified_two_indicators");

        assertThat(result.main().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(error(result)).contains("f");
    }

    @Test
    void namesTheVariableWithoutColumnAtItsPlace() {
        CaseResult result = ReferenceCases.fit("trouble_unknown_variable");

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        Problem problem = result.problems().get(0);
        assertThat(problem.message()).contains("x10");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isGreaterThan(1);
    }

    private static String error(CaseResult result) {
        return result.problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .orElseThrow()
                .message();
    }
}
