package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Strings;

/** Names, plain, in backticks, or where lavaan allows it in quotes. */
final class NameValueConverter implements IValueConverter<String> {

    private final boolean quotes;

    NameValueConverter(boolean quotes) {
        this.quotes = quotes;
    }

    @Override
    public String toValue(String text, INode node) {
        return text == null ? null : Quoting.unquote(text);
    }

    @Override
    public String toString(String name) {
        if (Quoting.isPlain(name)) {
            return name;
        }
        return quotes ? '"' + Strings.convertToJavaString(name, false) + '"' : '`' + name + '`';
    }
}
