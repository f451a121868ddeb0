package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.EqualParameters;
import org.sewall.analysis.exchange.NameMap;
import org.sewall.kernel.spec.Definition;

/**
 * Knows which names Mplus takes: at most eight letters, digits and underscores, capitals making no difference.
 *
 * <p>Variables and parameters share one space of names here, although Mplus would keep them apart, so that its output
 * reads without a doubt.
 */
final class MplusNames {

    static final NameMap.Rules RULES = new NameMap.Rules(
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*"),
            Pattern.compile("[^A-Za-z0-9_]"),
            8,
            false,
            Set.of(
                    "on",
                    "by",
                    "with",
                    "pon",
                    "pwith",
                    "at",
                    "xwith",
                    "is",
                    "are",
                    "all",
                    "new",
                    "do",
                    "if",
                    "then",
                    "and",
                    "or",
                    "not",
                    "eq",
                    "ne",
                    "gt",
                    "lt",
                    "ge",
                    "le",
                    "exp",
                    "log",
                    "log10",
                    "sqrt",
                    "abs",
                    "sin",
                    "cos",
                    "tan",
                    "asin",
                    "acos",
                    "atan",
                    "phi",
                    "mod",
                    "missing",
                    "mean",
                    "sum",
                    "cut",
                    "via",
                    "ind",
                    "model",
                    "title",
                    "data",
                    "variable",
                    "analysis",
                    "output",
                    "plot",
                    "define",
                    "savedata"));

    private final NameMap map = new NameMap(RULES);
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    MplusNames(SpecifiedModel model, EqualParameters equals) {
        List<String> names = new ArrayList<>(model.table().observed());
        if (!model.groupColumn().isEmpty() && !names.contains(model.groupColumn())) {
            names.add(model.groupColumn());
        }
        names.addAll(model.table().latent());
        map.addAll(names);
        written.putAll(map.changed());
        for (String name : equals.names()) {
            parameter(name);
        }
        for (Definition definition : model.table().definitions()) {
            parameter(definition.name());
        }
    }

    private void parameter(String name) {
        if (parameters.containsKey(name)) {
            return;
        }
        boolean made = name.startsWith(".p");
        String target = map.fresh(made ? name.replace(".", "") : name);
        parameters.put(name, target);
        if (!made && !target.equals(name)) {
            written.put(target, name);
        }
    }

    /** Return what stands for a variable. */
    String variable(String name) {
        return map.of(name);
    }

    /** Return what stands for a parameter or a defined quantity. */
    String parameter(EqualParameters equals, String reference) {
        return parameters.get(equals.resolve(reference));
    }

    /** Return what stands for the name of a set of equal parameters. */
    String label(String name) {
        return parameters.get(name);
    }

    /** Return the names that are not those of the model, by what stands for them. */
    Map<String, String> changed() {
        return written;
    }
}
