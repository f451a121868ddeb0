package org.sewall.dsl.formatting2;

import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.sewall.model.Alternative;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Hypothesis;
import org.sewall.model.Item;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.Model;
import org.sewall.model.Scale;
import org.sewall.model.SewallPackage;
import org.sewall.model.Statement;
import org.sewall.model.StructuralBlock;
import org.sewall.model.Study;
import org.sewall.model.StudyFile;

/**
 * Lays out a study file in one style: two spaces for a level, a statement, item or property on each line, a blank line
 * around declarations in braces, constructs to measure in one line. Line breaks within a formula stay.
 */
public class SemFormatter extends QualitativeFormatter {

    private static final Set<EClass> LINES = Set.of(
            SewallPackage.Literals.SCALE,
            SewallPackage.Literals.HYPOTHESIS,
            SewallPackage.Literals.PARAMETER_GROUP,
            SewallPackage.Literals.CASE,
            SewallPackage.Literals.SOURCES,
            SewallPackage.Literals.CODE,
            SewallPackage.Literals.QUOTE,
            SewallPackage.Literals.THEME,
            SewallPackage.Literals.DIMENSION,
            SewallPackage.Literals.PROPOSITION);

    /** A text that is not understood is left alone: its words could be moved to where they mean something else. */
    protected void format(StudyFile file, IFormattableDocument doc) {
        if (getTextRegionAccess().hasSyntaxError()) {
            return;
        }
        for (ISemanticRegion region : textRegionExtensions.allSemanticRegions(file)) {
            doc.prepend(region, it -> {
                if (region.getLength() == 0) {
                    it.noSpace();
                } else {
                    it.oneSpace();
                    it.lowPriority();
                }
            });
        }
        if (file.getStudy() != null) {
            startsFile(file.getStudy(), doc);
            doc.format(file.getStudy());
        }
        EObject previous = file.getStudy();
        for (Declaration declaration : file.getDeclarations()) {
            if (previous == null) {
                startsFile(declaration, doc);
            } else {
                boolean together = isLine(declaration)
                        && previous.eClass() == declaration.eClass()
                        && isLine((Declaration) previous);
                doc.prepend(declaration, it -> it.setNewLines(together ? 1 : 2, together ? 1 : 2, 2));
            }
            doc.format(declaration);
            previous = declaration;
        }
        if (previous != null) {
            doc.append(previous, it -> it.setNewLines(1));
        }
    }

    protected void format(Study study, IFormattableDocument doc) {
        ISemanticRegion open = textRegionExtensions.regionFor(study).keyword("{");
        for (ISemanticRegion keyword :
                textRegionExtensions.regionFor(study).keywords("cite", "convention", "options")) {
            onNewLine(keyword, doc);
        }
        block(open, study, doc);
        ISemanticRegion options = textRegionExtensions.regionFor(study).keyword("options");
        if (options != null) {
            ISemanticRegion inner = options.getNextSemanticRegion();
            ISemanticRegion close = lastBraceBefore(study);
            braces(inner, close, doc);
            study.getOptions().forEach(option -> doc.prepend(option, it -> it.setNewLines(1, 1, 2)));
        }
    }

    protected void format(DataSource data, IFormattableDocument doc) {
        for (ISemanticRegion keyword :
                textRegionExtensions.regionFor(data).keywords("n", "delimiter", "decimal", "missing")) {
            onNewLine(keyword, doc);
        }
        for (ISemanticRegion kind :
                textRegionExtensions.regionFor(data).features(SewallPackage.Literals.DATA_SOURCE__KIND)) {
            onNewLine(kind, doc);
        }
        commas(data, doc);
        block(textRegionExtensions.regionFor(data).keyword("{"), data, doc);
    }

    protected void format(Scale scale, IFormattableDocument doc) {
        doc.prepend(
                textRegionExtensions.regionFor(scale).feature(SewallPackage.Literals.SCALE__MAXIMUM),
                it -> it.noSpace());
    }

