package org.sewall.dsl.ide.fix;

import java.util.List;

/** A change of the text that its author may want at a place, although nothing is wrong there. */
public interface Assist {

    /** Return what it does, in a sentence for the reference manual. */
    String effect();

    /** Return the changes that are possible at a place. */
    List<Repair> repairs(StudySource source, int offset);
}
