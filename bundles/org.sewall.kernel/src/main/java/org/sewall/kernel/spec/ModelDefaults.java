package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.Set;
import java.util.function.Consumer;

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
        return changed(draft -> {
            draft.autoFixFirst = draft.autoFixFirst && !on;
            draft.stdLv = on;
        });
    }

    /** Fix the first loading of each latent variable at 1, or leave it free. */
    public ModelDefaults withAutoFixFirst(boolean on) {
        return changed(draft -> draft.autoFixFirst = on);
    }

    /** Fix the residual variance of an only indicator at 0, or leave it free. */
    public ModelDefaults withAutoFixSingle(boolean on) {
        return changed(draft -> draft.autoFixSingle = on);
    }

    /** Add free variances and residual variances, or fix those not written at 0. */
    public ModelDefaults withAutoVar(boolean on) {
        return changed(draft -> draft.autoVar = on);
    }

    /** Let exogenous latent variables covary, or not. */
    public ModelDefaults withAutoCovLvX(boolean on) {
        return changed(draft -> draft.autoCovLvX = on);
    }

    /** Let the disturbances of outcomes that predict nothing covary, or not. */
    public ModelDefaults withAutoCovY(boolean on) {
        return changed(draft -> draft.autoCovY = on);
    }

    /** Fix covariances among latent variables at 0, or let the defaults decide. */
    public ModelDefaults withOrthogonal(boolean on) {
        return changed(draft -> draft.orthogonal = on);
    }

    /** Model means as well, or covariances alone. */
    public ModelDefaults withMeanStructure(boolean on) {
        return changed(draft -> draft.meanStructure = on);
    }

    /** Take the moments of exogenous observed covariates as given, or estimate them. */
    public ModelDefaults withFixedX(boolean on) {
        return changed(draft -> draft.fixedX = on);
    }

    /** Free the intercepts of observed variables, or fix those not written at 0. */
    public ModelDefaults withIntOvFree(boolean on) {
        return changed(draft -> draft.intOvFree = on);
    }

    /** Free the intercepts of latent variables, or fix those not written at 0. */
    public ModelDefaults withIntLvFree(boolean on) {
        return changed(draft -> draft.intLvFree = on);
    }

    /** Set the scale of latent variables by the average of their indicators; coding loadings frees the first ones. */
    public ModelDefaults withEffectCoding(Set<EffectCoding> coding) {
        return changed(draft -> {
            draft.autoFixFirst = draft.autoFixFirst && !coding.contains(EffectCoding.LOADINGS);
            draft.effectCoding = coding;
        });
    }

    /** Free the thresholds of ordered variables, or fix those not written at those of the sample. */
    public ModelDefaults withAutoThresholds(boolean on) {
        return changed(draft -> draft.autoThresholds = on);
    }

    /** Free the scales of ordered variables in later groups when thresholds are equal, or fix those not written at 1. */
    public ModelDefaults withAutoScales(boolean on) {
        return changed(draft -> draft.autoScales = on);
    }

    /** Copy everything but what is changed. */
    private ModelDefaults changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Hold the components while one of them is being changed. */
    private static final class Draft {
        boolean autoFixFirst;
        boolean autoFixSingle;
        boolean autoVar;
        boolean autoCovLvX;
        boolean autoCovY;
        boolean stdLv;
        boolean orthogonal;
        boolean meanStructure;
        boolean fixedX;
        boolean intOvFree;
        boolean intLvFree;
        Set<EffectCoding> effectCoding;
        boolean autoThresholds;
        boolean autoScales;

        Draft(ModelDefaults from) {
            autoFixFirst = from.autoFixFirst;
            autoFixSingle = from.autoFixSingle;
            autoVar = from.autoVar;
            autoCovLvX = from.autoCovLvX;
            autoCovY = from.autoCovY;
            stdLv = from.stdLv;
            orthogonal = from.orthogonal;
            meanStructure = from.meanStructure;
            fixedX = from.fixedX;
            intOvFree = from.intOvFree;
            intLvFree = from.intLvFree;
            effectCoding = from.effectCoding;
            autoThresholds = from.autoThresholds;
            autoScales = from.autoScales;
        }

        ModelDefaults finished() {
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
                    autoThresholds,
                    autoScales);
        }
    }
}
