package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Numbers, or {@code NA} where a group has none. */
final class NumberOrMissingConverter implements IValueConverter<Double> {

    private static final String MISSING = "NA";

    private final IValueConverter<Double> number = new NumberValueConverter();

    @Override
    public Double toValue(String text, INode node) {
        return MISSING.equals(text) ? Double.valueOf(Double.NaN) : number.toValue(text, node);
    }

    @Override
    public String toString(Double value) {
        return value.isNaN() ? MISSING : number.toString(value);
    }
}
