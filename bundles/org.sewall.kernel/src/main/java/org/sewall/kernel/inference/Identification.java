package org.sewall.kernel.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Examine whether the parameters have unique values, by the rank of the expected information.
 *
 * <p>The information has the rank of the Jacobian of the implied moments wherever these are positive definite (Rothenberg, T.
 * J., 1971, Econometrica 39, 577-591; Bekker, P. A., Merckens, A. & Wansbeek, T. J., 1994, Identification, Equivalent
 * Models, and Computer Algebra). A model whose rank is full at random points but not at the solution is identified in
 * general and only empirically not.
 *
 * @param deficiency number of directions without information at the solution
 * @param structural whether the information is singular at random points as well
 * @param parameters free rows that take part in these directions, largest share first
 * @param constructs latent variables of these rows, or the observed variables if there are none
 */
public record Identification(
        int deficiency, boolean structural, List<ParameterRow> parameters, List<String> constructs) {
    private static final long SEED = 19_180_301L;
    private static final double LARGE_SHARE = 0.1;
    private static final int POINTS = 3;
    private static final int DRAWS = 50;

    /** Copy the lists. */
    public Identification {
        parameters = List.copyOf(parameters);
        constructs = List.copyOf(constructs);
    }

    /** Return whether all parameters have unique values. */
    public boolean isIdentified() {
        return deficiency == 0;
    }

    /** Examine a model at its solution; the likelihood is left evaluated there. */
    public static Identification of(FittedModel model) {
        InformationMatrix information =
                InformationMatrix.of(model.discrepancy(), model.reduction(), Information.EXPECTED);
        int deficiency = information.rankDeficiency();
        if (deficiency == 0) {
            return new Identification(0, false, List.of(), List.of());
        }
        List<ParameterRow> parameters = culprits(model, information.nullSpaceShares());
        boolean structural = singularAtRandomPoints(model);
        return new Identification(deficiency, structural, parameters, constructs(model, parameters));
    }

    private static List<ParameterRow> culprits(FittedModel model, double[] shares) {
        List<ParameterRow> rows = model.table().freeRows();
        double largest = IntStream.range(0, shares.length)
                .mapToDouble(i -> shares[i])
                .max()
                .orElse(0);
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > LARGE_SHARE * largest)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares[i]))
                .map(rows::get)
                .toList();
    }

    private static List<String> constructs(FittedModel model, List<ParameterRow> parameters) {
        Set<String> latent = new LinkedHashSet<>();
        Set<String> observed = new LinkedHashSet<>();
        for (ParameterRow row : parameters) {
            List<String> sides =
                    row.operator() == Operator.INTERCEPT ? List.of(row.left()) : List.of(row.left(), row.right());
            for (String side : sides) {
                (model.table().roles().isLatent(side) ? latent : observed).add(side);
            }
        }
        return new ArrayList<>(latent.isEmpty() ? observed : latent);
    }

    private static boolean singularAtRandomPoints(FittedModel model) {
        Random random = new Random(SEED);
        double[] unit = units(model);
        int examined = 0;
        boolean singular = true;
        for (int draw = 0; draw < DRAWS && examined < POINTS; draw++) {
            double[] z = new double[model.reduction().freeDimension()];
            double[] point = new double[model.theta().length];
            for (int i = 0; i < point.length; i++) {
                point[i] = model.theta()[i] * (1 + 0.1 * random.nextGaussian()) + 0.1 * unit[i] * random.nextGaussian();
            }
            model.reduction().project(point, z);
            model.reduction().expand(z, point);
            if (model.discrepancy().evaluate(point)) {
                examined++;
                singular &= !InformationMatrix.of(model.discrepancy(), model.reduction(), Information.EXPECTED)
                        .isPositiveDefinite();
            }
        }
        model.discrepancy().evaluate(model.theta());
        return singular;
    }

    /** Compute the natural unit of each parameter from the standard deviations of its variables. */
    private static double[] units(FittedModel model) {
        double[] unit = new double[model.theta().length];
        for (FittedGroup group : model.groups()) {
            for (RamElement element : group.layout().elements()) {
                if (element.parameter() >= 0) {
                    double row = deviation(group, element.row());
                    double column = deviation(group, element.column());
                    unit[element.parameter()] = element.directed() ? row / column : row * column;
                }
            }
        }
        return unit;
    }

    private static double deviation(FittedGroup group, int variable) {
        double variance = group.implied().covariance(variable, variable);
        return variance > 0 ? Math.sqrt(variance) : 1;
    }
}
