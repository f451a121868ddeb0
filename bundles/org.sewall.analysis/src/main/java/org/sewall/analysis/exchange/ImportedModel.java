package org.sewall.analysis.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.InequalityConstraint;

/**
 * A model that another program wrote, all of its parameters said.
 *
 * @param title what it is about
 * @param groups names of the groups in their order, a single empty one for one group
 * @param rows parameters, those that defaults would add the same way may be missing
 * @param definitions defined quantities
 * @param constraints equality constraints beyond equal labels
 * @param inequalities inequality constraints
 * @param options how it is estimated, by lavaan's names
 * @param data what it is fitted to
 */
public record ImportedModel(
        String title,
        List<String> groups,
        List<ImportedRow> rows,
        List<Definition> definitions,
        List<EqualityConstraint> constraints,
        List<InequalityConstraint> inequalities,
        Map<String, String> options,
        ImportedData data) {

    /** Copy the collections. */
    public ImportedModel {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        definitions = List.copyOf(definitions);
        constraints = List.copyOf(constraints);
        inequalities = List.copyOf(inequalities);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * What the other program read.
     *
     * @param path file, empty without any
     * @param moments whether it holds moments rather than cases
     * @param observations number of observations where it holds moments, 0 if unknown
     * @param missing cells that stand for a missing value
     */
    public record ImportedData(String path, boolean moments, int observations, List<String> missing) {

        /** There are none. */
        public static final ImportedData NONE = new ImportedData("", false, 0, List.of());

        /** Copy the list. */
        public ImportedData {
            missing = List.copyOf(missing);
        }
    }
}
