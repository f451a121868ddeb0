package org.sewall.result;

/**
 * What freeing one more parameter would do.
 *
 * @param left left-hand side
 * @param operator lavaan's operator
 * @param right right-hand side
 * @param group group counted from 1
 * @param index expected fall of the chi-square
 * @param change expected parameter change
 * @param changeLatent change with latent variables standardized (sepc.lv)
 * @param changeAll change with all variables standardized (sepc.all)
 * @param changeNoExogenous as before, exogenous covariates keep their scale (sepc.nox)
 */
public record ModificationIndex(
        String left,
        String operator,
        String right,
        int group,
        double index,
        double change,
        double changeLatent,
        double changeAll,
        double changeNoExogenous) {}
