package org.sewall.kernel.ordinal;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.sample.SampleFinding;

/**
 * Sample statistics of one group given covariates, with the influence of each case.
 *
 * <p>Every variable is regressed on the covariates, an ordered one by probit; then every pair has the correlation of its
 * residuals (Muthén 1984, case A; lavaan's {@code conditional.x}).
 */
final class ConditionalStatistics {
    private final StatisticOrder order;
    private final List<ConditionalMargin> margins;
    private final int cases;
    private final double[] statistics;
    private final DMatrixRMaj influences;
    private final double[][] correlations;

    /**
     * Compute all statistics.
     *
     * @param margins one for each outcome of the order
     */
    ConditionalStatistics(StatisticOrder order, List<ConditionalMargin> margins, int cases) {
        this.order = order;
        this.margins = margins;
        this.cases = cases;
        statistics = new double[order.size()];
        influences = new DMatrixRMaj(cases, order.size());
        correlations = new double[margins.size()][margins.size()];
        for (int i = 0; i < margins.size(); i++) {
            fillMargin(i);
            for (int j = 0; j < i; j++) {
                fillPair(i, j);
            }
        }
    }

    private void fillMargin(int i) {
        ConditionalMargin margin = margins.get(i);
        int outcome = order.outcomes()[i];
        double[] locations = margin.locations();
        double[] slopes = margin.slopes();
        double sign = order.ordered(outcome) ? 1 : -1;
        for (int k = 0; k < locations.length; k++) {
            fill(order.location(outcome) + k, sign * locations[k], margin, k, sign);
        }
        for (int k = 0; k < slopes.length; k++) {
            fill(order.slope(outcome, k), slopes[k], margin, locations.length + k, 1);
        }
        if (!order.ordered(outcome)) {
            double variance = margin.deviation() * margin.deviation();
            fill(order.variance(outcome), variance, margin, locations.length + slopes.length, 1);
        }
    }

    private void fill(int place, double value, ConditionalMargin margin, int statistic, double sign) {
        statistics[place] = value;
        for (int n = 0; n < cases; n++) {
            influences.set(n, place, sign * margin.influence(n)[statistic]);
        }
    }

    private void fillPair(int i, int j) {
        ConditionalMargin first = margins.get(i);
        ConditionalMargin second = margins.get(j);
        ConditionalPair pair = ConditionalPair.of(first, second, cases);
        correlations[i][j] = correlations[j][i] = pair.correlation();
        double scale = first.deviation() * second.deviation();
        int place = order.covariance(order.outcomes()[i], order.outcomes()[j]);
        statistics[place] = scale * pair.correlation();
        for (int n = 0; n < cases; n++) {
            double deviations = relativeDeviationInfluence(first, n) + relativeDeviationInfluence(second, n);
            influences.set(n, place, scale * (pair.influence(n) + pair.correlation() * deviations));
        }
    }

    private static double relativeDeviationInfluence(ConditionalMargin margin, int n) {
        return margin instanceof ConditionalContinuousMargin continuous
                ? continuous.influence(n)[continuous.statistics() - 1] / (2 * continuous.variance())
                : 0;
    }

    double[] statistics() {
        return statistics;
    }

    /** Return what is doubtful: correlations near 1, or thresholds and slopes that do not exist. */
    List<SampleFinding> findings(List<String> names) {
        List<SampleFinding> findings = new ArrayList<>();
        for (int i = 0; i < margins.size(); i++) {
            String name = names.get(order.outcomes()[i]);
            if (!margins.get(i).exists()) {
                findings.add(new SampleFinding(
                        KernelMessage.REGRESSION_WITHOUT_ESTIMATE, List.of(name), List.of(name), true));
            }
            for (int j = 0; j < i; j++) {
                List<String> pair = List.of(names.get(order.outcomes()[j]), name);
                findings.addAll(Pairs.nearlyPerfect(correlations[i][j], pair, false));
            }
        }
        return findings;
    }

    /** Return the mean of the outer products of the influences. */
    DMatrixRMaj asymptoticCovariance() {
        DMatrixRMaj covariance = new DMatrixRMaj(order.size(), order.size());
        CommonOps_DDRM.multInner(influences, covariance);
        CommonOps_DDRM.scale(1.0 / cases, covariance);
        return covariance;
    }
}
