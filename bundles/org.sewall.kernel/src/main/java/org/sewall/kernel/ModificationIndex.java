package org.sewall.kernel;

import java.io.Serializable;
import org.sewall.kernel.spec.Operator;

/**
 * Predict what freeing one fixed parameter would change.
 *
 * <p>A standardized change that does not exist, because a variance it needs is not positive, is NaN; the findings of the
 * solution then name that variance.
 *
 * @param left variable on the left of the operator
 * @param operator kind of parameter
 * @param right variable on the right of the operator
 * @param group group number, from 1
 * @param index modification index: expected decrease of chi-square on one degree of freedom (univariate score test)
 * @param change expected parameter change (EPC) of the unstandardized parameter
 * @param changeLatent EPC standardized as std.lv
 * @param changeAll EPC standardized as std.all
 * @param changeNoExogenous EPC standardized as std.nox
 */
public record ModificationIndex(
        String left,
        Operator operator,
        String right,
        int group,
        double index,
        double change,
        double changeLatent,
        double changeAll,
        double changeNoExogenous)
        implements Serializable {}
