package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.dsl.message.Numbers;

/** Decimal numbers with a point, an exponent, and perhaps blanks after the sign. */
final class NumberValueConverter implements IValueConverter<Double> {

    @Override
    public Double toValue(String text, INode node) {
        if (text == null) {
            return 0.0; // a token is missing, which the parser has reported
        }
        try {
            double value = Double.parseDouble(text.replaceAll("\\s", ""));
            if (Double.isInfinite(value)) {
                throw new ValueConverterException("The number " + text + " is too large.", node, null);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new ValueConverterException("'" + text + "' is not a number.", node, null);
        }
    }

    @Override
    public String toString(Double value) {
        return Numbers.text(value);
    }
}
