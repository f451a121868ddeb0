package org.sewall.analysis;

import java.util.List;
import java.util.Map;

/**
 * Ask for a chi-square difference table.
 *
 * @param id id of the table
 * @param models ids of the models
 * @param arguments method and its variants, by the names of lavaan's lavTestLRT
 */
public record DifferenceRequest(String id, List<String> models, Map<String, String> arguments) {

    /** Copy list and map. */
    public DifferenceRequest {
        models = List.copyOf(models);
        arguments = Map.copyOf(arguments);
    }
}