    protected void format(Construct construct, IFormattableDocument doc) {
        for (Item item : construct.getItems()) {
            doc.prepend(item, it -> it.setNewLines(1, 1, 2));
        }
        commas(construct, doc);
        block(textRegionExtensions.regionFor(construct).keyword("{"), construct, doc);
    }

    protected void format(Hypothesis hypothesis, IFormattableDocument doc) {
        doc.prepend(textRegionExtensions.regionFor(hypothesis).keyword(":"), it -> it.noSpace());
    }

    protected void format(Model model, IFormattableDocument doc) {
        if (model.getMeasurement() != null) {
            doc.prepend(model.getMeasurement(), it -> it.setNewLines(1, 1, 2));
            doc.format(model.getMeasurement());
        }
        if (model.getStructural() != null) {
            doc.prepend(model.getStructural(), it -> it.setNewLines(1, 1, 2));
            doc.format(model.getStructural());
        }
        boolean bare = model.getName() == null;
        Statement first =
                bare && !model.getStatements().isEmpty() ? model.getStatements().get(0) : null;
        statements(model, model.getStatements(), first, doc);
        block(textRegionExtensions.regionFor(model).keyword("{"), model, doc);
    }

    protected void format(Alternative alternative, IFormattableDocument doc) {
        statements(alternative, alternative.getStatements(), null, doc);
        block(textRegionExtensions.regionFor(alternative).keyword("{"), alternative, doc);
    }

    /** Constructs stand in one line; next to statements the line is of its own. */
    protected void format(MeasurementBlock measurement, IFormattableDocument doc) {
        ISemanticRegion open = textRegionExtensions.regionFor(measurement).keyword("{");
        commas(measurement, doc);
        if (measurement.getStatements().isEmpty()) {
            ISemanticRegion close = textRegionExtensions.regionFor(measurement).keyword("}");
            doc.interior(open, close, StatementFormatter::indentMerged);
            textRegionExtensions
                    .regionFor(measurement)
                    .features(SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS)
                    .forEach(construct -> doc.prepend(construct, it -> it.autowrap()));
            return;
        }
        for (ISemanticRegion construct : textRegionExtensions
                .regionFor(measurement)
                .features(SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS)) {
            ISemanticRegion before = construct.getPreviousSemanticRegion();
            if (before == open || before.getSemanticElement() != measurement) {
                onNewLine(construct, doc);
            }
        }
        statements(measurement, measurement.getStatements(), null, doc);
        block(open, measurement, doc);
    }

    protected void format(StructuralBlock structural, IFormattableDocument doc) {
        statements(structural, structural.getStatements(), null, doc);
        block(textRegionExtensions.regionFor(structural).keyword("{"), structural, doc);
    }

    private void statements(EObject owner, Iterable<Statement> statements, Statement first, IFormattableDocument doc) {
        for (ISemanticRegion separator : textRegionExtensions.regionFor(owner).keywords(";")) {
            doc.prepend(separator, it -> it.noSpace());
        }
        for (Statement statement : statements) {
            if (statement != first) {
                doc.prepend(statement, it -> it.setNewLines(1, 1, 2));
            }
            doc.format(statement);
        }
    }

    private static void startsFile(EObject first, IFormattableDocument doc) {
        doc.prepend(first, it -> {
            it.noSpace();
            it.setNewLines(0, 0, 2);
            it.highPriority();
        });
    }

    /** Tell whether a declaration is usually a line, so that several of a kind stand together. */
    private static boolean isLine(Declaration declaration) {
        return LINES.contains(declaration.eClass())
                || declaration instanceof Construct construct
                        && construct.getItems().isEmpty();
    }

    /** Return the brace that closes the options. */
    private ISemanticRegion lastBraceBefore(Study study) {
        var braces = textRegionExtensions.regionFor(study).keywords("}");
        return braces.isEmpty() ? null : braces.get(0);
    }
}
