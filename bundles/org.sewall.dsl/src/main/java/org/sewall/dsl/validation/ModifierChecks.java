package org.sewall.dsl.validation;

import java.util.Locale;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.ComputedModifier;
import org.sewall.model.Formula;
import org.sewall.model.GroupBlock;
import org.sewall.model.OtherModifier;
import org.sewall.model.ParameterReference;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** What lavaan's syntax can say beyond what is fitted, and premultipliers that are computed. */
public class ModifierChecks extends SemChecks {

    private static final Set<String> FITTED_BLOCKS = Set.of("group", "block");

    private static final Set<String> OTHER_BLOCKS = Set.of("level", "class");

    @Check
    public void blockIsKnown(GroupBlock block) {
        String kind = block.getKind() == null ? "group" : block.getKind().toLowerCase(Locale.ROOT);
        if (OTHER_BLOCKS.contains(kind)) {
            report(SemMessage.NOT_FITTED, block, SewallPackage.Literals.GROUP_BLOCK__KIND, "'" + kind + ":'");
        } else if (!FITTED_BLOCKS.contains(kind)) {
            report(SemMessage.UNKNOWN_BLOCK, block, SewallPackage.Literals.GROUP_BLOCK__KIND, block.getKind());
        }
    }

    @Check
    public void exploratoryBlocksAreNotFitted(Formula formula) {
        int blocks = formula.getBlocks().size();
        if (blocks > 0 && blocks < formula.getLeft().size()) {
            report(SemMessage.BLOCK_FOR_EACH, formula, SewallPackage.Literals.FORMULA__LEFT);
        } else if (blocks > 0) {
            report(SemMessage.NOT_FITTED, formula, SewallPackage.Literals.FORMULA__BLOCKS, "efa()");
        }
    }

    @Check
    public void productsAreNotFitted(Term term) {
        if (term.getInteraction() != null) {
            report(SemMessage.NOT_FITTED, term, SewallPackage.Literals.TERM__INTERACTION, "A product of variables");
        }
    }

    @Check
    public void otherProgramsRead(OtherModifier modifier) {
        if ("prior".equals(modifier.getFunction())) {
            report(SemMessage.NO_PRIOR, modifier, SewallPackage.Literals.OTHER_MODIFIER__FUNCTION);
        } else {
            report(
                    SemMessage.NOT_FITTED,
                    modifier,
                    SewallPackage.Literals.OTHER_MODIFIER__FUNCTION,
                    modifier.getFunction() + "()");
        }
    }

    @Check
    public void premultiplierIsANumber(ComputedModifier modifier) {
        for (ParameterReference reference : EcoreUtil2.eAllOfType(modifier, ParameterReference.class)) {
            if (resolved(reference.getParameter())) {
                report(
                        SemMessage.NOT_COMPUTABLE,
                        modifier,
                        SewallPackage.Literals.COMPUTED_MODIFIER__EXPRESSION,
                        reference.getParameter().getName());
            }
        }
    }
}
