package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sewall.ui.results.table.Cell;
import org.sewall.ui.results.table.Column;
import org.sewall.ui.results.table.Figures;
import org.sewall.ui.results.table.Focus;
import org.sewall.ui.results.table.ResultTable;
import org.sewall.ui.results.table.Row;
import org.sewall.ui.results.table.TableText;

/** Tables as text, and the figures in them. */
class TableTextTest {
    @Test
    void a_label_is_never_a_formula() {
        var csv = TableText.csv(table(Cell.text("=HYPERLINK(\"x\")"), Cell.number("\u22121.500", -1.5)));
        assertTrue(csv.endsWith("\"'=HYPERLINK(\"\"x\"\")\",-1.5\r\n"), csv);
        assertTrue(TableText.tabbed(table(Cell.text("@a\tb"), Cell.EMPTY)).endsWith("'@a b\t\n"));
    }

    @Test
    void html_keeps_markup_characters_as_text() {
        assertFalse(TableText.html(table(Cell.text("<b>"), Cell.EMPTY)).contains("<b>"));
    }

    @Test
    void figures_are_those_of_articles() {
        assertEquals(".061", Figures.share(0.0612));
        assertEquals("-.061", Figures.share(-0.0612));
        assertEquals("0.00", Figures.plain(-0.0001, 2));
        assertEquals("< .001", Figures.probability(0.0006));
        assertEquals("", Figures.plain(Double.NaN, 2));
    }

    @Test
    void caret_on_a_statement_finds_its_row() {
        var path = new Row(List.of(Cell.text("a"), Cell.EMPTY), Set.of("Support", "Intent"), "~");
        var other = new Row(List.of(Cell.text("b"), Cell.EMPTY), Set.of("Support", "Technology"), "~");
        var both = new ResultTable("", table(Cell.EMPTY, Cell.EMPTY).columns(), List.of(path, other));
        var text = "structural {\n  Support ~ Technology + Intent\n}";
        assertEquals(
                List.of(path, other), Focus.at(text, text.indexOf("Support")).rows(both));
        assertEquals(List.of(path), Focus.at(text, text.indexOf("Intent")).rows(both));
        assertEquals(List.of(), Focus.at(text, 3).rows(both));
    }

    private static ResultTable table(Cell left, Cell right) {
        var columns = List.of(new Column("Name", "", false, 5), new Column("Value", "", true, 5));
        return new ResultTable("Test", columns, List.of(new Row(List.of(left, right), Set.of(), "")));
    }
}
