package org.sewall.kernel.robust;

import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;

/**
 * Take the forms that cost the square of the number of cases from matrices instead.
 *
 * @param casewise computes all other forms
 * @param matrices makes the forms from matrices, asked only if needed
 */
record SquaresFromMatrix(RobustForms casewise, Supplier<RobustForms> matrices) implements RobustForms {

    @Override
    public DMatrixRMaj information() {
        return casewise.information();
    }

    @Override
    public DMatrixRMaj meat() {
        return casewise.meat();
    }

    @Override
    public double trace() {
        return casewise.trace();
    }

    @Override
    public double traceOfSquare() {
        return matrices.get().traceOfSquare();
    }

    @Override
    public DMatrixRMaj meatOfSquare() {
        return matrices.get().meatOfSquare();
    }
}
