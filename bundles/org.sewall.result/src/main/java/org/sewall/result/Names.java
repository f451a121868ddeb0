package org.sewall.result;

import java.util.List;

/**
 * Names that occur in a model, in lavaan's order.
 *
 * @param observed observed variables
 * @param latent latent variables
 * @param groups labels of the groups, empty with one group
 */
public record Names(List<String> observed, List<String> latent, List<String> groups) {

    /** No names. */
    public static final Names NONE = new Names(List.of(), List.of(), List.of());

    /** Copy the lists. */
    public Names {
        observed = List.copyOf(observed);
        latent = List.copyOf(latent);
        groups = List.copyOf(groups);
    }
}
