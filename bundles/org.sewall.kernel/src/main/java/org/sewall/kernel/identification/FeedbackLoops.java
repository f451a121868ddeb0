package org.sewall.kernel.identification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.StabilityIndex;
import org.sewall.kernel.spec.MatrixKind;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Find variables that affect one another: the strongly connected components of the directed paths.
 *
 * <p>Source: Tarjan, R. (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 146-160.
 */
final class FeedbackLoops {
    private final RamSpecification specification;
    private final int group;
    private final List<List<Integer>> effects = new ArrayList<>();
    private final int[] number;
    private final int[] lowest;
    private final boolean[] waiting;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> components = new ArrayList<>();
    private int visited;

    private FeedbackLoops(RamSpecification specification, int group) {
        this.specification = specification;
        this.group = group;
        int size = specification.variableCount();
        number = new int[size];
        lowest = new int[size];
        waiting = new boolean[size];
        IntStream.range(0, size).forEach(i -> effects.add(new ArrayList<>()));
        paths().forEach(e -> effects.get(specification.column(e)).add(specification.row(e)));
        for (int i = 0; i < size; i++) {
            if (number[i] == 0) {
                visit(i);
            }
        }
    }

    /** Find the loops of a group, counted from 1. */
    static List<IdentificationFinding.Feedback> of(RamSpecification specification, int group) {
        var loops = new FeedbackLoops(specification, group);
        return loops.components.stream()
                .map(loops::feedback)
                .sorted((a, b) -> Integer.compare(
                        specification.number(a.variables().get(0)),
                        specification.number(b.variables().get(0))))
                .toList();
    }

    private List<Integer> paths() {
        return IntStream.range(0, specification.elementCount())
                .filter(e -> specification.group(e) == group && specification.kind(e) == MatrixKind.DIRECTED)
                .filter(e -> specification.parameter(e) >= 0 || specification.value(e) != 0)
                .filter(e -> specification.row(e) != specification.column(e))
                .boxed()
                .toList();
    }

    private void visit(int variable) {
        number[variable] = ++visited;
        lowest[variable] = visited;
        stack.push(variable);
        waiting[variable] = true;
        for (int effect : effects.get(variable)) {
            if (number[effect] == 0) {
                visit(effect);
                lowest[variable] = Math.min(lowest[variable], lowest[effect]);
            } else if (waiting[effect]) {
                lowest[variable] = Math.min(lowest[variable], number[effect]);
            }
        }
        if (lowest[variable] == number[variable]) {
            List<Integer> component = new ArrayList<>();
            int member = -1;
            while (member != variable) {
                member = stack.pop();
                waiting[member] = false;
                component.add(member);
            }
            if (component.size() > 1) {
                components.add(component.stream().sorted().toList());
            }
        }
    }

    private IdentificationFinding.Feedback feedback(List<Integer> component) {
        var among = new DMatrixRMaj(component.size(), component.size());
        boolean fixed = true;
        for (int e : paths()) {
            int row = component.indexOf(specification.row(e));
            int column = component.indexOf(specification.column(e));
            if (row >= 0 && column >= 0) {
                fixed &= specification.parameter(e) < 0;
                among.set(row, column, specification.value(e));
            }
        }
        return new IdentificationFinding.Feedback(
                component.stream().map(specification::variable).toList(),
                fixed ? StabilityIndex.of(among) : Double.NaN);
    }
}
