package org.sewall.analysis;

import java.util.List;
import java.util.Map;
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
 * @param recodings reversed items, each with the sum of the lowest and highest answer on its scale
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
        Map<String, Double> recodings,
        FitSettings settings) {

    ModelTask withStatements(StatementList list) {
        return new ModelTask(
                id, title, step, base, source, list.describe(), list.blocks(), list.relations(), recodings, settings);
    }

    ModelTask withRecodings(Map<String, Double> others) {
        return new ModelTask(id, title, step, base, source, description, blocks, relations, others, settings);
    }

    ModelTask withSettings(FitSettings others) {
        return new ModelTask(id, title, step, base, source, description, blocks, relations, recodings, others);
    }

    /** Return the only model of a bare file, under another id. */
    ModelTask named(String other) {
        return new ModelTask(
                other, other, Step.SINGLE, "", source, description, blocks, relations, recodings, settings);
    }
}
