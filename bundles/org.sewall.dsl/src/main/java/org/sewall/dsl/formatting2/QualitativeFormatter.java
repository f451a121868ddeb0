package org.sewall.dsl.formatting2;

import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.sewall.model.Case;
import org.sewall.model.Criteria;
import org.sewall.model.Criterion;
import org.sewall.model.Dimension;
import org.sewall.model.Mapping;
import org.sewall.model.MappingEntry;
import org.sewall.model.Property;
import org.sewall.model.Proposition;
import org.sewall.model.Quote;
import org.sewall.model.Sources;
import org.sewall.model.Theme;

/** Lays out the declarations of a qualitative study, most of which are a line each. */
abstract class QualitativeFormatter extends AnalysisFormatter {

    protected void format(Case element, IFormattableDocument doc) {
        looseBraces(element, doc);
        for (Property property : element.getProperties()) {
            looseLine(textRegionExtensions.previousHiddenRegion(property).getNextSemanticRegion(), doc);
            for (ISemanticRegion hyphen :
                    textRegionExtensions.regionFor(property).keywords("-")) {
                doc.surround(hyphen, it -> it.noSpace());
            }
        }
    }

    protected void format(Criteria criteria, IFormattableDocument doc) {
        looseBraces(criteria, doc);
        commas(criteria, doc);
        for (Criterion criterion : criteria.getCriteria()) {
            looseLine(textRegionExtensions.previousHiddenRegion(criterion).getNextSemanticRegion(), doc);
        }
    }

    protected void format(Sources sources, IFormattableDocument doc) {
        looseWords(sources, doc);
    }

    protected void format(Quote quote, IFormattableDocument doc) {
        looseWords(quote, doc);
    }

    protected void format(Theme theme, IFormattableDocument doc) {
        commas(theme, doc);
        looseBraces(theme, doc);
    }

    protected void format(Dimension dimension, IFormattableDocument doc) {
        commas(dimension, doc);
        looseBraces(dimension, doc);
    }

    protected void format(Proposition proposition, IFormattableDocument doc) {
        doc.prepend(textRegionExtensions.regionFor(proposition).keyword(":"), it -> it.noSpace());
    }

    protected void format(Mapping mapping, IFormattableDocument doc) {
        for (MappingEntry entry : mapping.getEntries()) {
            onNewLine(entry, doc);
            commas(entry, doc);
        }
        block(mapping, doc);
    }
}
