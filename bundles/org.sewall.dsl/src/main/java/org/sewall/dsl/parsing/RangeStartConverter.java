package org.sewall.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** The first number of a range together with its two dots, as in {@code 1..5}. */
final class RangeStartConverter implements IValueConverter<Integer> {

    private final IValueConverter<Integer> integer = new IntegerValueConverter();

    @Override
    public Integer toValue(String text, INode node) {
        return integer.toValue(text == null ? null : text.replace("..", ""), node);
    }

    @Override
    public String toString(Integer value) {
        return value + "..";
    }
}
