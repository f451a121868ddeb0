package org.sewall.dsl.ide.fix;

import java.util.List;

/** One way to repair problems of one or a few kinds. */
public interface QuickFix {

    /** Return the ids of the problems it repairs, without the prefix that names the bundle. */
    List<String> problems();

    /** Tell whether it repairs problems of an id. */
    default boolean concerns(String id) {
        return problems().contains(id);
    }

    /** Return what it does, in a sentence for the reference manual. */
    String effect();

    /** Return the repairs that are possible as the text is now, the most likely one first; none if none fits. */
    List<Repair> repairs(Occasion occasion);
}
