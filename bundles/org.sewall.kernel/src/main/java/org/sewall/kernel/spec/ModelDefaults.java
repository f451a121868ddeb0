package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.Set;

/**
 * Hold the switches that say what is added to a model beyond what its author wrote.
 *
 * <p>Names and meaning are those of lavaan 0.6 ({@code lavOptions}).
 *
 * @param autoFixFirst fix the first loading of each latent variable at 1
 * @param autoFixSingle fix the residual variance of a latent variable's only indicator at 0
 * @param autoVar free residual variances and variances of latent variables
 * @param autoCovLvX let exogenous latent variables covary
 * @param autoCovY let the disturbances of outcomes that predict nothing covary
 * @param stdLv fix the variances of latent variables at 1 (and free their first loadings)
 * @param orthogonal fix covariances among latent variables at 0
 * @param meanStructure model means as well
 * @param fixedX take the moments of exogenous observed covariates as given
 * @param intOvFree free the intercepts of observed variables when means are modelled
 * @param intLvFree free the intercepts of latent variables when means are modelled
 * @param effectCoding what sets the scale of latent variables by the average of their indicators
 * @param autoThresholds free the thresholds of ordered variables, or fix those not written at those of the sample
 * @param autoScales free the scales of ordered variables in later groups when thresholds are equal (delta parameterization)
 */
public record ModelDefaults(
        boolean autoFixFirst,
        boolean autoFixSingle,
        boolean autoVar,
        boolean autoCovLvX,
        boolean autoCovY,
        boolean stdLv,
        boolean orthogonal,
        boolean meanStructure,
        boolean fixedX,
        boolean intOvFree,
        boolean intLvFree,
        Set<EffectCoding> effectCoding,
        boolean autoThresholds,
        boolean autoScales)
        implements Serializable {

    /** Copy the set. */
    public ModelDefaults {
        effectCoding = Set.copyOf(effectCoding);
    }

    /** Return the defaults of {@code cfa()}. */
    public static ModelDefaults cfa() {
        return new ModelDefaults(
                true, true, true, true, true, false, false, false, true, true, false, Set.of(), true, true);
    }

    /** Return the defaults of {@code sem()}, which are those of {@code cfa()}. */
    public static ModelDefaults sem() {
        return cfa();
    }

    /** Return the defaults of {@code growth()}: latent intercepts free, observed intercepts zero. */
    public static ModelDefaults growth() {
        return new ModelDefaults(
                true, true, true, true, true, false, false, true, true, false, true, Set.of(), true, true);
    }

    /** Return the defaults of {@code lavaan()}: nothing is added but what must be there. */
    public static ModelDefaults lavaan() {
        return new ModelDefaults(
                false, false, false, false, false, false, false, false, true, false, false, Set.of(), false, false);
    }

    /** Fix variances of latent variables at 1; switching this on frees first loadings, as lavaan does. */
    public ModelDefaults withStdLv(boolean on) {
        return new ModelDefaults(
                autoFixFirst && !on,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                on,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Fix the first loading of each latent variable at 1, or leave it free. */
    public ModelDefaults withAutoFixFirst(boolean on) {
        return new ModelDefaults(
                on,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Fix the residual variance of an only indicator at 0, or leave it free. */
    public ModelDefaults withAutoFixSingle(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                on,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Add free variances and residual variances, or fix those not written at 0. */
    public ModelDefaults withAutoVar(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                on,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Let exogenous latent variables covary, or not. */
    public ModelDefaults withAutoCovLvX(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                on,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Let the disturbances of outcomes that predict nothing covary, or not. */
    public ModelDefaults withAutoCovY(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                on,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Fix covariances among latent variables at 0, or let the defaults decide. */
    public ModelDefaults withOrthogonal(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                on,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Model means as well, or covariances alone. */
    public ModelDefaults withMeanStructure(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                on,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Take the moments of exogenous observed covariates as given, or estimate them. */
    public ModelDefaults withFixedX(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                on,
                intOvFree,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Free the intercepts of observed variables, or fix those not written at 0. */
    public ModelDefaults withIntOvFree(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                on,
                intLvFree,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Free the intercepts of latent variables, or fix those not written at 0. */
    public ModelDefaults withIntLvFree(boolean on) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                on,
                effectCoding,
                autoThresholds,
                autoScales);
    }

    /** Set the scale of latent variables by the average of their indicators; coding loadings frees the first ones. */
    public ModelDefaults withEffectCoding(Set<EffectCoding> coding) {
        return new ModelDefaults(
                autoFixFirst && !coding.contains(EffectCoding.LOADINGS),
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                coding,
                autoThresholds,
                autoScales);
    }

    /** Free the thresholds of ordered variables, or fix those not written at those of the sample. */
    public ModelDefaults withAutoThresholds(boolean on) {
        return ordered(on, autoScales);
    }

    /** Free the scales of ordered variables in later groups when thresholds are equal, or fix those not written at 1. */
    public ModelDefaults withAutoScales(boolean on) {
        return ordered(autoThresholds, on);
    }

    private ModelDefaults ordered(boolean thresholds, boolean scales) {
        return new ModelDefaults(
                autoFixFirst,
                autoFixSingle,
                autoVar,
                autoCovLvX,
                autoCovY,
                stdLv,
                orthogonal,
                meanStructure,
                fixedX,
                intOvFree,
                intLvFree,
                effectCoding,
                thresholds,
                scales);
    }
}
