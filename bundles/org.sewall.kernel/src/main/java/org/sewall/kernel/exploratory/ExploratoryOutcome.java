package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.Finding;

/** Say how an exploratory analysis ended. */
public sealed interface ExploratoryOutcome extends Serializable
        permits ExploratoryOutcome.Analysed, ExploratoryOutcome.Rejected {

    /**
     * Hold what was found.
     *
     * @param solution all results
     */
    record Analysed(ExploratorySolution solution) implements ExploratoryOutcome {}

    /**
     * Name what is wrong with the data or the number of factors.
     *
     * @param findings at least one reason
     */
    record Rejected(List<Finding> findings) implements ExploratoryOutcome {

        /** Copy the reasons. */
        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
