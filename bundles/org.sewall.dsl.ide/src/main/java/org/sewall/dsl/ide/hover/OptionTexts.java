package org.sewall.dsl.ide.hover;

import org.sewall.analysis.option.AnalysisOption;
import org.sewall.analysis.option.OptionValue;

/** What is to be said about options and their values. */
public final class OptionTexts {
    private OptionTexts() {}

    /** Return an option with its values, default and source, in Markdown. */
    public static String of(AnalysisOption option) {
        var text =
                new StringBuilder("**" + option.name() + "** " + option.kind().words() + '\n' + option.meaning());
        for (OptionValue value : option.values()) {
            text.append("\n- `").append(value.name()).append("` ").append(value.meaning());
        }
        return Markdown.withLineEnds(text.append("\n\nWhere it is not written: ")
                .append(option.preset())
                .append("\n\n_")
                .append(option.source())
                .append('_')
                .toString());
    }

    /** Return a value of an option with its meaning, in Markdown. */
    public static String of(String option, OptionValue value) {
        return Markdown.withLineEnds("**" + option + ' ' + value.name() + "**\n" + value.meaning());
    }
}
