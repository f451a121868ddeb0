package org.sewall.result;

/**
 * A matrix of one group.
 *
 * @param group group counted from 1
 * @param matrix the matrix
 */
public record GroupMatrix(int group, NamedMatrix matrix) {}
