package org.sewall.dsl.ide.hover;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.model.Case;
import org.sewall.model.Code;
import org.sewall.model.Criteria;
import org.sewall.model.Dimension;
import org.sewall.model.Mapping;
import org.sewall.model.MappingEntry;
import org.sewall.model.Named;
import org.sewall.model.Proposition;
import org.sewall.model.Quote;
import org.sewall.model.Source;
import org.sewall.model.StudyFile;
import org.sewall.model.Theme;

/** What is to be said about the elements of a qualitative study. */
final class QualitativeTexts {
    private QualitativeTexts() {}

    static String of(EObject element) {
        if (element instanceof Case asked) {
            return Markdown.head("case", asked.getName(), asked.getLabel())
                    + asked.getProperties().stream()
                            .map(it -> "\n- " + Markdown.escape(it.getName()) + ": " + Markdown.escape(it.getValue()))
                            .collect(Collectors.joining());
        }
        if (element instanceof Code code) {
            long quotes = quotes(code).stream()
                    .filter(quote -> quote.getCodes().contains(code))
                    .count();
            return Markdown.head("code", code.getName(), code.getLabel()) + "\nmarks " + count(quotes, "quote");
        }
        if (element instanceof Quote quote) {
            return quote(quote);
        }
        if (element instanceof Theme theme) {
            long quotes = quotes(theme).stream()
                    .filter(quote -> quote.getConcepts().contains(theme)
                            || quote.getCodes().stream().anyMatch(theme.getCodes()::contains))
                    .count();
            return Markdown.head("theme", theme.getName(), theme.getLabel()) + listed("from", theme.getCodes())
                    + "\nin " + count(quotes, "quote") + cited(theme.getCite());
        }
        if (element instanceof Dimension dimension) {
            return Markdown.head("dimension", dimension.getName(), dimension.getLabel())
                    + listed("from", dimension.getThemes())
                    + cited(dimension.getCite());
        }
        if (element instanceof Proposition proposition) {
            return Markdown.head("proposition", proposition.getName(), proposition.getLabel())
                    + '\n' + Markdown.name(proposition.getSource()) + " → " + Markdown.name(proposition.getTarget())
                    + ", "
                    + proposition.getEffect().getLiteral();
        }
        return other(element);
    }

    private static String other(EObject element) {
        if (element instanceof Source source) {
            return Markdown.head("source", source.getName(), source.getLabel());
        }
        if (element instanceof Criteria criteria) {
            return Markdown.head("criteria", criteria.getName(), criteria.getLabel())
                    + listed("", criteria.getCriteria());
        }
        if (element instanceof MappingEntry entry) {
            return Markdown.head("of the literature", entry.getName(), "") + "\nbecomes "
                    + Markdown.name(entry.getTarget()) + listed("by", entry.getQuotes());
        }
        return element instanceof Mapping mapping
                ? Markdown.head("mapping", mapping.getName(), mapping.getLabel()) + listed("", mapping.getEntries())
                : "";
    }

    private static String quote(Quote quote) {
        String origin = (quote.getCase() == null ? "" : "\nfrom " + Markdown.name(quote.getCase()))
                + (quote.getSource() == null ? "" : ", " + Markdown.name(quote.getSource()))
                + (quote.getSection() == null ? "" : ", " + Markdown.escape(quote.getSection()));
        String words = quote.getVerbatim() == null ? "" : "\n\n“" + Markdown.escape(quote.getVerbatim()) + '”';
        return Markdown.head("quote", quote.getName(), quote.getLabel())
                + origin
                + listed("coded", quote.getCodes())
                + listed("about", quote.getConcepts())
                + words;
    }

    private static List<Quote> quotes(EObject element) {
        var file = EcoreUtil2.getContainerOfType(element, StudyFile.class);
        return file == null ? List.of() : EcoreUtil2.getAllContentsOfType(file, Quote.class);
    }

    private static String listed(String word, List<? extends Named> named) {
        String names = named.stream().map(Markdown::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : '\n' + (word.isEmpty() ? "" : word + ' ') + names;
    }

    private static String cited(List<String> publications) {
        return publications.stream().map(it -> "\n- " + Markdown.escape(it)).collect(Collectors.joining());
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
