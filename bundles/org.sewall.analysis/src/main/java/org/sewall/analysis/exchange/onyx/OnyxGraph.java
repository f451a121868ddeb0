package org.sewall.analysis.exchange.onyx;

import java.util.List;

/**
 * A model as Onyx draws it.
 *
 * @param name name of the model
 * @param means whether means are part of the model
 * @param nodes variables, and the triangle that stands for 1
 * @param edges paths, covariances and means
 */
record OnyxGraph(String name, boolean means, List<Node> nodes, List<Edge> edges) {

    OnyxGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A variable.
     *
     * @param id its number
     * @param caption its name
     * @param latent whether it is latent
     * @param constant whether it is the triangle
     * @param groupName column of the groups, empty without any
     * @param groupValue value of the group
     * @param line line in the file, 0 if there is none
     */
    record Node(
            int id, String caption, boolean latent, boolean constant, String groupName, double groupValue, int line) {}

    /**
     * An arrow.
     *
     * @param source number of the variable it starts from
     * @param target number of the variable it points to
     * @param twoHeads whether it is a variance or covariance
     * @param fixed whether it has a fixed value
     * @param value the value
     * @param parameter name of the parameter
     * @param automatic whether the program made up the name
     * @param line line in the file, 0 if there is none
     */
    record Edge(
            int source,
            int target,
            boolean twoHeads,
            boolean fixed,
            double value,
            String parameter,
            boolean automatic,
            int line) {}
}
