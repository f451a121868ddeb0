package org.sewall.benchmarks.editor;

import java.util.Arrays;
import java.util.List;

/**
 * Something an editor asks, at several places of the text in turn.
 *
 * @param name what is asked
 * @param places offsets in the text
 * @param action asks at a place
 */
record Questions(String name, List<Integer> places, Action action) {
    /** Asks at a place of the text, and times it. */
    interface Action {
        void at(int offset, Times times) throws Exception;
    }

    static List<Questions> all(EditorClient client) {
        String text = client.text();
        var names = places(
                text,
                "construct |Trust",
                "tru_3",
                "H5: |Intention",
                "~ p1*|Trust",
                "model |Model2",
                "p2*|Usefulness",
                "+ |age",
                "ladder |configural",
                "code12",
                "Q30 from |Case",
                "alternative |Rival22",
                "convention |lavaan");
        var gaps = places(
                text,
                "~ p1*|Trust",
                "~ p9*|Control",
                "of Model1 {\n  |Inten",
                "measurement { |",
                "on |Survey",
                "options { |",
                "coded |code3",
                "H3: |",
                "extraction |ml",
                "indirect := |",
                "  tru_1| ",
                "\n|construct Norms");
        var words = places(
                text,
                "What people report of trust|",
                "~ p1*Trust| + age",
                "H5: Intention| ->",
                "file \"acceptance|",
                "about matter 9|",
                "  structural {|",
                "// A generated| study",
                "measurement { Trust| ",
                "by region|");
        return List.of(
                new Questions("hover", names, (at, times) -> {
                    times.start();
                    client.hover(at);
                    times.stop();
                }),
                new Questions("completion", gaps, (at, times) -> {
                    times.start();
                    client.completion(at);
                    times.stop();
                }),
                new Questions("keystroke to diagnostics", words, (at, times) -> {
                    times.start();
                    client.change(at, 0, "x");
                    times.stop();
                    times.start();
                    client.change(at, 1, "");
                    times.stop();
                }));
    }

    /** Ask at each place in turn, so often. */
    Times repeat(int rounds) throws Exception {
        var times = new Times(2 * rounds * places.size());
        for (int round = 0; round < rounds; round++) {
            for (int place : places) {
                action.at(place, times);
            }
        }
        return times;
    }

    private static List<Integer> places(String text, String... marked) {
        return Arrays.stream(marked)
                .map(each -> {
                    int at = text.indexOf(each.replace("|", ""));
                    if (at < 0) {
                        throw new IllegalStateException("The study does not contain " + each);
                    }
                    return at + Math.max(0, each.indexOf('|'));
                })
                .toList();
    }
}
