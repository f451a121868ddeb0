package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Strings;

/** Labels of groups: words and numbers, also joined by hyphens, as they are; anything else in quotes. */
final class GroupLabelConverter implements IValueConverter<String> {

    private static final String PART = "([\\p{L}_][\\p{L}\\p{N}_.]*|\\d+(\\.\\d+)?)";

    @Override
    public String toValue(String text, INode node) {
        return text == null ? null : Quoting.unquote(text.strip());
    }

    @Override
    public String toString(String label) {
        return label.matches(PART + "(-" + PART + ")*") && !label.matches("(.*-)?NA(-.*)?")
                ? label
                : '"' + Strings.convertToJavaString(label, false) + '"';
    }
}
