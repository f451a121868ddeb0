package org.sewall.ui.tests;

import java.util.Locale;
import java.util.Random;

/** Writes a study of some four hundred lines, as a large survey has them, and data for its model; the same every time. */
final class LongStudy {
    private static final int CONSTRUCTS = 50;
    private static final int MODELLED = 10;
    private static final int ITEMS = 4;
    private static final int CASES = 300;

    private LongStudy() {}

    static String text() {
        var text = new StringBuilder("study Large \"A large survey\" {\n  convention lavaan\n}\n\n");
        text.append("data Survey {\n  file \"large.csv\"\n}\n\nscale Agreement 1..7\n\n");
        for (int construct = 1; construct <= CONSTRUCTS; construct++) {
            text.append(line("construct C%d \"What construct %d means\" : Agreement {", construct, construct));
            for (int item = 1; item <= ITEMS; item++) {
                text.append(line("  c%d_%d \"item %d of construct %d\"", construct, item, item, construct));
            }
            text.append("}\n");
        }
        for (int construct = 2; construct <= CONSTRUCTS; construct++) {
            text.append(line("hypothesis H%d: C%d -> C%d positive", construct, construct - 1, construct));
        }
        text.append("\nmodel Whole on Survey {\n  measurement {");
        for (int construct = 1; construct <= MODELLED; construct++) {
            text.append(" C").append(construct);
        }
        text.append(" }\n  structural {\n");
        for (int construct = 2; construct <= MODELLED; construct++) {
            text.append(line("    C%d ~ C%d", construct, construct - 1));
        }
        return text.append("  }\n}\n").toString();
    }

    static String data() {
        var random = new Random(20220614);
        var text = new StringBuilder();
        for (int construct = 1; construct <= MODELLED; construct++) {
            for (int item = 1; item <= ITEMS; item++) {
                text.append(text.isEmpty() ? "" : ",")
                        .append('c')
                        .append(construct)
                        .append('_')
                        .append(item);
            }
        }
        for (int one = 0; one < CASES; one++) {
            double factor = random.nextGaussian();
            char separator = '\n';
            for (int construct = 1; construct <= MODELLED; construct++) {
                factor = 0.6 * factor + 0.8 * random.nextGaussian();
                for (int item = 1; item <= ITEMS; item++) {
                    double value = 4 + 0.8 * factor + 0.6 * random.nextGaussian();
                    text.append(separator).append(String.format(Locale.ROOT, "%.2f", Math.max(1, Math.min(7, value))));
                    separator = ',';
                }
            }
        }
        return text.append('\n').toString();
    }

    private static String line(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers) + '\n';
    }
}
