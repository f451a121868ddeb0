package org.sewall.cli;

import java.util.List;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Statement;

/**
 * Gets the kernel ready on a second thread while the first one sets up the language.
 *
 * <p>Most of the time of a short run goes into the first use of code. Setting up the language takes longer than a fit of
 * two small constructs, which uses most of the kernel; with a second processor that costs nothing and saves some 50 ms.
 */
final class HeadStart {

    private static final double[][] CORRELATIONS = {
        {1, .5, .4, .2, .1},
        {.5, 1, .45, .15, .2},
        {.4, .45, 1, .1, .2},
        {.2, .15, .1, 1, .4},
        {.1, .2, .2, .4, 1},
    };

    private static final int OBSERVATIONS = 100;

    private HeadStart() {}

    /** Start to get ready; nobody waits for the end. */
    static void begin() {
        Thread thread = new Thread(HeadStart::fitSomething, "head start");
        thread.setDaemon(true);
        // whatever goes wrong here goes wrong again in the fit that was asked for, and is reported there
        thread.setUncaughtExceptionHandler((failed, failure) -> {});
        thread.start();
    }

    private static void fitSomething() {
        List<Statement> statements = List.of(
                Statement.of("f", Operator.MEASURED_BY, "a"),
                Statement.of("f", Operator.MEASURED_BY, "b"),
                Statement.of("f", Operator.MEASURED_BY, "c"),
                Statement.of("g", Operator.MEASURED_BY, "d"),
                Statement.of("g", Operator.MEASURED_BY, "e"),
                Statement.of("g", Operator.REGRESSED_ON, "f"));
        SampleMoments moments = SampleMoments.ofCovariance(
                List.of("a", "b", "c", "d", "e"), CORRELATIONS, CovarianceDivisor.N, OBSERVATIONS);
        Estimation.fit(ModelDescription.of(statements), ModelDefaults.sem(), moments);
    }
}
