package org.sewall.dsl.ide.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text, however broken, and no argument makes a fix fail or change what is not there. */
class HostileTextTest {
    private static final String STUDY =
            """
            study S { convention amos options { estimator ml } }
            data D { file "d.csv" missing "." n 3 }
            scale Extent 1..5 "low" .. "high"
            construct Support : Extent { x1 "one" x2 : binary reverse, x3 }
            construct Learning { y1 y2 }
            hypothesis H1: Support -> Learning
            model M on D {
              measurement { Support Learning; x1 ~~ 0.5*x1 }   # steps
              structural {
                Learning ~ a*Support + start(0.1)*b*z
                y1 ~~ c(d, d)*y2; i := a*b
                a == b
              }
              Learning =~ NA*y1 + y3 | y4
            }
            alternative N of M { Learning ~ 0*Support }
            """;
    private static final String BARE =
            "f =~ x1 + a*x2 + a*x3\n g =~ NA*y1 + 2*y2 ; f ~~ 0*g # no\n\ny1 | t1 + low\n u ~*~ w\r\nf ~ f + 3\ngroup: 1\nx1 ~~ x1";
    private static final List<String> NAMES = List.of(
            "M", "N", "main", "Support", "f", "x1", "x2", "y1", "D", "Extent", "H1", "a", "~~", "=~", "~", "7", "");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyFixOfEveryBrokenTextStaysWithinIt(boolean study) {
        String whole = study ? STUDY : BARE;
        var random = new Random(study ? 1 : 2);
        List<String> ids = new ArrayList<>();
        TextUnderRepair.registry().all().forEach(fix -> ids.addAll(fix.problems()));
        for (int round = 0; round < 60; round++) {
            String text = broken(whole, random);
            var source = (study ? TextUnderRepair.study(text) : TextUnderRepair.bare(text)).source();
            for (String id : ids) {
                List<String> arguments = new ArrayList<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    arguments.add(NAMES.get(random.nextInt(NAMES.size())));
                }
                int offset = random.nextInt(text.length() + 1);
                int length = random.nextInt(text.length() + 1 - offset);
                check(
                        TextUnderRepair.registry().repairs(new Occasion(id, arguments, offset, length, source)),
                        text,
                        id + arguments + " at " + offset);
                check(TextUnderRepair.registry().assists(source, offset), text, "assist at " + offset);
            }
        }
    }

    @Test
    void anEmptyTextIsLeftAsItIs() {
        var source = TextUnderRepair.study("").source();
        TextUnderRepair.registry().all().forEach(fix -> {
            for (String id : fix.problems()) {
                if (!id.equals("not-normal")) {
                    assertThat(TextUnderRepair.registry()
                                    .repairs(new Occasion(id, List.of("A", "B", "=~", "C", "9"), 0, 0, source)))
                            .as(id)
                            .filteredOn(repair -> !id.equals("path-without-hypothesis"))
                            .isEmpty();
                }
            }
        });
    }

    /** Cut a stretch out of a text, put another one in, or end it early. */
    private static String broken(String whole, Random random) {
        int from = random.nextInt(whole.length());
        int to = Math.min(whole.length(), from + random.nextInt(30));
        return switch (random.nextInt(4)) {
            case 0 -> whole.substring(0, from);
            case 1 -> whole.substring(0, from) + whole.substring(to);
            case 2 -> whole.substring(0, from) + whole.substring(from / 2, to) + whole.substring(from);
            default -> whole;
        };
    }

    private static void check(List<Repair> repairs, String text, String where) {
        for (Repair repair : repairs) {
            assertThat(repair.title()).as(where).doesNotContain("null");
            List<TextChange> sorted = repair.changes().stream()
                    .sorted(Comparator.comparingInt(TextChange::offset))
                    .toList();
            assertThat(sorted).as(where).isNotEmpty();
            int end = 0;
            for (TextChange change : sorted) {
                assertThat(change.offset()).as(where + " " + repair).isGreaterThanOrEqualTo(end);
                end = change.offset() + change.length();
                assertThat(change.text()).as(where).doesNotContain("null");
            }
            assertThat(end).as(where + " " + repair).isLessThanOrEqualTo(text.length());
        }
    }
}
