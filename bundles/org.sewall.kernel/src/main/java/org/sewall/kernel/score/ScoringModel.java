package org.sewall.kernel.score;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Hold what scoring needs of a fitted group.
 *
 * <p>Structural variables are the latent ones and those observed ones that take part in regressions, or covary with one that
 * does or with a latent one; causes are those of the observed ones that nothing leads to. All other observed variables
 * measure latent variables and causes.
 *
 * @param latent number of latent variables
 * @param covariance implied covariances of the observed variables, p by p
 * @param withLatent implied covariances of latent with observed variables, k by p
 * @param loadings p by number of latent variables and causes, in this order
 * @param means means of the observed variables
 * @param latentMeans means of the latent variables
 */
record ScoringModel(
        int latent,
        DMatrixRMaj covariance,
        DMatrixRMaj withLatent,
        DMatrixRMaj loadings,
        double[] means,
        double[] latentMeans) {

    static ScoringModel of(FittedGroup group) {
        List<String> observed = group.specification().observed();
        List<String> latent = group.specification().latent();
        List<String> structural = structural(group, observed);
        ImpliedMoments implied = group.implied();
        int[] at = observed.stream().mapToInt(group::position).toArray();
        int[] latentAt = latent.stream().mapToInt(group::position).toArray();
        int p = at.length;
        int k = latentAt.length;
        var covariance = new DMatrixRMaj(p, p);
        var withLatent = new DMatrixRMaj(k, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                covariance.set(i, j, implied.covariance(at[i], at[j]));
            }
            for (int f = 0; f < k; f++) {
                withLatent.set(f, i, implied.covariance(latentAt[f], at[i]));
            }
        }
        boolean modelled = group.specification().meanStructure();
        double[] means = modelled ? means(implied, at) : group.moments().means();
        double[] latentMeans = modelled ? means(implied, latentAt) : latentMeans(group, structural, latentAt);
        DMatrixRMaj loadings = loadings(implied.paths(), at, latentAt, causes(implied.paths(), group, structural));
        return new ScoringModel(k, covariance, withLatent, loadings, means, latentMeans);
    }

    /** Return the positions of those observed structural variables that nothing leads to. */
    private static int[] causes(DMatrixRMaj paths, FittedGroup group, List<String> structural) {
        int constant =
                group.specification().meanStructure() ? group.specification().observedCount() : -1;
        return structural.stream()
                .mapToInt(group::position)
                .filter(i -> IntStream.range(0, paths.numCols).allMatch(j -> j == constant || paths.get(i, j) == 0))
                .toArray();
    }

    /**
     * Return how the observed variables depend on latent variables and observed causes.
     *
     * <p>Observed variables may depend on each other, so that this is (I - A(y,y))^-1 A(y,x) with x the latent variables and
     * observed causes and y all other observed variables; a cause measures itself.
     */
    private static DMatrixRMaj loadings(DMatrixRMaj paths, int[] observed, int[] latent, int[] causes) {
        int[] sources =
                IntStream.concat(Arrays.stream(latent), Arrays.stream(causes)).toArray();
        var direct = new DMatrixRMaj(observed.length, sources.length);
        DMatrixRMaj among = CommonOps_DDRM.identity(observed.length);
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < sources.length; j++) {
                direct.set(i, j, observed[i] == sources[j] ? 1 : paths.get(observed[i], sources[j]));
            }
            for (int j = 0; j < observed.length; j++) {
                boolean isCause = contains(causes, observed[j]);
                among.add(i, j, isCause ? 0 : -paths.get(observed[i], observed[j]));
            }
        }
        var loadings = new DMatrixRMaj(observed.length, sources.length);
        CommonOps_DDRM.solve(among, direct, loadings);
        return loadings;
    }

    private static boolean contains(int[] values, int wanted) {
        return Arrays.stream(values).anyMatch(value -> value == wanted);
    }

    private static double[] means(ImpliedMoments implied, int[] positions) {
        double[] means = new double[positions.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = implied.mean(positions[i]);
        }
        return means;
    }

    /**
     * Without a mean structure latent intercepts are zero, and the observed structural variables bring their sample means:
     * their intercepts a solve B(d,d) a = means(d), where B is the matrix of total effects.
     */
    private static double[] latentMeans(FittedGroup group, List<String> structural, int[] latentAt) {
        int size = structural.size();
        double[] means = new double[latentAt.length];
        if (size == 0) {
            return means;
        }
        DMatrixRMaj total = group.implied().totalEffects();
        int[] at = structural.stream().mapToInt(group::position).toArray();
        var among = new DMatrixRMaj(size, size);
        var sample = new DMatrixRMaj(size, 1);
        for (int i = 0; i < size; i++) {
            sample.set(i, group.moments().mean(group.moments().index(structural.get(i))));
            for (int j = 0; j < size; j++) {
                among.set(i, j, total.get(at[i], at[j]));
            }
        }
        var intercepts = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.solve(among, sample, intercepts);
        for (int f = 0; f < means.length; f++) {
            for (int j = 0; j < size; j++) {
                means[f] += total.get(latentAt[f], at[j]) * intercepts.get(j);
            }
        }
        return means;
    }

    private static List<String> structural(FittedGroup group, List<String> observed) {
        Set<String> taking = new HashSet<>(group.specification().latent());
        for (ParameterRow row : group.rows()) {
            if (row.operator() == Operator.REGRESSED_ON || row.operator() == Operator.FORMED_BY) {
                taking.add(row.left());
                taking.add(row.right());
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ParameterRow row : group.rows()) {
                boolean covariance = row.operator() == Operator.COVARIES_WITH && !row.isVariance();
                if (covariance && (taking.contains(row.left()) || taking.contains(row.right()))) {
                    grown |= taking.add(row.left());
                    grown |= taking.add(row.right());
                }
            }
        }
        return observed.stream().filter(taking::contains).toList();
    }
}
