package org.sewall.dsl.formatting2;

import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.sewall.model.CommonMethod;
import org.sewall.model.Exploratory;
import org.sewall.model.Invariance;
import org.sewall.model.ParameterGroup;
import org.sewall.model.ParameterPattern;
import org.sewall.model.Rung;
import org.sewall.model.Sample;
import org.sewall.model.SampleGroup;
import org.sewall.model.SewallPackage;

/** Lays out samples and the analyses beside models. */
abstract class AnalysisFormatter extends BlockFormatter {

    protected void format(Sample sample, IFormattableDocument doc) {
        sample.getGroups().forEach(group -> {
            onNewLine(group, doc);
            doc.format(group);
        });
        sample.getStages().forEach(stage -> onNewLine(stage, doc));
        block(sample, doc);
    }

    protected void format(SampleGroup group, IFormattableDocument doc) {
        group.getStages()
                .forEach(stage -> looseLine(
                        textRegionExtensions.previousHiddenRegion(stage).getNextSemanticRegion(), doc));
        looseBraces(group, doc);
    }

    protected void format(ParameterGroup group, IFormattableDocument doc) {
        commas(group, doc);
        continuation(group, doc);
        for (ISemanticRegion comma : textRegionExtensions.regionFor(group).keywords(",")) {
            doc.append(comma, it -> it.setNewLines(0, 0, 1));
        }
        group.getPatterns().forEach(doc::format);
    }

    protected void format(ParameterPattern pattern, IFormattableDocument doc) {
        for (ISemanticRegion plus : textRegionExtensions.regionFor(pattern).keywords("+")) {
            doc.surround(plus, it -> it.setNewLines(0, 0, 1));
        }
    }

    protected void format(Invariance invariance, IFormattableDocument doc) {
        invariance.getParameters().forEach(group -> {
            onNewLine(group, doc);
            doc.format(group);
        });
        for (ISemanticRegion keyword :
                textRegionExtensions.regionFor(invariance).keywords("ladder", "except")) {
            onNewLine(keyword, doc);
        }
        commas(invariance, doc);
        for (ISemanticRegion comma : textRegionExtensions.regionFor(invariance).keywords(",")) {
            doc.append(comma, it -> {
                it.setNewLines(0, 0, 1);
                it.indent();
            });
        }
        for (Rung rung : invariance.getRungs()) {
            rung.getExceptions().forEach(doc::format);
        }
        invariance.getExceptions().forEach(doc::format);
        block(invariance, doc);
    }

    protected void format(Exploratory exploratory, IFormattableDocument doc) {
        for (ISemanticRegion keyword :
                textRegionExtensions.regionFor(exploratory).keywords("items", "extraction", "rotation", "factors")) {
            onNewLine(keyword, doc);
        }
        commas(exploratory, doc);
        textRegionExtensions
                .regionFor(exploratory)
                .features(SewallPackage.Literals.EXPLORATORY__VARIABLES)
                .forEach(variable -> wrapped(variable, doc));
        block(exploratory, doc);
    }

    protected void format(CommonMethod commonMethod, IFormattableDocument doc) {
        for (ISemanticRegion keyword :
                textRegionExtensions.regionFor(commonMethod).keywords("items")) {
            onNewLine(keyword, doc);
        }
        textRegionExtensions
                .regionFor(commonMethod)
                .features(SewallPackage.Literals.COMMON_METHOD__TESTS)
                .forEach(test -> onNewLine(test, doc));
        commas(commonMethod, doc);
        textRegionExtensions
                .regionFor(commonMethod)
                .features(SewallPackage.Literals.COMMON_METHOD__VARIABLES)
                .forEach(variable -> wrapped(variable, doc));
        block(commonMethod, doc);
    }

    /** Keep a line break before an entry of a list, and put the entry one level in. */
    private static void wrapped(ISemanticRegion entry, IFormattableDocument doc) {
        doc.prepend(entry, it -> {
            it.setNewLines(0, 0, 1);
            it.indent();
        });
    }
}
