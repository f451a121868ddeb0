package org.sewall.analysis.option;

import static org.sewall.analysis.option.OptionValue.of;

import java.util.List;

/** The words for methods of estimation; a test keeps them like those that the kernel has. */
final class MethodValues {
    static final List<OptionValue> ESTIMATORS = List.of(
            of("ml", "Maximum likelihood."),
            of("mlr", "Maximum likelihood, Huber-White errors, Yuan-Bentler test; also for missing values."),
            of("mlm", "Maximum likelihood, robust errors, Satorra-Bentler test."),
            of("mlmv", "Maximum likelihood, robust errors, scaled and shifted test."),
            of("mlmvs", "Maximum likelihood, robust errors, mean and variance adjusted test."),
            of("mlf", "Maximum likelihood, errors from first derivatives."),
            of("gls", "Generalised least squares."),
            of("uls", "Unweighted least squares."),
            of("ulsm", "Unweighted least squares, robust errors, Satorra-Bentler test."),
            of("ulsmv", "Unweighted least squares, robust errors, scaled and shifted test."),
            of("ulsmvs", "Unweighted least squares, robust errors, mean and variance adjusted test."),
            of("wls", "Weighted least squares, asymptotically distribution free."),
            of("dwls", "Diagonally weighted least squares."),
            of("wlsm", "Diagonally weighted least squares, robust errors, Satorra-Bentler test."),
            of("wlsmv", "Diagonally weighted least squares, robust errors, scaled and shifted test."),
            of("wlsmvs", "Diagonally weighted least squares, robust errors, mean and variance adjusted test."));

    static final List<OptionValue> STANDARD_ERRORS = List.of(
            of("standard", "Inverse of the information matrix."),
            of("robust.sem", "Sandwich with expected information and fourth moments (Satorra & Bentler, 1994)."),
            of(
                    "robust.huber.white",
                    "Sandwich with observed information and casewise scores (Huber, 1967; White, 1982).",
                    "sandwich",
                    "robust.mlr"),
            of("first.order", "Inverse of the outer product of casewise scores."),
            of("bootstrap", "Standard deviations of bootstrap estimates.", "boot"),
            of("robust", "The sandwich that fits the data: with casewise scores if cases are incomplete."),
            of("none", "None are computed."));

    static final List<OptionValue> TESTS = List.of(
            of("standard", "Chi-square of the discrepancy."),
            of("satorra.bentler", "Scaled to the mean of its distribution (Satorra & Bentler, 1994).", "sb", "satorra"),
            of("yuan.bentler", "The same with observed information (Yuan & Bentler, 2000).", "yb"),
            of("yuan.bentler.mplus", "The same as Mplus computes it.", "mplus"),
            of(
                    "mean.var.adjusted",
                    "Scaled to mean and variance, with adjusted degrees of freedom (Satterthwaite, 1941).",
                    "satterthwaite",
                    "mean.var"),
            of("scaled.shifted", "Scaled and shifted to mean and variance (Asparouhov & Muthén, 2010)."),
            of(
                    "bollen.stine",
                    "Bootstrap of data transformed to fit the model (Bollen & Stine, 1992).",
                    "bootstrap",
                    "boot"),
            of("browne.residual.adf", "Residual test with fourth moments (Browne, 1984).", "browne"),
            of("browne.residual.nt", "Residual test under normality (Browne, 1984)."),
            of("none", "None is made."));

    static final List<OptionValue> MISSING = List.of(
            of("listwise", "A case that lacks a value of any variable of the model is left out."),
            of("ml", "Every case counts with the values it has; fixed covariates must be complete.", "fiml", "direct"),
            of("ml.x", "The same, and covariates are random, so that they may lack values too.", "fiml.x", "direct.x"),
            of("pairwise", "Each statistic of ordered variables rests on all cases that have what it needs."));

    static final List<OptionValue> INFORMATION = List.of(
            of("expected", "What the model expects."),
            of("observed", "Second derivatives at the estimates."),
            of("first.order", "Outer product of casewise scores."));

    static final List<OptionValue> EQUALITY_FAMILIES = List.of(
            of("loadings", "Loadings of indicators."),
            of("composite.loadings", "Weights of composites."),
            of("intercepts", "Intercepts of observed variables that are not covariates."),
            of("means", "Means and intercepts of latent variables."),
            of("thresholds", "Thresholds of ordered variables."),
            of("regressions", "Regression coefficients."),
            of("residuals", "Residual variances of observed variables."),
            of("residual.covariances", "Residual covariances of observed variables."),
            of("lv.variances", "Variances and disturbances of latent variables."),
            of("lv.covariances", "Covariances of latent variables and of their disturbances."));

    private MethodValues() {}
}
