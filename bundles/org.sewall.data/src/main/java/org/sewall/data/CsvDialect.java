package org.sewall.data;

/**
 * How a file of separated values is written.
 *
 * @param delimiter what separates cells: comma, semicolon or tab if it is detected
 * @param decimalComma true if the decimal sign is a comma
 */
record CsvDialect(char delimiter, boolean decimalComma) {

    /** Guess from the beginning of a file: the delimiter from its first line, the decimal sign from its numbers. */
    static CsvDialect sniff(CharSequence beginning) {
        char delimiter = delimiter(beginning);
        return new CsvDialect(delimiter, hasDecimalComma(beginning, delimiter));
    }

    /** Guess the decimal sign from numbers between delimiters. */
    static boolean hasDecimalComma(CharSequence beginning, char delimiter) {
        return delimiter != ',' && hasMoreCommas(beginning, delimiter);
    }

    /** Guess the delimiter from the first line. */
    static char delimiter(CharSequence beginning) {
        boolean quoted = false;
        boolean anything = false;
        boolean semicolon = false;
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\t') {
                return '\t';
            } else if (!quoted && (c == '\n' || c == '\r') && anything) {
                break;
            }
            semicolon |= !quoted && c == ';';
            anything |= !Character.isWhitespace(c);
        }
        return semicolon ? ';' : ',';
    }

    private static boolean hasMoreCommas(CharSequence beginning, char delimiter) {
        int commas = 0;
        int points = 0;
        int start = 0;
        for (int i = 0; i <= beginning.length(); i++) {
            char c = i < beginning.length() ? beginning.charAt(i) : '\n';
            if (c == delimiter || c == '\n' || c == '\r' || c == '"') {
                String cell = beginning.subSequence(start, i).toString().strip();
                if (NumberCell.isNumber(cell, true) && cell.indexOf(',') >= 0) {
                    commas++;
                } else if (NumberCell.isNumber(cell, false) && cell.indexOf('.') >= 0) {
                    points++;
                }
                start = i + 1;
            }
        }
        return commas > points;
    }
}
