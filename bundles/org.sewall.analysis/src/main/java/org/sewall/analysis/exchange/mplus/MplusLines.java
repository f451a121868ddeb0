package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.List;

/** Lays out lines of at most 90 columns, as many as Mplus reads. */
final class MplusLines {

    static final int WIDTH = 90;

    private final List<String> lines = new ArrayList<>();

    /** Add a line that is known to be short. */
    void add(String line) {
        lines.add(line);
    }

    /** Add a comment. */
    void comment(String text) {
        wrapped("! ", "! ", text);
    }

    /** Add a statement, going on in further lines where it has blanks. */
    void statement(String indent, String text) {
        wrapped(indent, indent + "  ", text);
    }

    private void wrapped(String first, String next, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
