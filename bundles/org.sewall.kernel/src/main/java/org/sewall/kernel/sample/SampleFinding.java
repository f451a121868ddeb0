package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.sewall.kernel.message.KernelMessage;

/**
 * Report something wrong with sample moments.
 *
 * @param message which fault
 * @param variables the variables it concerns, the culprit first
 * @param numbers numbers that prove it, as the message needs them
 * @param fatal whether the moments cannot be used for maximum likelihood
 */
public record SampleFinding(KernelMessage message, List<String> variables, List<Double> numbers, boolean fatal)
        implements Serializable {

    /** Copy the lists. */
    public SampleFinding {
        variables = List.copyOf(variables);
        numbers = List.copyOf(numbers);
    }

    /** Return the message with its arguments filled in. */
    public String text() {
        return message.text(String.join(", ", variables), String.format(Locale.ROOT, "%s", numbers));
    }
}
