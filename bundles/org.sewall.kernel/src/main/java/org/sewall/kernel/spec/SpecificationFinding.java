package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.message.KernelMessage;

/** Report something about a model that its author should know, found before any data are seen. */
public sealed interface SpecificationFinding extends Serializable {

    /** Return the message of the catalogue. */
    KernelMessage message();

    /** Return the message with its arguments filled in. */
    String text();

    /** Return the variables, labels or definitions at fault, the culprit first. */
    List<String> names();

    /** Say whether the model cannot be estimated as it is. */
    boolean fatal();

    /**
     * Report a relation written again in another formula.
     *
     * @param statement the repeated statement
     */
    record DuplicateStatement(Statement statement) implements SpecificationFinding {
        @Override
        public KernelMessage message() {
            return KernelMessage.DUPLICATE_STATEMENT;
        }

        @Override
        public List<String> names() {
            return statement.variables();
        }

        @Override
        public String text() {
            return message().text(statement.term());
        }

        @Override
        public boolean fatal() {
            return true;
        }
    }

    /**
     * Report premultipliers for more or fewer groups than there are.
     *
     * @param statement the relation they stand in
     * @param given number of premultipliers
     * @param groups number of groups
     */
    record GroupCount(Statement statement, int given, int groups) implements SpecificationFinding {
        @Override
        public KernelMessage message() {
            return KernelMessage.GROUP_COUNT;
        }

        @Override
        public List<String> names() {
            return statement.variables();
        }

        @Override
        public String text() {
            return message().text(statement.term(), given, groups);
        }

        @Override
        public boolean fatal() {
            return true;
        }
    }

    /**
     * Report a variable that is measured by itself or regressed on itself.
     *
     * @param statement the relation
     */
    record SelfReference(Statement statement) implements SpecificationFinding {
        @Override
        public KernelMessage message() {
            return KernelMessage.SELF_REFERENCE;
        }

        @Override
        public List<String> names() {
            return statement.variables();
        }

        @Override
        public String text() {
            return message().text(statement.term());
        }

        @Override
        public boolean fatal() {
            return true;
        }
    }

    /**
     * Report parameters that share a label and are fixed at different values; the first counts.
     *
     * @param label the label
     * @param used the value that is used
     */
    record FixedValuesDiffer(String label, double used) implements SpecificationFinding {
        @Override
        public KernelMessage message() {
            return KernelMessage.FIXED_VALUES_DIFFER;
        }

        @Override
        public List<String> names() {
            return List.of(label);
        }

        @Override
        public String text() {
            return message().text(label, used);
        }

        @Override
        public boolean fatal() {
            return false;
        }
    }

    /**
     * Report a name in an expression that nothing defines.
     *
     * @param name the name
     * @param where definition or constraint it occurs in, as text
     */
    record UnknownLabel(String name, String where) implements SpecificationFinding {
        @Override
        public KernelMessage message() {
            return KernelMessage.UNKNOWN_LABEL;
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public String text() {
            return message().text(name, where);
        }

        @Override
        public boolean fatal() {
            return true;
        }
    }

    /**
     * Report a definition that is in itself wrong.
     *
     * @param message which fault
     * @param name name of the definition
     * @param fatal whether the model cannot be estimated as it is
     */
    record FaultyDefinition(KernelMessage message, String name, boolean fatal) implements SpecificationFinding {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public String text() {
            return message.text(name);
        }
    }

    /**
     * Report a constraint that cannot be honoured, or that changes nothing.
     *
     * @param message which fault
     * @param constraint the constraint as text
     * @param fatal whether the model cannot be estimated as it is
     */
    record FaultyConstraint(KernelMessage message, String constraint, boolean fatal) implements SpecificationFinding {
        @Override
        public List<String> names() {
            return List.of(constraint);
        }

        @Override
        public String text() {
            return message.text(constraint);
        }
    }
}
