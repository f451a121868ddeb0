package org.sewall.data;

/**
 * Say what separates the cells of a file and the digits of its numbers; what is not said is detected.
 *
 * @param delimiter what separates cells, the character 0 to detect it
 * @param decimal the decimal sign, a comma or a point, the character 0 to detect it
 */
public record CsvMarks(char delimiter, char decimal) {

    /** Detect both. */
    public static final CsvMarks DETECTED = new CsvMarks('\0', '\0');

    /**
     * Check the characters.
     *
     * @throws IllegalArgumentException if they could not be told from what stands in cells
     */
    public CsvMarks {
        if (!areDistinct(delimiter, decimal)) {
            throw new IllegalArgumentException("delimiter '" + delimiter + "', decimal sign '" + decimal + "'");
        }
    }

    /** Return a delimiter as written; one that is no single character or could separate nothing is detected. */
    static CsvMarks ofDelimiter(String written) {
        char delimiter = written.length() == 1 ? written.charAt(0) : '\0';
        return areDistinct(delimiter, '\0') ? new CsvMarks(delimiter, '\0') : DETECTED;
    }

    /** Tell whether cells and numbers can be told apart: the decimal sign is a comma or a point, the delimiter neither it
     * nor part of a name or number. */
    public static boolean areDistinct(char delimiter, char decimal) {
        boolean sign = decimal == '\0' || decimal == ',' || decimal == '.';
        boolean separates = !Character.isLetterOrDigit(delimiter) && "\"\r\n.+-_".indexOf(delimiter) < 0;
        return sign && separates && (decimal == '\0' || decimal != delimiter);
    }

    /** Return how a file is written whose beginning is known. */
    CsvDialect dialect(CharSequence beginning) {
        if (this.equals(DETECTED)) {
            return CsvDialect.sniff(beginning);
        }
        char separator = delimiter == '\0' ? CsvDialect.delimiter(beginning) : delimiter;
        if (decimal == ',') {
            return new CsvDialect(separator == ',' ? ';' : separator, true);
        }
        return new CsvDialect(separator, decimal == '\0' && CsvDialect.hasDecimalComma(beginning, separator));
    }
}
