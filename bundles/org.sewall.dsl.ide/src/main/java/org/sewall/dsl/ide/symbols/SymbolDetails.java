package org.sewall.dsl.ide.symbols;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.sewall.model.Alternative;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Hypothesis;
import org.sewall.model.Invariance;
import org.sewall.model.Item;
import org.sewall.model.Model;
import org.sewall.model.Named;
import org.sewall.model.Proposition;
import org.sewall.model.SampleGroup;
import org.sewall.model.Scale;
import org.sewall.model.Sign;
import org.sewall.model.Source;
import org.sewall.model.Study;

/** What the outline says beside a name. */
public final class SymbolDetails extends DocumentSymbolDetailsProvider {
    @Override
    public String getDetails(EObject object) {
        if (object instanceof Study study) {
            return text(study.getTitle());
        }
        if (object instanceof Construct construct) {
            return text(construct.getLabel());
        }
        if (object instanceof Item item) {
            return text(item.getLabel());
        }
        if (object instanceof DataSource data) {
            return text(data.getPath());
        }
        if (object instanceof Scale scale) {
            return scale.isBinary() ? "binary" : scale.getMinimum() + ".." + scale.getMaximum();
        }
        if (object instanceof Hypothesis hypothesis) {
            return path(hypothesis);
        }
        if (object instanceof Model model) {
            return model.getData() == null ? "" : "on " + name(model.getData());
        }
        if (object instanceof Alternative alternative) {
            return "of " + name(alternative.getBase());
        }
        if (object instanceof Invariance invariance) {
            return "of " + name(invariance.getModel());
        }
        if (object instanceof Proposition proposition) {
            return name(proposition.getSource()) + " → " + name(proposition.getTarget()) + ", "
                    + proposition.getEffect().getLiteral();
        }
        return labelled(object);
    }

    private static String labelled(EObject object) {
        if (object instanceof Source source) {
            return text(source.getLabel());
        }
        if (object instanceof SampleGroup group) {
            return text(group.getLabel());
        }
        return object instanceof Declaration declaration ? text(declaration.getLabel()) : "";
    }

    private static String path(Hypothesis hypothesis) {
        String path = name(hypothesis.getSource()) + " → " + name(hypothesis.getTarget());
        return hypothesis.getSign() == Sign.UNDIRECTED
                ? path
                : path + ", " + hypothesis.getSign().getLiteral();
    }

    private static String name(Named named) {
        return named == null || named.eIsProxy() ? "?" : text(named.getName());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
