package org.sewall.kernel;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.message.KernelMessage;

/**
 * State one thing about input or solution that a user has to know.
 *
 * @param message kind of finding; its id is the key of markers, quick fixes and help
 * @param names variables, constructs or parameters at fault, most culpable first
 * @param text complete sentences for the user: what, where, why it matters and what to do
 */
public record Finding(KernelMessage message, List<String> names, String text) implements Serializable {

    /** Copy the names, so that a finding cannot change after it was made. */
    public Finding {
        names = List.copyOf(names);
    }

    /**
     * Make a finding from the catalogue text.
     *
     * @param message kind of finding
     * @param names names at fault
     * @param arguments values for the placeholders of the catalogue text
     */
    public static Finding of(KernelMessage message, List<String> names, Object... arguments) {
        return new Finding(message, names, message.text(arguments));
    }

    /**
     * Say in which group something was found.
     *
     * @param group name of the group; the finding stays as it is where the name is empty
     */
    public Finding inGroup(String group) {
        return group.isEmpty() ? this : new Finding(message, names, KernelMessage.IN_GROUP.text(group, text));
    }
}
