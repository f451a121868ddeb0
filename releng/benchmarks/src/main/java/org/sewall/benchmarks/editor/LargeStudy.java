package org.sewall.benchmarks.editor;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/**
 * A study of some 400 lines with its data: constructs, hypotheses, two-step models, alternatives, invariance, exploratory
 * and common-method analyses, and a qualitative half. The same seed gives the same study.
 */
final class LargeStudy {
    private static final int ITEMS = 6;
    private static final int ROWS = 400;
    private static final List<String> CONSTRUCTS = List.of(
            "Trust",
            "Usefulness",
            "EaseOfUse",
            "Attitude",
            "Intention",
            "Adoption",
            "Risk",
            "Norms",
            "Control",
            "Satisfaction",
            "Loyalty",
            "Habit",
            "Innovativeness",
            "Anxiety",
            "Enjoyment");

    private final StringBuilder text = new StringBuilder();
    private final Random random;

    private LargeStudy(long seed) {
        random = new Random(seed);
    }

    /** Return the text of the study. */
    static String text(long seed) {
        var study = new LargeStudy(seed);
        study.head();
        study.constructs();
        study.hypotheses();
        study.models();
        study.analyses();
        study.qualitativeHalf();
        return study.text.toString();
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private void head() {
        line("// A generated study: what people think of a service, and what they do.");
        line("// It is large, so that it shows whether the editor stays quick.");
        line("study Acceptance \"Acceptance of a service\" {");
        line("  cite \"Davis (1989), MIS Quarterly 13(3), 319-340\"");
        line("  convention lavaan");
        line("  options { missing listwise }");
        line("}");
        line("");
        line("sample Users \"Users of the service\" {");
        line("  group north { frame 900  agreed 260  usable 205  analysed 200 }");
        line("  group south { frame 950  agreed 270  usable 204  analysed 200 }");
        line("}");
        line("");
        line("data Survey of Users {");
        line("  file \"acceptance.csv\"");
        line("}");
        line("");
        line("scale Agreement 1..7 \"strongly disagree\" .. \"strongly agree\"");
        line("scale Frequency 1..7 \"never\" .. \"always\"");
        line("");
    }

    private void constructs() {
        for (int c = 0; c < CONSTRUCTS.size(); c++) {
            String name = CONSTRUCTS.get(c);
            line("construct %s \"What people report of %s\" : Agreement {", name, name.toLowerCase(Locale.ROOT));
            for (int i = 1; i <= ITEMS; i++) {
                line("  %s \"%s\"", item(c, i), wording(name, i));
            }
            line("}");
            line("");
        }
    }

    private static String item(int construct, int number) {
        return CONSTRUCTS.get(construct).substring(0, 3).toLowerCase(Locale.ROOT) + '_' + number;
    }

    private String wording(String construct, int number) {
        var words = List.of("always", "mostly", "rarely", "at work", "at home", "with others", "for friends", "alone");
        return "Statement " + number + " about " + construct.toLowerCase(Locale.ROOT) + ", "
                + words.get(random.nextInt(words.size()));
    }

    private void hypotheses() {
        for (int h = 1; h < CONSTRUCTS.size(); h++) {
            line("hypothesis H%d: %s -> %s positive", h, CONSTRUCTS.get(h - 1), CONSTRUCTS.get(h));
        }
        line("");
    }

    private void models() {
        for (int m = 0; m < 3; m++) {
            int from = 4 * m;
            int to = from + 7;
            line("model Model%d \"Constructs %d to %d\" on Survey {", m + 1, from + 1, to);
            line("  measurement { %s }", String.join(" ", CONSTRUCTS.subList(from, to)));
            line("  structural {");
            for (int c = from + 1; c < to; c++) {
                line("    %s ~ p%d*%s + age", CONSTRUCTS.get(c), c, CONSTRUCTS.get(c - 1));
            }
            line("    indirect := p%d*p%d", from + 1, from + 2);
            line("    total := indirect + p%d", from + 3);
            line("  }");
            line("}");
            line("");
            for (int a = 0; a < 3; a++) {
                line("alternative Rival%d%d of Model%d {", m + 1, a + 1, m + 1);
                line("  %s ~ %s", CONSTRUCTS.get(from + 4 + a % 2), CONSTRUCTS.get(from + a));
                line("  %s ~~ %s", item(from, 1), item(from, 2 + a));
                line("}");
                line("");
            }
        }
    }

    private void analyses() {
        line("parameters CoreLoadings of Model1 = Trust =~ %s + %s", item(0, 2), item(0, 3));
        line("");
        line("invariance Regions of Model1 by region {");
        line("  ladder configural, metric, scalar");
        line("  except Trust =~ %s", item(0, 4));
        line("}");
        line("");
        line("efa Exploratory on Survey {");
        line("  items Trust Usefulness EaseOfUse");
        line("  extraction ml  rotation oblimin  factors 3");
        line("}");
        line("");
        line("commonMethod Bias on Survey { harman oneFactor }");
        line("");
    }

    private void qualitativeHalf() {
        line("source interviews, visits, documents");
        line("");
        for (char letter = 'A'; letter <= 'L'; letter++) {
            line("case Case%c { role user  on 2019-09-%02d at \"City %c\" }", letter, letter - 'A' + 1, letter);
        }
        line("");
        for (int code = 1; code <= 30; code++) {
            line("code code%d \"first-order concept number %d\"", code, code);
        }
        line("");
        for (int quote = 1; quote <= 54; quote++) {
            line(
                    "quote Q%d from Case%c of interviews coded code%d, code%d \"said something about matter %d\"",
                    quote, 'A' + quote % 12, 1 + quote % 24, 1 + (quote * 7) % 24, quote);
        }
        line("");
        for (int theme = 1; theme <= 8; theme++) {
            line(
                    "theme Theme%d \"second-order concept %d\" from code%d, code%d",
                    theme, theme, 3 * theme - 2, 3 * theme);
        }
        line("dimension Readiness from Theme1, Theme2, Theme3, Theme4");
        line("dimension Resistance from Theme5, Theme6, Theme7, Theme8");
        line("");
        for (int theme = 1; theme < 8; theme++) {
            line("proposition P%d: Theme%d -> Theme%d positive", theme, theme, theme + 1);
        }
        line("");
        line("mapping Literature \"What the literature calls it\" {");
        for (int theme = 1; theme <= 8; theme++) {
            line("  Term%d -> Theme%d by Q%d, Q%d", theme, theme, theme, theme + 8);
        }
        line("}");
    }

    /** Return the data of the study, as CSV. */
    static String data(long seed) {
        var random = new Random(seed);
        var lines = new StringJoiner("\n", "", "\n");
        var head = new StringJoiner(",");
        for (int c = 0; c < CONSTRUCTS.size(); c++) {
            for (int i = 1; i <= ITEMS; i++) {
                head.add(item(c, i));
            }
        }
        lines.add(head.add("age").add("region").toString());
        for (int row = 0; row < ROWS; row++) {
            lines.add(row(random, row));
        }
        return lines.toString();
    }

    private static String row(Random random, int row) {
        var cells = new StringJoiner(",");
        double before = random.nextGaussian();
        for (int c = 0; c < CONSTRUCTS.size(); c++) {
            double factor = 0.6 * before + 0.8 * random.nextGaussian();
            for (int i = 1; i <= ITEMS; i++) {
                double answer = 4 + 0.9 * factor + 0.7 * random.nextGaussian();
                cells.add(Long.toString(Math.max(1, Math.min(7, Math.round(answer)))));
            }
            before = factor;
        }
        return cells.add(Integer.toString(18 + random.nextInt(50)))
                .add(row % 2 == 0 ? "north" : "south")
                .toString();
    }
}
