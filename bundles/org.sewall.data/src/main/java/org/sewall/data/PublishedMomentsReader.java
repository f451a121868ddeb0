package org.sewall.data;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads published moments: the layout of SPSS and AMOS ({@code rowtype_, varname_, ...}; full square or lower triangle)
 * or a plain square covariance matrix with names in the first row and, if wished, the first column.
 *
 * <p>Accepts what a table copied from a publication holds: decimal comma, typographic minus, no leading zero, an empty
 * diagonal of correlations. Whether the number of observations is known is left to the caller, who may have it from
 * elsewhere.
 */
public final class PublishedMomentsReader {

    private PublishedMomentsReader() {}

    /**
     * Read moments.
     *
     * @param file the file
     * @param shownAs how messages name it
     */
    public static Reading<PublishedMoments> read(Path file, String shownAs) {
        return read(file, shownAs, CsvMarks.DETECTED);
    }

    /**
     * Read moments from a file that is written in a given way.
     *
     * @param file the file
     * @param shownAs how messages name it
     * @param marks delimiter and decimal sign
     */
    public static Reading<PublishedMoments> read(Path file, String shownAs, CsvMarks marks) {
        return read(MomentCells.read(file, shownAs, marks), List.of());
    }

    /**
     * Read moments that need not be positive definite, to look what is wrong with them.
     *
     * @param file the file
     * @param shownAs how messages name it
     * @param marks delimiter and decimal sign
     */
    public static Reading<PublishedMoments> readIndefinite(Path file, String shownAs, CsvMarks marks) {
        return read(MomentCells.read(file, shownAs, marks).withAnyMatrix(), List.of());
    }

    /**
     * Read a covariance matrix and its means from two files.
     *
     * @param covariances the file with the square matrix
     * @param shownAs how messages name it
     * @param means the file with names and means
     * @param meansShownAs how messages name it
     */
    public static Reading<PublishedMoments> read(Path covariances, String shownAs, Path means, String meansShownAs) {
        return read(
                MomentCells.read(covariances, shownAs, CsvMarks.DETECTED),
                List.of(MomentCells.read(means, meansShownAs, CsvMarks.DETECTED)));
    }

    private static Reading<PublishedMoments> read(MomentCells cells, List<MomentCells> means) {
        if (cells.hasProblems()) {
            return cells.refusal();
        }
        return MatrixRows.isLayoutOf(cells) ? MatrixRows.read(cells) : SquareLayout.read(cells, means);
    }
}
