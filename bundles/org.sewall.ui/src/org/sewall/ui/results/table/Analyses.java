package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.List;
import org.sewall.result.CaseResult;
import org.sewall.result.ResultDocument;

/** Whatever a document holds beside models and hypotheses: ladders, explorations, common method variance, samples. */
public final class Analyses {
    private Analyses() {}

    /** Return the analyses of a document, none if its file asks for none. */
    public static List<Analysis> of(ResultDocument document) {
        var all = new ArrayList<Analysis>();
        if (document instanceof CaseResult bare) {
            if (!bare.invariance().isEmpty()) {
                all.add(LadderTables.of(bare.invariance()));
            }
            bare.exploratory().forEach(found -> all.add(ExplorationTables.of("Exploration", found)));
        }
        var found = document.analyses();
        found.ladders().forEach(ladder -> all.add(LadderTables.of(ladder)));
        found.explorations().forEach(exploration -> all.add(ExplorationTables.of(exploration)));
        found.commonMethod().forEach(tested -> all.add(CommonMethodTables.of(tested, document)));
        found.samples().forEach(sample -> all.add(SampleTable.of(sample)));
        return all;
    }
}
