package org.sewall.data;

import java.nio.file.Path;

/**
 * Reads published moments: the layout of SPSS and AMOS ({@code rowtype_, varname_, ...}; full square or lower triangle)
 * or a plain square covariance matrix with names in the first row and, if wished, the first column.
 */
public final class PublishedMomentsReader {

    private PublishedMomentsReader() {}

    /**
     * Read moments; whether the number of observations is known is left to the caller.
     *
     * @param file the file
     * @param shownAs how messages name it
     */
    public static Reading<PublishedMoments> read(Path file, String shownAs) {
        throw new UnsupportedOperationException();
    }

    /**
     * Read a covariance matrix and its means from two files.
     *
     * @param covariances the file with the square matrix
     * @param means the file with one row of means under the names
     * @param shownAs how messages name the first file
     * @param meansShownAs how messages name the second file
     */
    public static Reading<PublishedMoments> read(Path covariances, String shownAs, Path means, String meansShownAs) {
        throw new UnsupportedOperationException();
    }
}
