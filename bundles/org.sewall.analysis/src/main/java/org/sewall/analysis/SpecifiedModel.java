package org.sewall.analysis;

import java.util.List;
import java.util.Map;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterTable;

/**
 * A model as the kernel gets it, for those who pass it on to other programs.
 *
 * @param id id in results
 * @param title how messages name it
 * @param description statements, those for one group with its number
 * @param defaults what is added beyond them
 * @param plan groups and what is equal in them
 * @param groupColumn column with the name of the group of each case, empty for one group or moments
 * @param method how it is estimated; its ordered variables are those of the model
 * @param options all that was decided, by lavaan's names
 * @param table the completed model
 * @param data where the data lie
 * @param recodings reversed items, each with the sum of the lowest and highest answer on its scale
 * @param groups data of each group; empty if there are none to be had
 */
public record SpecifiedModel(
        String id,
        String title,
        ModelDescription description,
        ModelDefaults defaults,
        GroupPlan plan,
        String groupColumn,
        EstimationMethod method,
        Map<String, String> options,
        ParameterTable table,
        DataFile data,
        Map<String, Double> recodings,
        List<GroupSample> groups) {

    /** Copy the lists. */
    public SpecifiedModel {
        groups = List.copyOf(groups);
    }

    /** Say whether cases are known rather than moments. */
    public boolean hasCases() {
        return !groups.isEmpty() && groups.stream().allMatch(GroupSample::hasCases);
    }

    /** Say whether moments are known rather than cases. */
    public boolean hasMoments() {
        return !groups.isEmpty() && groups.stream().noneMatch(GroupSample::hasCases);
    }

    /**
     * Where cases lie.
     *
     * @param path file as it was named; empty if there is none
     * @param missing cells that stand for a missing value
     * @param delimiter what separates cells, empty if the file shows it
     * @param decimal decimal sign, empty if the file shows it
     */
    public record DataFile(String path, List<String> missing, String delimiter, String decimal) {

        /** There is no file. */
        public static final DataFile NONE = new DataFile("", List.of(), "", "");

        /** Copy the list. */
        public DataFile {
            missing = List.copyOf(missing);
        }
    }
}
