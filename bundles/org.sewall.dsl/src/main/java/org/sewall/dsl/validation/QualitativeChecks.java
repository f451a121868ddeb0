package org.sewall.dsl.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Code;
import org.sewall.model.Criteria;
import org.sewall.model.Dimension;
import org.sewall.model.Mapping;
import org.sewall.model.MappingEntry;
import org.sewall.model.Property;
import org.sewall.model.Quote;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;
import org.sewall.model.Theme;

/** The chain from cases and quotes over codes to themes and dimensions. */
public class QualitativeChecks extends SemChecks {

    private static final Pattern DATE = Pattern.compile("(\\d+)-(\\d+)-(\\d+)");

    @Check
    public void dateIsOnTheCalendar(Property property) {
        Matcher date = DATE.matcher(property.getValue() == null ? "" : property.getValue());
        if (date.matches() && !isDate(date)) {
            report(SemMessage.NOT_A_DATE, property, SewallPackage.Literals.PROPERTY__VALUE, property.getValue());
        }
    }

    private static boolean isDate(Matcher date) {
        try {
            LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            return true;
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    @Check
    public void quoteIsCoded(Quote quote) {
        if (quote.getCodes().isEmpty() && quote.getConcepts().isEmpty()) {
            report(SemMessage.QUOTE_NOT_CODED, quote, SewallPackage.Literals.NAMED__NAME, quote.getName());
        }
        reportIfRepeated(quote, SewallPackage.Literals.QUOTE__SECTION, "in");
        reportIfRepeated(quote, SewallPackage.Literals.QUOTE__SOURCE, "of");
    }

    /** Look in all files that are read; a project without quotes has not begun to code. */
    @Check
    public void codesAreQuoted(StudyFile file) {
        List<Code> codes = EcoreUtil2.typeSelect(file.getDeclarations(), Code.class);
        List<Quote> quotes = codes.isEmpty()
                ? List.of()
                : readWith(file).stream()
                        .flatMap(study -> EcoreUtil2.typeSelect(study.getDeclarations(), Quote.class).stream())
                        .toList();
        if (quotes.isEmpty()) {
            return;
        }
        Set<Code> quoted = new HashSet<>();
        quotes.forEach(quote -> quoted.addAll(quote.getCodes()));
        for (Code code : codes) {
            if (!quoted.contains(code)) {
                report(SemMessage.CODE_NOT_QUOTED, code, SewallPackage.Literals.NAMED__NAME, code.getName());
            }
        }
    }

    @Check
    public void themeIsGrounded(Theme theme) {
        if (theme.getCodes().isEmpty()) {
            report(
                    SemMessage.NOT_GROUNDED,
                    theme,
                    SewallPackage.Literals.NAMED__NAME,
                    "Theme",
                    theme.getName(),
                    "code");
        }
    }

    @Check
    public void dimensionIsGrounded(Dimension dimension) {
        if (dimension.getThemes().isEmpty()) {
            report(
                    SemMessage.NOT_GROUNDED,
                    dimension,
                    SewallPackage.Literals.NAMED__NAME,
                    "Dimension",
                    dimension.getName(),
                    "theme");
        }
    }

    @Check
    public void mappingHasEntries(Mapping mapping) {
        if (mapping.getEntries().isEmpty()) {
            report(
                    SemMessage.EMPTY_DECLARATION,
                    mapping,
                    SewallPackage.Literals.NAMED__NAME,
                    "Mapping",
                    mapping.getName());
        }
    }

    @Check
    public void entryIsSupported(MappingEntry entry) {
        if (entry.getQuotes().isEmpty()) {
            report(SemMessage.ENTRY_WITHOUT_QUOTES, entry, SewallPackage.Literals.NAMED__NAME, entry.getName());
        }
    }

    @Check
    public void criteriaAreGiven(Criteria criteria) {
        if (criteria.getCriteria().isEmpty()) {
            report(
                    SemMessage.EMPTY_DECLARATION,
                    criteria,
                    SewallPackage.Literals.NAMED__NAME,
                    "Criteria",
                    criteria.getName());
        }
    }
}
