package org.sewall.dsl.ide.hover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.sewall.dsl.ide.references.Written;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.model.CommonMethod;
import org.sewall.model.Exploratory;
import org.sewall.model.Invariance;
import org.sewall.model.ParameterGroup;
import org.sewall.model.Sample;
import org.sewall.model.SampleGroup;
import org.sewall.model.SampleStage;
import org.sewall.model.StandardParameterSet;
import org.sewall.result.InvarianceTable;
import org.sewall.result.NumberText;

/**
 * What is to be said about samples, groups of parameters, and the analyses beside models.
 *
 * @param findings findings that hold for the text
 */
record AnalysisTexts(ModelFindings findings) {
    private static final double PERCENT = 100;

    String of(EObject element) {
        if (element instanceof Sample sample) {
            return Markdown.head("sample", sample.getName(), sample.getLabel())
                    + flow("", sample.getStages())
                    + sample.getGroups().stream()
                            .map(group -> flow(Markdown.escape(group.getName()) + ": ", group.getStages()))
                            .collect(Collectors.joining());
        }
        if (element instanceof SampleGroup group) {
            return Markdown.head("group of the sample", group.getName(), group.getLabel())
                    + flow("", group.getStages());
        }
        if (element instanceof ParameterGroup group) {
            return Markdown.head("parameters", group.getName(), group.getLabel())
                    + group.getPatterns().stream()
                            .map(pattern -> "\n- " + Markdown.escape(Written.inOneLine(pattern)))
                            .collect(Collectors.joining());
        }
        if (element instanceof StandardParameterSet set) {
            return Markdown.head("standard set of parameters", set.getName(), "");
        }
        if (element instanceof Invariance invariance) {
            return invariance(invariance);
        }
        if (element instanceof Exploratory exploratory) {
            return exploratory(exploratory);
        }
        return element instanceof CommonMethod test ? commonMethod(test) : "";
    }

    private static String flow(String group, List<SampleStage> stages) {
        if (stages.isEmpty()) {
            return "";
        }
        Integer first = stages.get(0).getCount();
        return "\n- " + group
                + stages.stream().map(stage -> stage(stage, first)).collect(Collectors.joining(" → "));
    }

    private static String stage(SampleStage stage, Integer first) {
        String count = Markdown.escape(stage.getName()) + ' ' + stage.getCount();
        boolean share = first != null
                && first > 0
                && stage.getCount() != null
                && !stage.getCount().equals(first);
        return share ? count + " (" + NumberText.decimal(PERCENT * stage.getCount() / first, 1) + " %)" : count;
    }

    private String invariance(Invariance invariance) {
        String rungs = invariance.getRungs().stream()
                .map(rung -> Markdown.name(rung.getParameters()))
                .collect(Collectors.joining(", "));
        String text = Markdown.head(
                        "invariance of " + Markdown.name(invariance.getModel()),
                        invariance.getName(),
                        invariance.getLabel())
                + "\nladder " + rungs;
        return text
                + findings.ladder(invariance.getName()).stream()
                        .flatMap(found -> found.table().rungs().stream())
                        .map(AnalysisTexts::rung)
                        .collect(Collectors.joining());
    }

    private static String rung(InvarianceTable.Rung rung) {
        if (!rung.reason().isEmpty()) {
            return "\n- " + Markdown.escape(rung.model()) + ": " + Markdown.escape(rung.reason());
        }
        String change = rung.change().reference().isEmpty()
                ? ""
                : "; Δχ²(" + NumberText.degrees(rung.change().degreesOfFreedom()) + ") = "
                        + NumberText.decimal(rung.change().chiSquare(), 2) + ", "
                        + NumberText.pEquals(rung.change().pValue()) + ", ΔCFI = "
                        + NumberText.bounded(rung.change().cfi()) + ' '
                        + rung.change().verdict();
        return "\n- " + Markdown.escape(rung.model()) + ": χ²(" + NumberText.degrees(rung.degreesOfFreedom()) + ") = "
                + NumberText.decimal(rung.chiSquare(), 2) + ", CFI " + NumberText.bounded(rung.cfi()) + ", RMSEA "
                + NumberText.bounded(rung.rmsea()) + change;
    }

    private String exploratory(Exploratory exploratory) {
        String text = Markdown.head("exploratory factor analysis", exploratory.getName(), exploratory.getLabel());
        return text
                + findings.exploration(exploratory.getName())
                        .map(found -> found.found().isEmpty()
                                ? "\n" + Markdown.escape(found.reason())
                                : found.found().stream()
                                        .map(each -> "\n- " + each.factors() + " factors, N = " + each.observations()
                                                + ", eigenvalues "
                                                + each.eigenvalues().stream()
                                                        .limit(each.factors() + 1L)
                                                        .map(value -> NumberText.decimal(value, 2))
                                                        .collect(Collectors.joining(", "))
                                                + " …")
                                        .collect(Collectors.joining()))
                        .orElse("");
    }

    private String commonMethod(CommonMethod test) {
        String text = Markdown.head("tests of common method variance", test.getName(), test.getLabel());
        return text
                + findings.commonMethod(test.getName())
                        .map(found -> found.harman().stream()
                                        .map(harman -> "\n- first unrotated component: "
                                                + NumberText.decimal(PERCENT * harman.component(), 1)
                                                + " % of the variance")
                                        .collect(Collectors.joining())
                                + Optional.of(found.reason())
                                        .filter(reason -> !reason.isEmpty())
                                        .map(reason -> "\n- " + Markdown.escape(reason))
                                        .orElse(""))
                        .orElse("");
    }
}
