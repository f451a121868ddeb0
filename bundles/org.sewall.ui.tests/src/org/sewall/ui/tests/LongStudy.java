package org.sewall.ui.tests;

import java.util.Locale;

/** Writes a study of some four hundred lines, as a large survey has them; the same one every time. */
final class LongStudy {
    private static final int CONSTRUCTS = 44;
    private static final int ITEMS = 4;

    private LongStudy() {}

    static String text() {
        var text = new StringBuilder(
                "study Large \"A large survey\" {\n  convention lavaan\n}\n\nscale Agreement 1..7\n\n");
        for (int construct = 1; construct <= CONSTRUCTS; construct++) {
            text.append(line("construct C%d \"What construct %d means\" : Agreement {", construct, construct));
            for (int item = 1; item <= ITEMS; item++) {
                text.append(line("  c%d_%d \"item %d of construct %d\"", construct, item, item, construct));
            }
            text.append("}\n");
        }
        text.append('\n');
        for (int construct = 2; construct <= CONSTRUCTS; construct++) {
            text.append(line("hypothesis H%d: C%d -> C%d positive", construct, construct - 1, construct));
        }
        text.append("\nmodel Whole {\n  measurement {");
        for (int construct = 1; construct <= CONSTRUCTS; construct++) {
            text.append(" C").append(construct);
        }
        text.append(" }\n  structural {\n");
        for (int construct = 2; construct <= CONSTRUCTS; construct++) {
            text.append(line("    C%d ~ C%d", construct, construct - 1));
        }
        return text.append("  }\n}\n").toString();
    }

    private static String line(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers) + '\n';
    }
}
