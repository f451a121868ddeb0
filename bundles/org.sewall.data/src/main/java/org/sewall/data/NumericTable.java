package org.sewall.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.kernel.CancelSignal;

/** Reads large tables of plain numbers quickly. */
final class NumericTable {

    /** So many blocks make a file worth the attempt. */
    private static final int LEAST_BLOCKS = 1;

    private NumericTable() {}

    /** Read a table; empty if the file is small or not one of plain numbers, or if it might not fit into memory. */
    static Optional<DataTable> read(Path file, String shownAs, CsvOptions options, CancelSignal cancel)
            throws IOException {
        Optional<NumericFile> plain = NumericFile.open(file, shownAs, options, LEAST_BLOCKS);
        // rows and columns stand beside each other for a moment
        if (plain.isEmpty()
                || 2 * Double.BYTES * plain.get().cells()
                        > 0.9 * Runtime.getRuntime().maxMemory()) {
            return Optional.empty();
        }
        List<String> names = plain.get().names();
        List<NumericRows> blocks = new ArrayList<>();
        boolean all = plain.get().read(rows -> rows, blocks::add, cancel);
        int rowCount = blocks.stream().mapToInt(NumericRows::rows).sum();
        if (!all || rowCount == 0 || rowCount > options.maximumRows()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            if (options.only().isEmpty() || options.only().contains(names.get(j))) {
                columns.add(column(names, j, blocks, rowCount));
            }
        }
        return Optional.of(new DataTable(shownAs, columns, rowCount));
    }

    private static NumericColumn column(List<String> names, int j, List<NumericRows> blocks, int rowCount) {
        double[] values = new double[rowCount];
        int next = 0;
        for (NumericRows block : blocks) {
            for (int i = 0; i < block.rows(); i++) {
                values[next++] = block.values()[i * names.size() + j];
            }
        }
        return new NumericColumn(names.get(j), values);
    }
}
