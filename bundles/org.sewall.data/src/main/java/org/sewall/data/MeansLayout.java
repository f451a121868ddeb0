package org.sewall.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of means: names in the first row and the means below, or one name and its mean per row. */
final class MeansLayout {

    private final MomentCells cells;
    private final List<String> names;

    MeansLayout(MomentCells cells, List<String> names) {
        this.cells = cells;
        this.names = names;
    }

    /** Return the means in the order of the names; what is wrong is reported to the cells. */
    double[] read() {
        var mean = new double[names.size()];
        if (cells.hasProblems()) {
            return mean;
        }
        Map<String, Cell> values = new HashMap<>();
        for (List<Cell> pair : pairs()) {
            if (values.put(pair.get(0).text(), pair.get(1)) != null) {
                cells.problem(pair.get(0), DataMessage.DUPLICATE_NAME, pair.get(0), cells.file());
            }
        }
        for (int i = 0; i < mean.length; i++) {
            Cell cell = values.get(names.get(i));
            if (cell == null) {
                cells.problem(cells.header().get(0), DataMessage.MISSING_MEAN, names.get(i), cells.file());
            } else {
                mean[i] = cells.number(cell);
            }
        }
        return mean;
    }

    /** Names with their cells, whichever way the file is turned. */
    private List<List<Cell>> pairs() {
        List<List<Cell>> pairs = new ArrayList<>();
        List<Cell> header = cells.header();
        if (header.size() == 2 && header.stream().noneMatch(cell -> names.contains(cell.text()))) {
            for (List<Cell> row : cells.body()) {
                if (row.size() == 2) {
                    pairs.add(row);
                }
            }
            return pairs;
        }
        List<Cell> row = cells.body().get(0);
        int longer = row.size() == header.size() + 1 ? 1 : 0;
        for (int i = 0; i < header.size() && i + longer < row.size(); i++) {
            if (!header.get(i).text().isEmpty()) {
                pairs.add(List.of(header.get(i), row.get(i + longer)));
            }
        }
        return pairs;
    }
}
