package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.SpecificationFinding.FaultyConstraint;

/**
 * Hold a model as matrices of the reticular action model, each element free or fixed.
 *
 * <p>With all variables v (observed first, then latent), v = m + A v + u and cov(u) = S, so that the observed variables
 * have covariance F (I - A)^-1 S (I - A)^-T F' and mean F (I - A)^-1 m. Source: McArdle and McDonald (1984), Some
 * algebraic properties of the reticular action model for moment structures, British Journal of Mathematical and
 * Statistical Psychology 37, 234-251.
 *
 * <p>Elements are stored as parallel arrays, in the order of the parameter table; element e belongs to table row e.
 * Elements not listed are zero. A symmetric element is listed once, with row &gt;= column. Each element belongs to one
 * group; the parameter vector is that of all groups.
 */
public final class RamSpecification implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> observed;
    private final List<String> latent;
    private final List<String> covariates;
    private final boolean meanStructure;
    private final int parameterCount;
    private final MatrixKind[] kinds;
    private final int groupCount;
    private final int[] groups;
    private final int[] matrixRows;
    private final int[] matrixColumns;
    private final int[] parameters;
    private final boolean[] exogenous;
    private final double[] values;
    private final LinearConstraints constraints;
    private final List<ConstraintFunction> functions;
    private final List<SpecificationFinding> findings;
    private final int[] elementOf;
    private final HashMap<String, Integer> numbers = new HashMap<>();

    RamSpecification(ParameterTable table, MatrixPlacement placement, double[] values, ConstraintReader reader) {
        observed = table.observed();
        latent = table.latent();
        covariates = table.rows(1).stream()
                .filter(row -> row.exogenous() && row.isVariance())
                .map(ParameterRow::left)
                .toList();
        meanStructure = table.meanStructure();
        parameterCount = table.freeCount();
        groupCount = table.groupCount();
        groups = placement.groups();
        kinds = placement.kinds();
        matrixRows = placement.rows();
        matrixColumns = placement.columns();
        parameters = placement.parameters();
        exogenous = placement.exogenous();
        this.values = values;
        constraints = reader.constraints();
        functions = List.copyOf(reader.functions());
        findings = allFindings(table, placement, reader, constraints);
        for (int i = 0; i < variableCount(); i++) {
            numbers.put(variable(i), i);
        }
        elementOf = new int[parameterCount];
        for (int e = 0; e < parameters.length; e++) {
            if (parameters[e] >= 0) {
                elementOf[parameters[e]] = e;
            }
        }
    }

    private RamSpecification(RamSpecification other, double[] values) {
        observed = other.observed;
        latent = other.latent;
        covariates = other.covariates;
        meanStructure = other.meanStructure;
        parameterCount = other.parameterCount;
        groupCount = other.groupCount;
        groups = other.groups;
        kinds = other.kinds;
        matrixRows = other.matrixRows;
        matrixColumns = other.matrixColumns;
        parameters = other.parameters;
        exogenous = other.exogenous;
        this.values = values;
        constraints = other.constraints;
        functions = other.functions;
        findings = other.findings;
        elementOf = other.elementOf;
        numbers.putAll(other.numbers);
    }

    /**
     * Lay a parameter table out as matrices.
     *
     * @param table the completed model
     * @return the specification; values of fixed exogenous covariates are NaN until {@link #withSample}
     */
    public static RamSpecification of(ParameterTable table) {
        double[] values = table.rows().stream().mapToDouble(ParameterRow::value).toArray();
        return new RamSpecification(table, new MatrixPlacement(table), values, new ConstraintReader(table));
    }

    private static List<SpecificationFinding> allFindings(
            ParameterTable table, MatrixPlacement placement, ConstraintReader reader, LinearConstraints solved) {
        var all = new ArrayList<>(table.findings());
        all.addAll(placement.findings());
        all.addAll(reader.findings());
        for (String name : solved.redundant()) {
            all.add(new FaultyConstraint(KernelMessage.REDUNDANT_CONSTRAINT, name, false));
        }
        for (String name : solved.contradictory()) {
            all.add(new FaultyConstraint(KernelMessage.CONTRADICTORY_CONSTRAINT, name, true));
        }
        return List.copyOf(all);
    }

    /**
     * Fill the elements of fixed exogenous covariates with the sample's moments.
     *
     * @param samples moments of at least the covariates for each group, with the divisor the estimator uses
     * @return a specification with those values; means stay NaN when the sample has none
     */
    public RamSpecification withSample(List<SampleMoments> samples) {
        double[] filled = values.clone();
        for (int e = 0; e < filled.length; e++) {
            if (!exogenous[e]) {
                continue;
            }
            SampleMoments moments = samples.get(groups[e] - 1);
            int row = moments.index(variable(matrixRows[e]));
            if (kinds[e] == MatrixKind.SYMMETRIC) {
                filled[e] = moments.covariance(row, moments.index(variable(matrixColumns[e])));
            } else {
                filled[e] = moments.hasMeans() ? moments.mean(row) : Double.NaN;
            }
        }
        return new RamSpecification(this, filled);
    }

    /** Return the same model with other values of its elements; those of free elements are start values. */
    public RamSpecification withValues(IntToDoubleFunction valueOf) {
        return new RamSpecification(
                this, IntStream.range(0, values.length).mapToDouble(valueOf).toArray());
    }

    /** Return the observed variables, numbered from 0. */
    public List<String> observed() {
        return observed;
    }

    /** Return the latent variables, numbered from {@link #observedCount()}. */
    public List<String> latent() {
        return latent;
    }

    /** Return the covariates whose moments are taken as given; none when the defaults estimate them. */
    public List<String> covariates() {
        return covariates;
    }

    /** Return the name of a variable by its number. */
    public String variable(int index) {
        return index < observed.size() ? observed.get(index) : latent.get(index - observed.size());
    }

    /** Return the number of a variable; -1 if the model has no such variable. */
    public int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** Return p, the number of observed variables. */
    public int observedCount() {
        return observed.size();
    }

    /** Return the number of latent variables. */
    public int latentCount() {
        return latent.size();
    }

    /** Return the order of A and S, the number of all variables. */
    public int variableCount() {
        return observed.size() + latent.size();
    }

    /** Return q, the number of free rows; equality constraints are not subtracted. */
    public int parameterCount() {
        return parameterCount;
    }

    /** Say whether means are part of the model. */
    public boolean meanStructure() {
        return meanStructure;
    }

    /** Return the number of listed elements, which is the number of table rows. */
    public int elementCount() {
        return kinds.length;
    }

    /** Return the number of groups. */
    public int groupCount() {
        return groupCount;
    }

    /** Return the group that element e belongs to, counted from 1. */
    public int group(int e) {
        return groups[e];
    }

    /** Return which matrix element e belongs to. */
    public MatrixKind kind(int e) {
        return kinds[e];
    }

    /** Return the matrix row of element e. */
    public int row(int e) {
        return matrixRows[e];
    }

    /** Return the matrix column of element e. */
    public int column(int e) {
        return matrixColumns[e];
    }

    /** Return the index of element e in the parameter vector, counted from 0; -1 when it is fixed. */
    public int parameter(int e) {
        return parameters[e];
    }

    /** Return the value of a fixed element e, or the user's start value (NaN when none) of a free one. */
    public double value(int e) {
        return values[e];
    }

    /** Say whether element e is a moment of a fixed exogenous covariate. */
    public boolean exogenous(int e) {
        return exogenous[e];
    }

    /** Return the element that a parameter, counted from 0, belongs to. */
    public int elementOf(int parameter) {
        return elementOf[parameter];
    }

    /** Return the linear equality constraints on the parameter vector. */
    public LinearConstraints constraints() {
        return constraints;
    }

    /** Return all other constraints: nonlinear equalities, inequalities and bounds. */
    public List<ConstraintFunction> functions() {
        return functions;
    }

    /** Return what the author should know: the table's findings and those on matrices and constraints. */
    public List<SpecificationFinding> findings() {
        return findings;
    }
}
