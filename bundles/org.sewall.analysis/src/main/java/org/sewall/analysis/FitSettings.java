package org.sewall.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.ObservedInformation;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.resample.BootstrapPlan;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.Statement;

/**
 * Hold all that decides how a model is completed and fitted, apart from its statements and data.
 *
 * @param defaults what is added to a model beyond what its author wrote
 * @param rules number convention and likelihood
 * @param method how it is estimated and tested
 * @param allOrdered whether all outcomes are ordered, whatever their names
 * @param grouping which cases form groups
 * @param rescale whether a covariance matrix given as input is unbiased (divisor N - 1) rather than as analysed
 * @param standardized whether observed variables other than fixed covariates are standardized within each group
 * @param bootstrap number of samples and seed where the method draws samples
 */
record FitSettings(
        ModelDefaults defaults,
        NumberRules rules,
        EstimationMethod method,
        boolean allOrdered,
        Grouping grouping,
        boolean rescale,
        boolean standardized,
        BootstrapPlan bootstrap) {

    /** Return the settings of a convention, with the defaults of lavaan's {@code sem()}. */
    static FitSettings of(NumberConvention convention) {
        return new FitSettings(
                ModelDefaults.sem(),
                convention.rules(),
                EstimationMethod.MAXIMUM_LIKELIHOOD,
                false,
                Grouping.NONE,
                true,
                false,
                BootstrapPlan.DEFAULT);
    }

    FitSettings withDefaults(ModelDefaults other) {
        return new FitSettings(other, rules, method, allOrdered, grouping, rescale, standardized, bootstrap);
    }

    FitSettings withLikelihood(Likelihood likelihood) {
        NumberRules other = new NumberRules(rules.convention(), likelihood);
        return new FitSettings(defaults, other, method, allOrdered, grouping, rescale, standardized, bootstrap);
    }

    FitSettings withMethod(EstimationMethod other, boolean orderedWithoutNames) {
        return new FitSettings(defaults, rules, other, orderedWithoutNames, grouping, rescale, standardized, bootstrap);
    }

    FitSettings withGrouping(Grouping other) {
        return new FitSettings(defaults, rules, method, allOrdered, other, rescale, standardized, bootstrap);
    }

    FitSettings withRescale(boolean on) {
        return new FitSettings(defaults, rules, method, allOrdered, grouping, on, standardized, bootstrap);
    }

    FitSettings withStandardized(boolean on) {
        return new FitSettings(defaults, rules, method, allOrdered, grouping, rescale, on, bootstrap);
    }

    FitSettings withBootstrap(BootstrapPlan plan) {
        return new FitSettings(defaults, rules, method, allOrdered, grouping, rescale, standardized, plan);
    }

    /** Return what the kernel is told. */
    FitOptions fitOptions() {
        return FitOptions.defaults().withRules(rules).withMethod(method).withBootstrap(bootstrap);
    }

    /** Return what cross-products were divided by in a covariance matrix that was given as input. */
    CovarianceDivisor inputDivisor() {
        return rescale || rules.likelihood() == Likelihood.WISHART
                ? CovarianceDivisor.N_MINUS_ONE
                : CovarianceDivisor.N;
    }

    /** Return what was used by lavaan's names, for the result. */
    Map<String, String> described() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("convention", lower(rules.convention().name()));
        options.put("estimator", method.estimator().label());
        options.put("likelihood", lower(rules.likelihood().name()));
        options.put("information", lower(method.information().name()).replace('_', '.'));
        if (method.observedInformation() != ObservedInformation.DEFAULT) {
            options.put(
                    "observed.information", lower(method.observedInformation().name()));
        }
        if (!method.structuredInformation()) {
            options.put("h1.information", "unstructured");
        }
        options.put("se", method.standardErrors().lavaanName());
        options.put("test", tests());
        describeBootstrap(options);
        options.put("missing", missing());
        options.put("meanstructure", Boolean.toString(defaults.meanStructure()));
        options.put("fixed.x", Boolean.toString(defaults.fixedX()));
        options.put("sample.cov.rescale", Boolean.toString(rescale));
        if (standardized) {
            options.put("std.ov", "true");
        }
        options.put("std.lv", Boolean.toString(defaults.stdLv()));
        options.put("orthogonal", Boolean.toString(defaults.orthogonal()));
        options.put("auto.fix.first", Boolean.toString(defaults.autoFixFirst()));
        options.put("auto.fix.single", Boolean.toString(defaults.autoFixSingle()));
        options.put("auto.var", Boolean.toString(defaults.autoVar()));
        options.put("auto.cov.lv.x", Boolean.toString(defaults.autoCovLvX()));
        options.put("auto.cov.y", Boolean.toString(defaults.autoCovY()));
        options.put("int.ov.free", Boolean.toString(defaults.intOvFree()));
        options.put("int.lv.free", Boolean.toString(defaults.intLvFree()));
        describeGroups(options);
        describeOrdered(options);
        return Collections.unmodifiableMap(options);
    }

    private void describeBootstrap(Map<String, String> options) {
        if (method.standardErrors() == StandardErrors.BOOTSTRAP
                || method.tests().contains(TestKind.BOLLEN_STINE)) {
            options.put("bootstrap", Integer.toString(bootstrap.draws()));
            options.put("iseed", Long.toString(bootstrap.seed()));
        }
    }

    private void describeGroups(Map<String, String> options) {
        if (!grouping.variable().isEmpty()) {
            options.put("group", grouping.variable());
        }
        if (!grouping.equal().isEmpty()) {
            options.put(
                    "group.equal",
                    grouping.equal().stream().map(EqualityFamily::lavaanName).collect(Collectors.joining(",")));
        }
        if (!grouping.partial().isEmpty()) {
            options.put(
                    "group.partial",
                    grouping.partial().stream().map(Statement::term).collect(Collectors.joining(",")));
        }
    }

    private void describeOrdered(Map<String, String> options) {
        if (allOrdered || method.isCategorical()) {
            options.put("ordered", allOrdered ? "true" : String.join(",", method.ordered()));
            options.put("auto.th", Boolean.toString(defaults.autoThresholds()));
            options.put("auto.delta", Boolean.toString(defaults.autoScales()));
            options.put("parameterization", lower(method.parameterization().name()));
        }
    }

    private String tests() {
        return method.tests().isEmpty()
                ? TestKind.STANDARD.lavaanName()
                : method.tests().stream().map(TestKind::lavaanName).collect(Collectors.joining(","));
    }

    private String missing() {
        return switch (method.missing()) {
            case LISTWISE -> "listwise";
            case PAIRWISE -> "pairwise";
            case FULL_INFORMATION -> "ml";
            case FULL_INFORMATION_WITH_COVARIATES -> "ml.x";
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
