package org.sewall.kernel.implied;

/**
 * Place one number in a matrix of the reticular action model.
 *
 * @param directed whether the element belongs to A (a path from column to row) rather than to S (a covariance)
 * @param row row in the order of {@link RamLayout}, from 0
 * @param column column in the order of {@link RamLayout}, from 0
 * @param parameter index into the parameter vector, from 0; -1 for a fixed element
 * @param value value of a fixed element
 */
public record RamElement(boolean directed, int row, int column, int parameter, double value) {

    /** Return the element as a free one. */
    public RamElement freed(int newParameter) {
        return new RamElement(directed, row, column, newParameter, value);
    }
}
