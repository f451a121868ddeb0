package org.sewall.analysis.exchange;

import java.util.Locale;
import java.util.Optional;

/** Name the programs that models are exchanged with. */
public enum ExchangeFormat {
    /** R script that calls lavaan. */
    LAVAAN(".R"),
    /** Input of Mplus. */
    MPLUS(".inp"),
    /** Model of Onyx in XML. */
    ONYX(".xml");

    private final String extension;

    ExchangeFormat(String extension) {
        this.extension = extension;
    }

    /** Return how names of files of the format end. */
    public String extension() {
        return extension;
    }

    /** Return the name as it is typed. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Find a format by its name in any capitals. */
    public static Optional<ExchangeFormat> named(String name) {
        for (ExchangeFormat format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Find the format of a file by the end of its name. */
    public static Optional<ExchangeFormat> ofFile(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (ExchangeFormat format : values()) {
            if (lower.endsWith(format.extension.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
