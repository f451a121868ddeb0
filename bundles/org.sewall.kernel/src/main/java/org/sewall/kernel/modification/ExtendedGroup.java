package org.sewall.kernel.modification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.modification.CandidateParameters.Candidate;

/** Append candidate parameters to the model of one group, each at a place that no other parameter occupies. */
final class ExtendedGroup {
    private final FittedGroup group;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<RamElement> added = new ArrayList<>();
    private final List<RamElement> freed = new ArrayList<>();
    private final boolean[] fixed;
    private final ExtendedResponses responses;
    private final GroupDiscrepancy discrepancy;

    /** Append all candidates of the group. */
    ExtendedGroup(FittedGroup group) {
        this(group, CandidateParameters.of(group.table(), group.number()));
    }

    /** Append chosen candidates, as far as their places are not taken. */
    ExtendedGroup(FittedGroup group, List<Candidate> wanted) {
        this.group = group;
        fixed = new boolean[group.specification().observedCount()];
        group.rows().stream()
                .filter(row -> row.exogenous() && row.isVariance())
                .forEach(row -> fixed[group.position(row.left())] = true);
        responses = new ExtendedResponses(group);
        collect(wanted);
        int total = group.theta().length + candidates.size();
        discrepancy = responses.extended(group.layout().extended(added, freed, total));
    }

    /** Return the group that was extended. */
    FittedGroup group() {
        return group;
    }

    /** Return the candidates; the parameter of the first follows those of the model. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Move to the solution; false if the discrepancy has no value there or there is no candidate. */
    boolean evaluate() {
        return !candidates.isEmpty() && evaluateAll();
    }

    /** Move to the solution; false if the discrepancy has no value there. */
    boolean evaluateAll() {
        int q = group.theta().length;
        double[] theta = Arrays.copyOf(group.theta(), q + candidates.size());
        for (int c = 0; c < candidates.size(); c++) {
            int row = candidates.get(c).row();
            theta[q + c] = row >= 0 ? group.value(group.table().rows().get(row)) : 0;
        }
        return discrepancy.evaluate(theta);
    }

    /** Return the gradient of the group's discrepancy by the parameters of the model and of the candidates. */
    double[] gradient() {
        double[] gradient = new double[group.theta().length + candidates.size()];
        discrepancy.gradient(gradient);
        return gradient;
    }

    /** Return the expected Hessian by the parameters of the model and of the candidates. */
    DMatrixRMaj expectedHessian() {
        int total = group.theta().length + candidates.size();
        DMatrixRMaj hessian = new DMatrixRMaj(total, total);
        discrepancy.expectedHessian(hessian);
        return hessian;
    }

    /** Return an entry of the expected Hessian of the group's discrepancy. */
    double hessian(int candidate, int other) {
        return discrepancy.conditionalHessian(candidate, other, fixed);
    }

    /** Return how much of the information of each candidate the model accounts for, by the inverse of its own. */
    double[] explained(DMatrixRMaj inverse) {
        return discrepancy.explained(group.theta().length, inverse, fixed);
    }

    private void collect(List<Candidate> wanted) {
        Map<Long, RamElement> occupied = new HashMap<>();
        for (RamElement element : group.layout().elements()) {
            occupied.put(key(element), element);
        }
        int next = group.theta().length;
        for (Candidate candidate : wanted) {
            if (ExtendedResponses.concern(candidate)) {
                if (responses.add(candidate, next)) {
                    candidates.add(candidate);
                    next++;
                }
                continue;
            }
            RamElement element = element(candidate, next);
            RamElement there = occupied.get(key(element));
            if (candidate.row() >= 0) {
                freed.add(there.freed(next));
            } else if (there == null) {
                added.add(element);
                occupied.put(key(element), element);
            } else {
                continue;
            }
            candidates.add(candidate);
            next++;
        }
    }

    private RamElement element(Candidate candidate, int parameter) {
        int left = group.position(candidate.left());
        return switch (candidate.operator()) {
            case MEASURED_BY -> new RamElement(true, group.position(candidate.right()), left, parameter, 0);
            case REGRESSED_ON, FORMED_BY -> new RamElement(true, left, group.position(candidate.right()), parameter, 0);
            case INTERCEPT -> new RamElement(true, left, group.layout().observed(), parameter, 0);
            case COVARIES_WITH -> {
                int right = group.position(candidate.right());
                yield new RamElement(false, Math.max(left, right), Math.min(left, right), parameter, 0);
            }
            case THRESHOLD, SCALED_BY -> throw new IllegalArgumentException("no candidate " + candidate);
        };
    }

    /** Number the place of an element. */
    private static long key(RamElement element) {
        long row = element.directed() ? element.row() : Math.max(element.row(), element.column());
        long column = element.directed() ? element.column() : Math.min(element.row(), element.column());
        return row << 32 | column << 1 | (element.directed() ? 1 : 0);
    }
}
