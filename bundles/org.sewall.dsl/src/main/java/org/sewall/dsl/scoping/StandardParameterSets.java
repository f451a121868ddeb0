package org.sewall.dsl.scoping;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names of sets of parameters that need no declaration.
 *
 * <p>Sources: the argument {@code group.equal} of lavaan 0.6; the steps of measurement invariance (Meredith 1993,
 * Psychometrika 58, 525-543); the preset models of a multiple-group analysis in AMOS.
 */
public final class StandardParameterSets {

    private static final List<String> LAVAAN = List.of(
            "loadings",
            "intercepts",
            "means",
            "thresholds",
            "regressions",
            "residuals",
            "residual.covariances",
            "lv.variances",
            "lv.covariances");

    private static final List<String> STEPS = List.of("configural", "metric", "scalar", "strict");

    private static final List<String> AMOS = List.of(
            "measurementWeights",
            "measurementIntercepts",
            "structuralWeights",
            "structuralIntercepts",
            "structuralMeans",
            "structuralCovariances",
            "structuralResiduals",
            "measurementResiduals");

    private StandardParameterSets() {}

    /** Return all names, those of one origin together. */
    public static List<String> names() {
        return Stream.of(LAVAAN, STEPS, AMOS).flatMap(List::stream).toList();
    }
}
