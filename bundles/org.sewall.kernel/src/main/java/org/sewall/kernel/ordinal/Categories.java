package org.sewall.kernel.ordinal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.sample.SampleFinding;

/**
 * Know which variables are ordered and which values are their categories, the same in every group.
 *
 * <p>Only the order of the values counts, not the distances between them.
 */
public final class Categories implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> names;
    private final double[][] levels;

    private Categories(List<String> names, double[][] levels) {
        this.names = List.copyOf(names);
        this.levels = levels;
    }

    /**
     * Collect the categories that occur in any group.
     *
     * @param names variables, one per column
     * @param ordered those of them that are ordered
     * @param groups cases of each group; missing values do not count
     */
    public static Categories of(List<String> names, Collection<String> ordered, List<double[][]> groups) {
        var levels = new double[names.size()][];
        for (int i = 0; i < levels.length; i++) {
            int column = i;
            levels[i] = !ordered.contains(names.get(i))
                    ? new double[0]
                    : groups.stream()
                            .flatMap(Stream::of)
                            .mapToDouble(row -> row[column])
                            .filter(value -> !Double.isNaN(value))
                            .sorted()
                            .distinct()
                            .toArray();
        }
        return new Categories(names, levels);
    }

    /** Return the variables, ordered and continuous. */
    public List<String> names() {
        return names;
    }

    /** Say whether a variable is ordered. */
    public boolean ordered(int variable) {
        return levels[variable].length > 0;
    }

    /** Return the number of categories of each variable; 0 for a continuous one. */
    public int[] counts() {
        return Arrays.stream(levels).mapToInt(l -> l.length).toArray();
    }

    /** Return the number of thresholds of each ordered variable, in the order of the variables. */
    public Map<String, Integer> thresholds() {
        var thresholds = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < levels.length; i++) {
            if (ordered(i)) {
                thresholds.put(names.get(i), levels[i].length - 1);
            }
        }
        return thresholds;
    }

    /** Return the category of each case, counted from 0; -1 where it is missing. */
    int[] codes(int variable, double[][] rows) {
        return Arrays.stream(rows)
                .mapToInt(
                        row -> Double.isNaN(row[variable]) ? -1 : Arrays.binarySearch(levels[variable], row[variable]))
                .toArray();
    }

    /**
     * Examine one group for what prevents thresholds and correlations.
     *
     * @param group name of the group; empty when there is only one
     * @param rows its cases
     */
    public List<SampleFinding> examine(String group, double[][] rows) {
        var findings = new ArrayList<SampleFinding>();
        for (int i = 0; i < levels.length; i++) {
            if (isConstant(i, rows)) {
                List<String> name = List.of(names.get(i));
                findings.add(new SampleFinding(KernelMessage.CONSTANT_VARIABLE, name, name, true));
            } else if (ordered(i)) {
                findings.addAll(emptyCategories(i, group, rows));
            }
        }
        return findings;
    }

    private static boolean isConstant(int variable, double[][] rows) {
        return Arrays.stream(rows)
                        .mapToDouble(row -> row[variable])
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .count()
                < 2;
    }

    private List<SampleFinding> emptyCategories(int variable, String group, double[][] rows) {
        String name = names.get(variable);
        String where = group.isEmpty() ? "the data" : "group " + group;
        int[] codes = codes(variable, rows);
        return IntStream.range(0, levels[variable].length)
                .filter(k -> Arrays.stream(codes).noneMatch(code -> code == k))
                .mapToObj(k -> new SampleFinding(
                        KernelMessage.EMPTY_CATEGORY, List.of(name), List.of(name, text(variable, k), where), true))
                .toList();
    }

    private String text(int variable, int category) {
        double level = levels[variable][category];
        return level == Math.rint(level) ? String.valueOf((long) level) : String.valueOf(level);
    }
}
