package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a statement. A label belongs to those before it in its line (Mplus User's Guide, chapter 17). */
final class LabelledParameters {

    private final MplusVariables variables;
    private final List<MplusParameter> found = new ArrayList<>();
    private final List<Integer> lineOf = new ArrayList<>();
    private int labelled;

    LabelledParameters(MplusVariables variables) {
        this.variables = variables;
    }

    List<MplusParameter> all() {
        return found;
    }

    int size() {
        return found.size();
    }

    void add(MplusParameter parameter, int line) {
        found.add(parameter);
        lineOf.add(line);
    }

    /** Give a label to the parameters since the last one. */
    void label(MplusTokens.Token token) throws MplusFault {
        label(token, labelled);
    }

    /** Give a label to the parameters from one of them on. */
    void label(MplusTokens.Token token, int first) throws MplusFault {
        List<Integer> targets = new ArrayList<>();
        for (int i = first; i < found.size(); i++) {
            if (lineOf.get(i) == token.line()) {
                targets.add(i);
            }
        }
        labelled = found.size();
        List<String> labels = labels(token.text());
        if (targets.isEmpty() || labels.isEmpty() || labels.size() > 1 && labels.size() != targets.size()) {
            throw new MplusFault("the label (" + token.text() + ") does not fit the " + targets.size()
                    + " parameters before it in its line");
        }
        for (int i = 0; i < targets.size(); i++) {
            int target = targets.get(i);
            found.set(target, found.get(target).labelled(labels.get(labels.size() == 1 ? 0 : i)));
        }
    }

    private List<String> labels(String text) throws MplusFault {
        List<String> labels = new ArrayList<>();
        for (String part : text.split("[\\s,]+")) {
            int dash = part.indexOf('-');
            if (dash > 0) {
                for (String name : MplusLists.numbered(part.substring(0, dash), part.substring(dash + 1))) {
                    labels.add(variables.label(name));
                }
            } else if (part.matches("\\d{1,8}")) {
                labels.add(variables.label("equal" + part));
            } else if (part.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                labels.add(variables.label(part));
            } else if (!part.isEmpty()) {
                throw new MplusFault("(" + text + ") is no label");
            }
        }
        return labels;
    }
}
