package org.sewall.kernel.identification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.implied.MeanCovarianceStructure;
import org.sewall.kernel.implied.MomentStructure;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.ordinal.OrdinalStructure;
import org.sewall.kernel.ordinal.ResponseVariables;
import org.sewall.kernel.ordinal.StatisticOrder;
import org.sewall.kernel.spec.LinearConstraints;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Hold a model without data, which can be moved to random points that satisfy its equality constraints.
 *
 * <p>Moments of given covariates, which the sample would give, are drawn once and kept.
 */
final class RandomModel {
    private final ParameterTable table;
    private final RamSpecification specification;
    private final RandomValues values;
    private final List<MomentStructure> structures = new ArrayList<>();
    private final ConstraintSurface surface;
    private final double[] theta;
    private final int moments;

    RandomModel(ParameterTable table, RamSpecification open, long seed) {
        this.table = table;
        values = new RandomValues(seed);
        specification = open.withValues(
                e -> open.parameter(e) < 0 && Double.isNaN(open.value(e)) ? values.draw(open, e) : open.value(e));
        surface = new ConstraintSurface(specification);
        theta = new double[specification.parameterCount()];
        int given = 0;
        for (int group = 1; group <= table.groupCount(); group++) {
            structures.add(structure(group));
            given += givenMoments();
        }
        moments = structures.stream().mapToInt(MomentStructure::moments).sum() - given;
    }

    private MomentStructure structure(int group) {
        var layout = FittedGroup.layout(specification, group);
        OrdinalPlan ordinal = table.ordinalPlan();
        if (ordinal.isEmpty()) {
            return new MeanCovarianceStructure(layout);
        }
        int[] categories = table.observed().stream()
                .mapToInt(name -> ordinal.isOrdered(name) ? ordinal.thresholds().get(name) + 1 : 0)
                .toArray();
        int[] covariates = specification.covariates().stream()
                .mapToInt(table.observed()::indexOf)
                .toArray();
        var order = new StatisticOrder(categories, covariates);
        return new OrdinalStructure(
                layout, ResponseVariables.of(specification, group, order, ordinal.parameterization()));
    }

    /** Return the number of moments of a group that are those of given covariates, so that they tell nothing. */
    private int givenMoments() {
        int covariates =
                table.ordinalPlan().isEmpty() ? specification.covariates().size() : 0;
        return covariates * (covariates + 1) / 2 + (table.meanStructure() ? covariates : 0);
    }

    /** Move to another point; return false if none was found. */
    boolean move() {
        for (int e = 0; e < specification.elementCount(); e++) {
            if (specification.parameter(e) >= 0) {
                theta[specification.parameter(e)] = values.draw(specification, e);
            }
        }
        return surface.reach(theta) && structures.stream().allMatch(structure -> structure.evaluate(theta));
    }

    ParameterTable table() {
        return table;
    }

    RamSpecification specification() {
        return specification;
    }

    /** Return the constraints and their tangents. */
    ConstraintSurface surface() {
        return surface;
    }

    /** Return the parameters of the present point. */
    double[] theta() {
        return theta;
    }

    /** Return the number of moments of the sample that tell the parameters. */
    int moments() {
        return moments;
    }

    /** Return the number of free parameters, constraints subtracted. */
    int freeParameters() {
        return constraints().freeDimension() - surface.functions();
    }

    /** Return the linear constraints. */
    LinearConstraints constraints() {
        return specification.constraints();
    }

    /**
     * Return the products of the derivatives of the moments by the parameters: a matrix with the rank of the Jacobian. For
     * means and covariances they follow from the products of rows of a few small matrices.
     */
    DMatrixRMaj products() {
        int q = specification.parameterCount();
        var sum = new DMatrixRMaj(q, q);
        for (MomentStructure structure : structures) {
            if (structure instanceof MeanCovarianceStructure covariances) {
                DerivativeProducts.add(covariances.implied(), sum);
            } else {
                DMatrixRMaj jacobian = jacobian(structure);
                CommonOps_DDRM.multAddTransA(jacobian, jacobian, sum);
            }
        }
        return sum;
    }

    /** Return the derivatives of the moments of all groups in given directions, one column for each. */
    DMatrixRMaj derivatives(DMatrixRMaj directions) {
        int rows = structures.stream().mapToInt(MomentStructure::moments).sum();
        var all = new DMatrixRMaj(rows, directions.numCols);
        int next = 0;
        for (MomentStructure structure : structures) {
            var part = new DMatrixRMaj(structure.moments(), directions.numCols);
            CommonOps_DDRM.mult(jacobian(structure), directions, part);
            CommonOps_DDRM.insert(part, all, next, 0);
            next += structure.moments();
        }
        return all;
    }

    private static DMatrixRMaj jacobian(MomentStructure structure) {
        var jacobian = new DMatrixRMaj(structure.moments(), structure.parameters());
        structure.jacobian(jacobian);
        return jacobian;
    }

    /** Return the elements of a group. */
    int[] elements(int group) {
        return IntStream.range(0, specification.elementCount())
                .filter(e -> specification.group(e) == group)
                .toArray();
    }

    /** Return the value of an element at the present point. */
    double value(int element) {
        int parameter = specification.parameter(element);
        return parameter < 0 ? specification.value(element) : theta[parameter];
    }

    @Override
    public String toString() {
        return table.observed() + " at " + Arrays.toString(theta);
    }
}
