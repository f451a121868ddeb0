package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.List;

/**
 * Hold a model as its author wrote it, before any default is applied.
 *
 * @param statements relations, in the order written
 * @param definitions defined quantities, in the order written
 * @param constraints equality constraints, in the order written
 * @param inequalities inequality constraints, in the order written
 */
public record ModelDescription(
        List<Statement> statements,
        List<Definition> definitions,
        List<EqualityConstraint> constraints,
        List<InequalityConstraint> inequalities)
        implements Serializable {

    /** Copy the lists. */
    public ModelDescription {
        statements = List.copyOf(statements);
        definitions = List.copyOf(definitions);
        constraints = List.copyOf(constraints);
        inequalities = List.copyOf(inequalities);
    }

    /** Create a description without inequality constraints. */
    public ModelDescription(
            List<Statement> statements, List<Definition> definitions, List<EqualityConstraint> constraints) {
        this(statements, definitions, constraints, List.of());
    }

    /** Create a description of statements alone. */
    public static ModelDescription of(List<Statement> statements) {
        return new ModelDescription(statements, List.of(), List.of(), List.of());
    }

    /** Create a description of statements alone. */
    public static ModelDescription of(Statement... statements) {
        return of(List.of(statements));
    }
}
