package org.sewall.kernel.ordinal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.sample.SampleFinding;

/** All margins and all pairs of the variables of one group. */
final class Pairs {
    /** From here on a correlation says that two variables measure the same; lavaan warns at the same value. */
    private static final double NEARLY_ONE = 0.99;

    private final List<Margin> margins;
    private final Pair[][] pairs;

    Pairs(List<Margin> margins, int cases) {
        this.margins = margins;
        pairs = new Pair[margins.size()][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new Pair[i];
            for (int j = 0; j < i; j++) {
                pairs[i][j] = pair(margins.get(j), margins.get(i), cases);
            }
        }
    }

    private static Pair pair(Margin first, Margin second, int cases) {
        double start = productMoment(first, second, cases);
        if (first instanceof ContinuousMargin x) {
            return second instanceof ContinuousMargin y
                    ? new PearsonPair(x, y, cases)
                    : new PolyserialPair(x, (OrderedMargin) second, start);
        }
        var x = (OrderedMargin) first;
        return second instanceof OrderedMargin y
                ? new PolychoricPair(x, y, start)
                : new PolyserialPair((ContinuousMargin) second, x, start);
    }

    /** Return the product-moment correlation of values or category codes, where the search begins. */
    private static double productMoment(Margin first, Margin second, int cases) {
        int[] rows = IntStream.range(0, cases)
                .filter(n -> first.present(n) && second.present(n))
                .toArray();
        double sumX = 0;
        double sumY = 0;
        for (int n : rows) {
            sumX += first.value(n);
            sumY += second.value(n);
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int n : rows) {
            double x = first.value(n) - sumX / rows.length;
            double y = second.value(n) - sumY / rows.length;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        // those who have both may agree in one
        return xx * yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }

    List<Margin> margins() {
        return margins;
    }

    Pair pair(int first, int second) {
        return pairs[Math.max(first, second)][Math.min(first, second)];
    }

    /** Return thresholds and negative means, variances, covariances. */
    double[] statistics(StatisticOrder order) {
        var statistics = new double[order.size()];
        for (int i = 0; i < margins.size(); i++) {
            if (margins.get(i) instanceof OrderedMargin ordered) {
                double[] thresholds = ordered.thresholds();
                System.arraycopy(thresholds, 0, statistics, order.location(i), thresholds.length);
            } else if (margins.get(i) instanceof ContinuousMargin continuous) {
                statistics[order.location(i)] = -continuous.mean();
                statistics[order.variance(i)] = continuous.variance();
            }
            for (int j = 0; j < i; j++) {
                double scale = margins.get(i).deviation() * margins.get(j).deviation();
                statistics[order.covariance(i, j)] = scale * pair(i, j).correlation();
            }
        }
        return statistics;
    }

    List<SampleFinding> findings(List<String> names) {
        var findings = new ArrayList<SampleFinding>();
        for (int j = 0; j < pairs.length; j++) {
            for (int i = j + 1; i < pairs.length; i++) {
                findings.addAll(findings(pair(i, j), List.of(names.get(j), names.get(i))));
            }
        }
        return findings;
    }

    private static List<SampleFinding> findings(Pair pair, List<String> names) {
        var findings = new ArrayList<SampleFinding>();
        boolean copies = pair instanceof PolychoricPair items && items.table().copies();
        if (pair instanceof PolychoricPair items && items.table().emptyCells() > 0) {
            var arguments = List.of(
                    names.get(0), names.get(1), String.valueOf(items.table().emptyCells()));
            findings.add(new SampleFinding(KernelMessage.EMPTY_CELLS, names, arguments, false));
        }
        findings.addAll(nearlyPerfect(pair.correlation(), names, copies));
        return findings;
    }

    /** Report a correlation beyond which two variables measure the same. */
    static List<SampleFinding> nearlyPerfect(double correlation, List<String> names, boolean fatal) {
        if (Math.abs(correlation) <= NEARLY_ONE) {
            return List.of();
        }
        String text = String.format(Locale.ROOT, "%.3f", correlation);
        var arguments = List.of(names.get(0), names.get(1), text);
        return List.of(new SampleFinding(KernelMessage.NEARLY_PERFECT_CORRELATION, names, arguments, fatal));
    }
}
