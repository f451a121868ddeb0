package org.sewall.ui.results.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Write a table as text for other programs. */
public final class TableText {
    /** First characters by which spreadsheets take a text for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private TableText() {}

    /** Return tab-separated text as shown, which spreadsheets paste into cells. */
    public static String tabbed(ResultTable table) {
        return lines(table, Column::title, TableText::shown, "\t", "\n");
    }

    /** Return comma-separated values with numbers in full precision. */
    public static String csv(ResultTable table) {
        return lines(table, column -> quoted(column.title()), TableText::exact, ",", "\r\n");
    }

    /** Return an HTML table as shown, which word processors keep as a table. */
    public static String html(ResultTable table) {
        var text = new StringBuilder("<table><thead><tr>");
        table.columns()
                .forEach(column ->
                        text.append("<th>").append(escaped(column.title())).append("</th>"));
        text.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            text.append("<tr>");
            for (var cell : row.cells()) {
                text.append(cell.isNumber() ? "<td align=\"right\">" : "<td>");
                text.append(escaped(cell.text())).append("</td>");
            }
            text.append("</tr>");
        }
        return text.append("</tbody></table>").toString();
    }

    private static String lines(
            ResultTable table,
            Function<Column, String> title,
            Function<Cell, String> value,
            String between,
            String end) {
        var header = table.columns().stream().map(title).collect(Collectors.joining(between));
        return header
                + end
                + table.rows().stream()
                        .map(row -> joined(row.cells(), value, between) + end)
                        .collect(Collectors.joining());
    }

    private static String joined(List<Cell> cells, Function<Cell, String> value, String between) {
        return cells.stream().map(value).collect(Collectors.joining(between));
    }

    private static String shown(Cell cell) {
        return cell.isNumber() ? cell.text() : harmless(cell.text().replaceAll("[\\t\\r\\n]+", " "));
    }

    private static String exact(Cell cell) {
        return cell.isNumber() && !cell.text().startsWith("[") ? Double.toString(cell.number()) : quoted(cell.text());
    }

    private static String quoted(String text) {
        var safe = harmless(text);
        return safe.matches("[^,\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Keep a spreadsheet from running a name or label as a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
