package org.sewall.kernel.nested;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.discrepancy.GroupedDiscrepancy;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.nested.Nesting.Verdict;
import org.sewall.kernel.optimise.Minimiser;
import org.sewall.kernel.optimise.Optimisation;
import org.sewall.kernel.optimise.Reduction;

/**
 * Examine whether a model is nested in another: whether the other one, fitted to the moments that the model implies at its
 * solution, reproduces them exactly.
 *
 * <p>Source: Bentler, P. M. & Satorra, A. (2010), Testing model nesting and equivalence, Psychological Methods 15, 111-123.
 * The check needs no look at how the models are written, so that nesting is also found where one model is written in other
 * parameters than the other.
 */
public final class NestingCheck {
    /** Chi-square of a perfect reproduction, rounding included. */
    private static final double PERFECT = 1e-6;

    private static final int ITERATIONS = 300;
    private static final int ATTEMPTS = 4;

    private final FittedModel larger;
    private final FittedModel restricted;

    private NestingCheck(FittedModel larger, FittedModel restricted) {
        this.larger = larger;
        this.restricted = restricted;
    }

    /**
     * Examine two models at their solutions; both discrepancies are left evaluated there.
     *
     * @param larger the less restricted model
     * @param restricted the more restricted model
     */
    public static Nesting of(FittedModel larger, FittedModel restricted) {
        return new NestingCheck(larger, restricted).result();
    }

    private Nesting result() {
        if (!comparable()) {
            return none(Verdict.NOT_COMPARABLE, KernelMessage.NOT_COMPARABLE);
        }
        List<Discrepancy> targets = new ArrayList<>();
        for (int g = 0; g < larger.groups().size(); g++) {
            ImpliedTarget.of(larger.groups().get(g), restricted.groups().get(g)).ifPresent(targets::add);
        }
        double[] weights =
                larger.groups().stream().mapToDouble(FittedGroup::weight).toArray();
        Discrepancy discrepancy = GroupedDiscrepancy.of(targets, weights);
        Optimisation end = new Minimiser(
                        discrepancy,
                        new Reduction(larger.specification().constraints()),
                        larger.specification().functions(),
                        larger.multiplier(),
                        ITERATIONS,
                        ATTEMPTS)
                .minimise(
                        List.of(TranslatedParameters.of(larger, restricted), larger.theta()),
                        ProgressListener.SILENT,
                        CancelSignal.NEVER);
        larger.discrepancy().evaluate(larger.theta());
        restricted.discrepancy().evaluate(restricted.theta());
        return judged(end);
    }

    private Nesting judged(Optimisation end) {
        double distance = Math.max(0, end.value() * larger.multiplier());
        boolean reproduced = distance < PERFECT;
        if (!reproduced && end.status() != Optimisation.Status.CONVERGED) {
            return none(Verdict.UNKNOWN, KernelMessage.NESTING_UNKNOWN);
        }
        if (!reproduced) {
            return new Nesting(
                    Verdict.NOT_NESTED,
                    distance,
                    end.theta(),
                    KernelMessage.NOT_NESTED.text(String.format(Locale.ROOT, "%.3g", distance)));
        }
        boolean equivalent =
                larger.reduction().freeParameters() == restricted.reduction().freeParameters();
        return equivalent
                ? new Nesting(Verdict.EQUIVALENT, distance, end.theta(), KernelMessage.EQUIVALENT.text())
                : new Nesting(Verdict.NESTED, distance, end.theta(), KernelMessage.NESTED.text());
    }

    private static Nesting none(Verdict verdict, KernelMessage message) {
        return new Nesting(verdict, Double.NaN, new double[0], message.text());
    }

    private boolean comparable() {
        if (larger.groups().size() != restricted.groups().size()
                || larger.table().meanStructure() != restricted.table().meanStructure()) {
            return false;
        }
        for (int g = 0; g < larger.groups().size(); g++) {
            if (!sameSample(larger.groups().get(g), restricted.groups().get(g))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameSample(FittedGroup one, FittedGroup other) {
        List<String> names = one.specification().observed();
        if (!new HashSet<>(names).equals(new HashSet<>(other.specification().observed()))
                || one.moments().cases() != other.moments().cases()) {
            return false;
        }
        for (String row : names) {
            for (String column : names) {
                double first = one.moments()
                        .covariance(one.moments().index(row), one.moments().index(column));
                double second = other.moments()
                        .covariance(other.moments().index(row), other.moments().index(column));
                if (!(Math.abs(first - second) <= 1e-9 * (Math.abs(first) + Math.abs(second)))) {
                    return false;
                }
            }
        }
        return true;
    }
}
