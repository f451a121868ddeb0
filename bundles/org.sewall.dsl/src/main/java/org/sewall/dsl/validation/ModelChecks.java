package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Alternative;
import org.sewall.model.DataSource;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Statement;
import org.sewall.model.StudyFile;

/** Models as a whole and the alternatives that vary them. */
public class ModelChecks extends SemChecks {

    @Check
    public void dataAreNamed(Model model) {
        if (model.getName() != null && model.getData() == null && !hasOneDataSource(model)) {
            report(SemMessage.NO_DATA, model, SewallPackage.Literals.NAMED__NAME, model.getName());
        }
    }

    /** A model without data is fitted to the only data of its file. */
    private static boolean hasOneDataSource(Model model) {
        return model.eContainer() instanceof StudyFile file
                && EcoreUtil2.typeSelect(file.getDeclarations(), DataSource.class)
                                .size()
                        == 1;
    }

    @Check
    public void blocksAreGivenOnce(Model model) {
        reportIfRepeated(model, SewallPackage.Literals.MODEL__MEASUREMENT, "measurement");
        reportIfRepeated(model, SewallPackage.Literals.MODEL__STRUCTURAL, "structural");
    }

    @Check
    public void somethingIsStated(ModelDeclaration model) {
        boolean measures = model instanceof Model m
                && m.getMeasurement() != null
                && !m.getMeasurement().getConstructs().isEmpty();
        if (model.getName() != null
                && !measures
                && EcoreUtil2.getAllContentsOfType(model, Statement.class).isEmpty()) {
            report(SemMessage.EMPTY_MODEL, model, SewallPackage.Literals.NAMED__NAME, model.getName());
        }
    }

    @Check
    public void basesEnd(Alternative alternative) {
        Set<ModelDeclaration> seen = new HashSet<>();
        ModelDeclaration base = alternative;
        while (base instanceof Alternative next && resolved(next)) {
            if (!seen.add(next)) {
                if (next == alternative) {
                    report(
                            SemMessage.ALTERNATIVE_CYCLE,
                            alternative,
                            SewallPackage.Literals.ALTERNATIVE__BASE,
                            alternative.getName());
                }
                return;
            }
            base = next.getBase();
        }
    }
}
