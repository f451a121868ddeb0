package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Strings;

/** Values of options: words and numbers as they are, anything else in quotes. */
final class OptionValueConverter implements IValueConverter<String> {

    private static final String NUMBER = "[-+]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d+)?";

    @Override
    public String toValue(String text, INode node) {
        return text == null ? null : Quoting.unquote(text);
    }

    @Override
    public String toString(String value) {
        return Quoting.isPlain(value) || value.matches(NUMBER)
                ? value
                : '"' + Strings.convertToJavaString(value, false) + '"';
    }
}
