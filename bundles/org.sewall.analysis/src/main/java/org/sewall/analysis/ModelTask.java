package org.sewall.analysis;

import java.util.List;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.model.ModelDeclaration;
import org.sewall.result.Constraint;
import org.sewall.result.Step;

/**
 * One model to fit: a step of a declared model, a model of one step, or an alternative.
 *
 * @param id id in the result: the declared name, with the step where there are two
 * @param title how messages name it
 * @param step which part it plays
 * @param base id of the model that an alternative rivals, else empty
 * @param source declaration it comes from
 * @param description statements in the order the kernel gets them
 * @param blocks groups that have a block of statements of their own; statements count them from 1
 * @param relations constraints in the words of their author
 * @param settings how it is completed and fitted
 */
record ModelTask(
        String id,
        String title,
        Step step,
        String base,
        ModelDeclaration source,
        ModelDescription description,
        List<String> blocks,
        List<Constraint> relations,
        FitSettings settings) {

    ModelTask withStatements(StatementList list) {
        return new ModelTask(id, title, step, base, source, list.describe(), list.blocks(), list.relations(), settings);
    }

    /** Return the only model of a bare file, under another id. */
    ModelTask named(String other) {
        return new ModelTask(other, other, Step.SINGLE, "", source, description, blocks, relations, settings);
    }
}
