package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** What is known of a case: words, numbers and dates as they are, anything else in quotes. */
final class PropertyValueConverter implements IValueConverter<String> {

    private static final String DATE = "\\d+-\\d+-\\d+";

    private final IValueConverter<String> plain = new OptionValueConverter();

    @Override
    public String toValue(String text, INode node) {
        return plain.toValue(text, node);
    }

    @Override
    public String toString(String value) {
        return value.matches(DATE) ? value : plain.toString(value);
    }
}
