package org.sewall.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.spec.ModelDefaults;

/**
 * Hold all that decides how a model is completed and fitted, apart from its statements and data.
 *
 * @param defaults what is added to a model beyond what its author wrote
 * @param rules number convention and likelihood
 * @param information which information matrix gives the standard errors
 * @param rescale whether a covariance matrix given as input is unbiased (divisor N - 1) rather than as analysed
 */
record FitSettings(ModelDefaults defaults, NumberRules rules, Information information, boolean rescale) {

    /** Return the settings of a convention, with the defaults of lavaan's {@code sem()}. */
    static FitSettings of(NumberConvention convention) {
        return new FitSettings(ModelDefaults.sem(), convention.rules(), Information.EXPECTED, true);
    }

    FitSettings withDefaults(ModelDefaults other) {
        return new FitSettings(other, rules, information, rescale);
    }

    FitSettings withLikelihood(Likelihood likelihood) {
        return new FitSettings(defaults, new NumberRules(rules.convention(), likelihood), information, rescale);
    }

    FitSettings withInformation(Information other) {
        return new FitSettings(defaults, rules, other, rescale);
    }

    FitSettings withRescale(boolean on) {
        return new FitSettings(defaults, rules, information, on);
    }

    /** Return what the kernel is told. */
    FitOptions fitOptions() {
        return FitOptions.defaults().withRules(rules).withInformation(information);
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
        options.put("estimator", "ML");
        options.put("likelihood", lower(rules.likelihood().name()));
        options.put("information", lower(information.name()));
        options.put("missing", "listwise");
        options.put("meanstructure", Boolean.toString(defaults.meanStructure()));
        options.put("fixed.x", Boolean.toString(defaults.fixedX()));
        options.put("sample.cov.rescale", Boolean.toString(rescale));
        options.put("std.lv", Boolean.toString(defaults.stdLv()));
        options.put("orthogonal", Boolean.toString(defaults.orthogonal()));
        options.put("auto.fix.first", Boolean.toString(defaults.autoFixFirst()));
        options.put("auto.fix.single", Boolean.toString(defaults.autoFixSingle()));
        options.put("auto.var", Boolean.toString(defaults.autoVar()));
        options.put("auto.cov.lv.x", Boolean.toString(defaults.autoCovLvX()));
        options.put("auto.cov.y", Boolean.toString(defaults.autoCovY()));
        options.put("int.ov.free", Boolean.toString(defaults.intOvFree()));
        options.put("int.lv.free", Boolean.toString(defaults.intLvFree()));
        return Collections.unmodifiableMap(options);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
