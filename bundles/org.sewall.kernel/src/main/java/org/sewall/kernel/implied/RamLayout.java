package org.sewall.kernel.implied;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Arrange the variables and matrix elements of one group for computation; immutable.
 *
 * <p>Variables are ordered observed first, then the constant if there is a mean structure, then latent. The constant is
 * an observed variable equal to one, with S = 1 and no path to it; intercepts are paths from it, so that the moments about
 * zero, bordered by the means, play the part of the covariance matrix. The discrepancy of the bordered matrices is
 * that of covariances and means together, and no formula needs a special case for means.
 */
public final class RamLayout {
    private final int observed;
    private final int bordered;
    private final int variables;
    private final int parameters;
    private final List<RamElement> elements;
    private final int[] order;

    private RamLayout(
            int observed, int bordered, int variables, int parameters, List<RamElement> elements, int[] order) {
        this.observed = observed;
        this.bordered = bordered;
        this.variables = variables;
        this.parameters = parameters;
        this.elements = List.copyOf(elements);
        this.order = order;
    }

    /**
     * Arrange a model.
     *
     * @param observed number of observed variables without the constant
     * @param means whether there is a mean structure; then variable number {@code observed} is the constant
     * @param latent number of latent variables
     * @param parameters length of the parameter vector
     * @param elements elements that are free or not zero; an off-diagonal element of S is given once
     */
    public static RamLayout of(int observed, boolean means, int latent, int parameters, List<RamElement> elements) {
        int bordered = means ? observed + 1 : observed;
        List<RamElement> all = new ArrayList<>(elements);
        if (means) {
            all.add(new RamElement(false, observed, observed, -1, 1));
        }
        int variables = bordered + latent;
        return new RamLayout(observed, bordered, variables, parameters, all, causalOrder(variables, all));
    }

    /**
     * Append elements that are zero at present but free, without changing the order of computation.
     *
     * @param more candidate elements
     * @param newParameters length of the extended parameter vector
     * @param freed elements that replace the present ones at the same place
     */
    public RamLayout extended(List<RamElement> more, List<RamElement> freed, int newParameters) {
        List<RamElement> all = new ArrayList<>(elements);
        for (RamElement element : freed) {
            all.removeIf(old -> old.directed() == element.directed()
                    && old.row() == element.row()
                    && old.column() == element.column());
            all.add(element);
        }
        all.addAll(more);
        return new RamLayout(observed, bordered, variables, newParameters, all, order);
    }

    /** Return the number of observed variables without the constant. */
    public int observed() {
        return observed;
    }

    /** Return the order of the bordered moment matrix: observed variables and the constant, if any. */
    public int bordered() {
        return bordered;
    }

    /** Return whether there is a mean structure. */
    public boolean hasMeans() {
        return bordered > observed;
    }

    /** Return the number of all variables. */
    public int variables() {
        return variables;
    }

    /** Return the length of the parameter vector. */
    public int parameters() {
        return parameters;
    }

    /** Return the elements, the constant's variance among them. */
    public List<RamElement> elements() {
        return elements;
    }

    /** Return whether no variable affects itself, directly or through others. */
    public boolean isRecursive() {
        return order.length == variables;
    }

    /** Return the variables that affect themselves, directly or through others, or lie between such variables. */
    public List<Integer> feedback() {
        List<RamElement> reversed = elements.stream()
                .filter(RamElement::directed)
                .map(e -> new RamElement(true, e.column(), e.row(), e.parameter(), e.value()))
                .toList();
        int[] backward = causalOrder(variables, reversed);
        return IntStream.range(0, variables)
                .filter(i -> Arrays.stream(order).noneMatch(k -> k == i)
                        && Arrays.stream(backward).noneMatch(k -> k == i))
                .boxed()
                .toList();
    }

    /** Return the number of a variable among observed and latent ones, the constant left out. */
    public int variable(int position) {
        return hasMeans() && position > observed ? position - 1 : position;
    }

    /** Return the variables such that causes come before effects; shorter than all variables if there is a loop. */
    int[] order() {
        return order;
    }

    /** Sort variables topologically (Kahn, A. B., 1962, Communications of the ACM 5, 558-562). */
    private static int[] causalOrder(int variables, List<RamElement> all) {
        // a path that is fixed at zero is no path
        List<RamElement> elements =
                all.stream().filter(e -> e.parameter() >= 0 || e.value() != 0).toList();
        int[] causes = new int[variables];
        for (RamElement element : elements) {
            if (element.directed()) {
                causes[element.row()]++;
            }
        }
        int[] order = new int[variables];
        int known = 0;
        for (int i = 0; i < variables; i++) {
            if (causes[i] == 0) {
                order[known++] = i;
            }
        }
        for (int next = 0; next < known; next++) {
            for (RamElement element : elements) {
                if (element.directed() && element.column() == order[next] && --causes[element.row()] == 0) {
                    order[known++] = element.row();
                }
            }
        }
        return Arrays.copyOf(order, known);
    }
}
