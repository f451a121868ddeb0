package org.sewall.analysis.option;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the reference page of the options, in Markdown; a test keeps the page like the catalogue. */
public final class OptionPage {
    private static final List<String> HEAD = List.of(
            "# Options of the analysis",
            "",
            "Made from the catalogue of options (`org.sewall.analysis.option.OptionCatalogue`); a test keeps the two alike.",
            "",
            "A study writes them as `options { estimator mlr missing ml }`; a value of several words stands in quotes,",
            "`group.equal \"loadings, intercepts\"`. The options of a bare lavaan file have the same names. An option that is not",
            "here, or has another value, is refused: nothing is fitted rather than something else than was meant.",
            "",
            "| option | value | where it is not written | what it decides | source |",
            "| --- | --- | --- | --- | --- |");

    private OptionPage() {}

    /** Return the page. */
    public static String text() {
        List<String> lines = new ArrayList<>(HEAD);
        OptionCatalogue.all()
                .forEach(option -> lines.add(row(
                        '`' + option.name() + '`',
                        option.kind().words(),
                        option.preset(),
                        option.meaning(),
                        option.source())));
        OptionCatalogue.all().stream()
                .filter(option -> option.kind() == OptionKind.CHOICE || option.kind() == OptionKind.CHOICES)
                .forEach(option -> lines.addAll(values("`" + option.name() + "`", option.values())));
        lines.addAll(values("`convention`, of the study", OptionCatalogue.conventions()));
        lines.addAll(values("`extraction`, of an exploratory analysis", ExploratoryValues.EXTRACTIONS));
        lines.addAll(values("`rotation`, of an exploratory analysis", ExploratoryValues.ROTATIONS));
        lines.addAll(values("`factors`, of an exploratory analysis, beside a number", ExploratoryValues.CRITERIA));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> values(String of, List<OptionValue> values) {
        return Stream.concat(
                        Stream.of(
                                "",
                                "## Values of " + of,
                                "",
                                "| value | also written | meaning |",
                                "| --- | --- | --- |"),
                        values.stream()
                                .map(value -> row(
                                        '`' + value.name() + '`',
                                        String.join(", ", value.synonyms()),
                                        value.meaning())))
                .toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
