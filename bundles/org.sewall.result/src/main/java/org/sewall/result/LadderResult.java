package org.sewall.result;

/**
 * What an invariance ladder of a study found; its models stand among those of the study.
 *
 * @param id name of the ladder, with which the ids of its models begin
 * @param model id of the model whose parameters are held equal
 * @param group column of the groups
 * @param fingerprint hash of all that the result depends on
 * @param table how the models compare
 */
public record LadderResult(String id, String model, String group, String fingerprint, InvarianceTable table) {

    /** Return the name of a step within the ladder, given the id of its model. */
    public String step(String modelId) {
        String prefix = id + ".";
        return modelId.startsWith(prefix) ? modelId.substring(prefix.length()) : modelId;
    }
}
