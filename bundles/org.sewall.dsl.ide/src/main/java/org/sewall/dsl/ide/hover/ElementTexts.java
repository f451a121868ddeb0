package org.sewall.dsl.ide.hover;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.sewall.analysis.columns.DataHeader;
import org.sewall.dsl.ide.references.DataOf;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.model.Construct;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;
import org.sewall.model.Hypothesis;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Item;
import org.sewall.model.Measured;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Parameter;
import org.sewall.model.Scale;
import org.sewall.model.Study;

/**
 * What is to be said about an element of a study.
 *
 * @param findings findings that hold for the text
 * @param headers columns of declared data
 */
record ElementTexts(ModelFindings findings, Function<DataSource, Optional<DataHeader>> headers) {
    private static final int SHOWN_COLUMNS = 12;

    String of(EObject element) {
        if (element instanceof Construct construct) {
            return construct(construct);
        }
        if (element instanceof Item item) {
            return item(item);
        }
        if (element instanceof ImplicitVariable variable) {
            return variable(variable);
        }
        if (element instanceof Parameter parameter) {
            return new LabelTexts(findings).of(parameter);
        }
        if (element instanceof DataSource data) {
            return data(data);
        }
        if (element instanceof Scale scale) {
            return Markdown.head(kind(scale), scale.getName(), anchors(scale));
        }
        if (element instanceof Study study) {
            return Markdown.head("study", study.getName(), study.getTitle());
        }
        if (element instanceof Hypothesis hypothesis) {
            return new FindingTexts(findings).hypothesis(hypothesis);
        }
        if (element instanceof ModelDeclaration model) {
            return new FindingTexts(findings).model(model);
        }
        String analysis = new AnalysisTexts(findings).of(element);
        return analysis.isEmpty() ? QualitativeTexts.of(element) : analysis;
    }

    private String construct(Construct construct) {
        var text = new StringBuilder(Markdown.head("construct", construct.getName(), construct.getLabel()));
        if (construct.getOperationalises() != null
                && !construct.getOperationalises().eIsProxy()) {
            text.append("\noperationalises ")
                    .append(Markdown.escape(construct.getOperationalises().getName()));
        }
        scale(construct).ifPresent(scale -> text.append('\n').append(scale));
        for (var item : construct.getItems()) {
            text.append("\n- ").append(Markdown.escape(item.getName()));
            if (item.getLabel() != null) {
                text.append("  ").append(Markdown.escape(item.getLabel()));
            }
            text.append(item.isReverse() ? " (reverse)" : "");
        }
        return text.append(new FindingTexts(findings).reliability(construct)).toString();
    }

    private String item(Item item) {
        var text = new StringBuilder(Markdown.head("item", item.getName(), item.getLabel()));
        if (item.eContainer() instanceof Construct construct) {
            text.append("\nof ").append(Markdown.escape(construct.getName()));
            text.append(item.isReverse() ? ", reverse" : "");
            scale(item).or(() -> scale(construct)).ifPresent(scale -> text.append('\n')
                    .append(scale));
        }
        DataOf.declaredBeside(item).stream()
                .flatMap(source -> headers.apply(source).stream())
                .filter(header -> header.column(item.getName()).isPresent())
                .forEach(header -> text.append('\n').append(column(header, item.getName())));
        return text.toString();
    }

    private static String column(DataHeader header, String name) {
        return "column " + (header.names().indexOf(name) + 1) + " of " + Markdown.escape(header.path());
    }

    private String variable(ImplicitVariable variable) {
        if (variable.isLatent()) {
            return Markdown.head("latent variable", variable.getName(), "");
        }
        String place = DataOf.place(variable)
                .flatMap(headers)
                .map(header -> header.column(variable.getName()).isPresent()
                        ? column(header, variable.getName())
                        : "not among the columns of " + Markdown.escape(header.path()))
                .orElse("column of the data");
        return Markdown.head(place, variable.getName(), "");
    }

    private static Optional<String> scale(Measured measured) {
        if (measured.isBinary()) {
            return Optional.of("binary scale");
        }
        var scale = measured.getScale();
        return scale == null || scale.eIsProxy()
                ? Optional.empty()
                : Optional.of(Markdown.escape(scale.getName()) + ", " + kind(scale)
                        + (anchors(scale).isEmpty() ? "" : ": " + Markdown.escape(anchors(scale))));
    }

    private static String kind(Scale scale) {
        String range = scale.isBinary() ? "binary scale" : "scale " + scale.getMinimum() + ".." + scale.getMaximum();
        return scale.isOrdinal() ? range + ", ordinal" : range;
    }

    private static String anchors(Scale scale) {
        return scale.getLowAnchor() == null ? "" : scale.getLowAnchor() + " … " + scale.getHighAnchor();
    }

    private String data(DataSource data) {
        String kind = data.getKind() == DataKind.MOMENTS ? "published moments" : "table of cases";
        var text = new StringBuilder(Markdown.head(kind, data.getName(), data.getLabel()));
        if (data.getPath() != null) {
            text.append('\n').append(Markdown.escape(data.getPath()));
        }
        if (data.getObservations() != null) {
            text.append("\nN = ").append(data.getObservations());
        }
        headers.apply(data).ifPresent(header -> text.append(columns(header)));
        return text.toString();
    }

    private static String columns(DataHeader header) {
        String names = header.names().stream()
                .limit(SHOWN_COLUMNS)
                .map(Markdown::escape)
                .collect(Collectors.joining(", "));
        String more = header.names().size() > SHOWN_COLUMNS ? ", …" : "";
        return "\n" + header.names().size() + " columns: " + names + more;
    }
}
