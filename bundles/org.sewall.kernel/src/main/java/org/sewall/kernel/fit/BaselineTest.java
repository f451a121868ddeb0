package org.sewall.kernel.fit;

/**
 * Test statistic of the baseline (independence) model, to which the incremental indices compare the model.
 *
 * @param known false if no baseline model was fitted; then the numbers mean nothing
 * @param chiSquare chi-square of the baseline model in the convention of the model's own chi-square
 * @param degreesOfFreedom degrees of freedom of the baseline model
 */
public record BaselineTest(boolean known, double chiSquare, int degreesOfFreedom) {

    /** Return the test of a baseline model. */
    public static BaselineTest of(double chiSquare, int degreesOfFreedom) {
        return new BaselineTest(true, chiSquare, degreesOfFreedom);
    }

    /** Return the mark that there is no baseline model. */
    public static BaselineTest none() {
        return new BaselineTest(false, 0, 0);
    }
}
