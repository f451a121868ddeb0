package org.sewall.kernel;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.sewall.kernel.discrepancy.BorderedSample;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleFinding;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;
import org.sewall.kernel.spec.SpecificationFinding;

/**
 * Hold a completed model and the sample it is fitted to, checked against one another.
 *
 * @param table completed parameter table
 * @param specification its matrices, covariates filled in if there are no faults
 * @param moments sample moments of the observed variables in the specification's order, in the divisor of the rules
 * @param rules number rules
 * @param faults what makes a fit impossible; if there is any, nothing else may be used
 * @param warnings what else the author should know
 */
record PreparedModel(
        ParameterTable table,
        RamSpecification specification,
        SampleMoments moments,
        NumberRules rules,
        List<Finding> faults,
        List<Finding> warnings) {

    /** Complete and check a model and its sample. */
    static PreparedModel of(ModelDescription model, ModelDefaults defaults, SampleMoments sample, FitOptions options) {
        ParameterTable table = ParameterTable.complete(model, defaults);
        RamSpecification specification = RamSpecification.of(table);
        List<Finding> faults = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        for (SpecificationFinding finding : specification.findings()) {
            (finding.fatal() ? faults : warnings).add(new Finding(finding.message(), finding.names(), finding.text()));
        }
        for (String variable : sample.missing(specification.observed())) {
            faults.add(Finding.of(KernelMessage.MISSING_VARIABLE, List.of(variable), variable));
        }
        if (table.meanStructure() && !sample.hasMeans()) {
            faults.add(Finding.of(KernelMessage.MEANS_REQUIRED, List.of()));
        }
        if (!faults.isEmpty()) {
            return new PreparedModel(table, specification, sample, options.rules(), faults, warnings);
        }
        return withSample(table, specification, sample, options.rules(), warnings);
    }

    private static PreparedModel withSample(
            ParameterTable table,
            RamSpecification specification,
            SampleMoments sample,
            NumberRules rules,
            List<Finding> warnings) {
        SampleMoments moments = sample.select(specification.observed());
        List<Finding> faults = new ArrayList<>();
        for (SampleFinding finding : moments.examine()) {
            (finding.fatal() ? faults : warnings)
                    .add(new Finding(finding.message(), finding.variables(), finding.text()));
        }
        boolean unbiased = rules.covarianceDivisor(moments.cases()) < moments.cases();
        SampleMoments divided = moments.withDivisor(unbiased ? CovarianceDivisor.N_MINUS_ONE : CovarianceDivisor.N);
        return new PreparedModel(table, specification.withSample(List.of(divided)), divided, rules, faults, warnings);
    }

    /** Return the factor from discrepancy to chi-square. */
    double multiplier() {
        return rules.chiSquareMultiplier(moments.cases(), moments.cases(), 1);
    }

    /** Return sample moments minus free parameters; moments of fixed covariates do not count. */
    int degreesOfFreedom() {
        return momentCount(specification.observedCount())
                - momentCount(fixedCovariates().size())
                - specification.constraints().freeDimension();
    }

    /** Return the exogenous covariates whose moments are taken from the sample. */
    List<String> fixedCovariates() {
        return table.rows().stream()
                .filter(row -> row.exogenous() && row.isVariance())
                .map(ParameterRow::left)
                .toList();
    }

    private int momentCount(int variables) {
        return variables * (variables + 1) / 2 + (table.meanStructure() ? variables : 0);
    }

    /** Return the sample in the form of the discrepancy. */
    BorderedSample borderedSample() {
        DMatrixRMaj covariance = moments.covariance();
        double logDeterminant = logDeterminant(covariance);
        return table.meanStructure()
                ? BorderedSample.of(covariance, logDeterminant, moments.means())
                : BorderedSample.of(covariance, logDeterminant);
    }

    /**
     * Compute the chi-square of the baseline model.
     *
     * <p>In it all observed variables are uncorrelated, except that exogenous covariates keep their sample moments
     * (lavaan 0.6, {@code lav_partable_independence}) in the conventions that have it so.
     */
    double baselineChiSquare() {
        List<Integer> covariates = positions(relatedInBaseline());
        DMatrixRMaj block = new DMatrixRMaj(covariates.size(), covariates.size());
        for (int i = 0; i < covariates.size(); i++) {
            for (int j = 0; j < covariates.size(); j++) {
                block.set(i, j, moments.covariance(covariates.get(i), covariates.get(j)));
            }
        }
        double value = logDeterminant(block) - logDeterminant(moments.covariance());
        for (int i = 0; i < moments.size(); i++) {
            if (!covariates.contains(i)) {
                value += Math.log(moments.covariance(i, i));
            }
        }
        return Math.max(0, value * multiplier());
    }

    /** Return the degrees of freedom of the baseline model. */
    int baselineDegreesOfFreedom() {
        int p = moments.size();
        int x = relatedInBaseline().size();
        return p * (p - 1) / 2 - x * (x - 1) / 2;
    }

    private List<String> relatedInBaseline() {
        return rules.baselineKeepsCovariates() ? table.roles().covariates() : List.of();
    }

    /** Return the positions of variables among the observed ones. */
    List<Integer> positions(List<String> variables) {
        return variables.stream().map(specification.observed()::indexOf).toList();
    }

    private static double logDeterminant(DMatrixRMaj covariance) {
        if (covariance.numRows == 0) {
            return 0;
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(covariance.numRows, true);
        if (!cholesky.decompose(covariance.copy())) {
            throw new IllegalStateException("a sample covariance matrix found positive definite is not");
        }
        DMatrixRMaj lower = cholesky.getT(null);
        double sum = 0;
        for (int i = 0; i < covariance.numRows; i++) {
            sum += 2 * Math.log(lower.get(i, i));
        }
        return sum;
    }
}
