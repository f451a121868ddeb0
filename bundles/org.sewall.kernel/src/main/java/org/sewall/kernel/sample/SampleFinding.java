package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.message.KernelMessage;

/**
 * Report something wrong with sample moments.
 *
 * @param message which fault
 * @param variables the variables it concerns, the culprit first
 * @param arguments what the message's text is filled in with
 * @param fatal whether the moments cannot be used for maximum likelihood
 */
public record SampleFinding(KernelMessage message, List<String> variables, List<String> arguments, boolean fatal)
        implements Serializable {

    /** Copy the lists. */
    public SampleFinding {
        variables = List.copyOf(variables);
        arguments = List.copyOf(arguments);
    }

    /** Return the message with its arguments filled in. */
    public String text() {
        return message.text(arguments);
    }
}
