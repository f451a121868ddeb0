package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sewall.core.ResultState;
import org.sewall.core.SewallCore;

/** A fit that takes long can be stopped, and the workbench says so. */
class CancelTest {
    private static final int ITEMS = 40;
    private static final int CASES = 400;

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void a_fit_that_is_cancelled_leaves_no_numbers() throws CoreException {
        // GIVEN a study whose fit takes long on any machine: a hundred thousand resamples
        fresh.withFile("large.csv", data());
        var study = fresh.withFile("large.sem", study());
        var editor = EditorBench.open(study);
        Bench.until(
                "all is built and it is being fitted",
                () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0 && running().length > 0);

        // WHEN the user stops it, as in the Progress view
        for (var job : running()) {
            job.cancel();
        }

        // THEN it ends, shows no number, and does not start again by itself
        FreshProject.settle();
        assertFalse(SewallCore.results().state(study) instanceof ResultState.Current);
        Bench.until(
                "the editor says so", () -> editor.minings().stream().anyMatch(text -> text.contains("not fitted")));
        assertTrue(editor.minings().stream().noneMatch(text -> text.contains("CFI")));
    }

    private static Job[] running() {
        return Job.getJobManager().find(SewallCore.FITS);
    }

    private static String study() {
        var text = new StringBuilder(
                "study Large { options { se bootstrap bootstrap 100000 } }\ndata Cases { file \"large.csv\" }\n");
        text.append("model Big on Cases {\n  structural {\n");
        for (int factor = 0; factor < ITEMS / 10; factor++) {
            text.append("    f").append(factor).append(" =~ ");
            for (int item = 0; item < 10; item++) {
                text.append(item == 0 ? "" : " + ").append('x').append(factor * 10 + item);
            }
            text.append('\n');
        }
        return text.append("  }\n}\n").toString();
    }

    private static String data() {
        var random = new Random(20100704);
        var text = new StringBuilder();
        for (int item = 0; item < ITEMS; item++) {
            text.append(item == 0 ? "" : ",").append('x').append(item);
        }
        for (int one = 0; one < CASES; one++) {
            double common = random.nextGaussian();
            for (int item = 0; item < ITEMS; item++) {
                text.append(item == 0 ? "\n" : ",")
                        .append(String.format(Locale.ROOT, "%.3f", 0.6 * common + random.nextGaussian()));
            }
        }
        return text.append('\n').toString();
    }
}
