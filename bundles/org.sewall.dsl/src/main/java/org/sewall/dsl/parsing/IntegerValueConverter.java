package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

/** Whole numbers. */
final class IntegerValueConverter implements IValueConverter<Integer> {

    @Override
    public Integer toValue(String text, INode node) {
        if (text == null) {
            return 0; // a token is missing, which the parser has reported
        }
        try {
            return Integer.valueOf(text.replaceAll("\\s", ""));
        } catch (NumberFormatException e) {
            throw new ValueConverterException("'" + text + "' is not a whole number of ordinary size.", node, null);
        }
    }

    @Override
    public String toString(Integer value) {
        return value.toString();
    }
}
