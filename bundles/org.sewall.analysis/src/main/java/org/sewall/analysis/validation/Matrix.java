package org.sewall.analysis.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A matrix of a document.
 *
 * @param rows names of the rows, empty if they have none
 * @param columns names of the columns, empty if they have none
 * @param values lines of cells, NaN where there is no number
 */
record Matrix(List<String> rows, List<String> columns, double[][] values) {

    static boolean isMatrix(JsonObject object) {
        return object.has("values") && object.get("values").isJsonArray() && object.has("cols");
    }

    static Matrix of(JsonObject object) {
        List<String> rows = names(object.get("rows"));
        List<String> columns = names(object.get("cols"));
        JsonElement values = object.get("values");
        JsonArray lines = values != null && values.isJsonArray() ? values.getAsJsonArray() : new JsonArray();
        double[][] cells = new double[lines.size()][];
        for (int i = 0; i < cells.length; i++) {
            JsonArray line = lines.get(i).isJsonArray() ? lines.get(i).getAsJsonArray() : single(lines.get(i));
            cells[i] = new double[line.size()];
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j] = line.get(j).isJsonPrimitive() ? line.get(j).getAsDouble() : Double.NaN;
            }
        }
        return new Matrix(rows, columns, cells);
    }

    int rowCount() {
        return values.length;
    }

    int columnCount() {
        return values.length == 0 ? 0 : values[0].length;
    }

    double at(int row, int column) {
        return values[row][column];
    }

    double diagonal(int index) {
        return index < rowCount() && index < values[index].length ? values[index][index] : 0;
    }

    /** Say whether another matrix has the same names, in any order, or the same size where there are none. */
    boolean isLike(Matrix other) {
        return sameNames(rows, other.rows)
                && sameNames(columns, other.columns)
                && rowCount() == other.rowCount()
                && columnCount() == other.columnCount();
    }

    /** Return the cell that is called as a cell of another matrix. */
    double like(Matrix other, int row, int column) {
        return at(position(other.rows, rows, row), position(other.columns, columns, column));
    }

    String names() {
        return rows + " by " + columns + ", " + rowCount() + " by " + columnCount();
    }

    String cellName(int row, int column) {
        return "[" + name(rows, row) + "," + name(columns, column) + "]";
    }

    private static String name(List<String> names, int index) {
        return index < names.size() ? names.get(index) : Integer.toString(index + 1);
    }

    private static int position(List<String> theirs, List<String> ours, int index) {
        int found = index < theirs.size() ? ours.indexOf(theirs.get(index)) : -1;
        // names can repeat, such as the label of equal parameters; then the order counts
        boolean distinct = new HashSet<>(ours).size() == ours.size();
        return found < 0 || !distinct ? index : found;
    }

    private static boolean sameNames(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static List<String> names(JsonElement names) {
        List<String> all = new ArrayList<>();
        if (names != null && names.isJsonArray()) {
            names.getAsJsonArray().forEach(name -> all.add(name.isJsonNull() ? "" : name.getAsString()));
        } else if (names != null && names.isJsonPrimitive()) {
            all.add(names.getAsString());
        }
        return all;
    }

    private static JsonArray single(JsonElement value) {
        JsonArray line = new JsonArray();
        line.add(value);
        return line;
    }
}
