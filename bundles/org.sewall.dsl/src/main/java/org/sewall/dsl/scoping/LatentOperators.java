package org.sewall.dsl.scoping;

import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;

/** Which formulas make the variables on their left latent. */
public final class LatentOperators {

    private LatentOperators() {}

    /** Tell whether what stands on the left is measured or formed by what stands on the right. */
    public static boolean define(Formula formula) {
        return formula.getOperator() == FormulaOperator.MEASURED_BY
                || formula.getOperator() == FormulaOperator.FORMED_BY;
    }
}
