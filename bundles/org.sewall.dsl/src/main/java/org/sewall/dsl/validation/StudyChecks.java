package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Option;
import org.sewall.model.SewallPackage;
import org.sewall.model.Study;

/** The study itself. */
public class StudyChecks extends SemChecks {

    private static final Set<String> CONVENTIONS = Set.of("amos", "lavaan", "mplus", "lisrel");

    @Check
    public void conventionIsKnown(Study study) {
        String convention = study.getConvention();
        if (convention != null && !CONVENTIONS.contains(convention)) {
            report(SemMessage.UNKNOWN_CONVENTION, study, SewallPackage.Literals.STUDY__CONVENTION, convention);
        }
    }

    @Check
    public void conventionIsGivenOnce(Study study) {
        reportIfRepeated(study, SewallPackage.Literals.STUDY__CONVENTION, "convention");
    }

    @Check
    public void optionsAreGivenOnce(Study study) {
        Set<String> seen = new HashSet<>();
        for (Option option : study.getOptions()) {
            if (option.getName() != null && !seen.add(option.getName())) {
                report(SemMessage.GIVEN_TWICE, option, SewallPackage.Literals.NAMED__NAME, option.getName());
            }
        }
    }
}
