package org.sewall.dsl.parsing;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.STRINGValueConverter;

/** The values of the grammar's terminal and data type rules. */
@Singleton
public class SemValueConverters extends AbstractDeclarativeValueConverterService {

    @Inject
    private STRINGValueConverter string;

    private final IValueConverter<String> name = new NameValueConverter(false);
    private final IValueConverter<String> quotableName = new NameValueConverter(true);
    private final IValueConverter<Double> number = new NumberValueConverter();
    private final IValueConverter<Integer> integer = new IntegerValueConverter();

    /** Convert a text in quotes. */
    @ValueConverter(rule = "STRING")
    public IValueConverter<String> string() {
        return string;
    }

    /** Convert a name token. */
    @ValueConverter(rule = "ID")
    public IValueConverter<String> identifier() {
        return name;
    }

    /** Convert a name that is declared, or refers to a declaration. */
    @ValueConverter(rule = "Name")
    public IValueConverter<String> declaredName() {
        return name;
    }

    /** Convert a name in a model block, which may stand in quotes. */
    @ValueConverter(rule = "VariableName")
    public IValueConverter<String> variableName() {
        return quotableName;
    }

    /** Convert a name in a list without commas, which may stand in quotes. */
    @ValueConverter(rule = "ListedName")
    public IValueConverter<String> listedName() {
        return quotableName;
    }

    /** Convert a label, which may stand in quotes. */
    @ValueConverter(rule = "ParameterName")
    public IValueConverter<String> parameterName() {
        return quotableName;
    }

    /** Convert the value of an option. */
    @ValueConverter(rule = "OptionValue")
    public IValueConverter<String> optionValue() {
        return new OptionValueConverter();
    }

    /** Convert what is known of a case. */
    @ValueConverter(rule = "PropertyValue")
    public IValueConverter<String> propertyValue() {
        return new PropertyValueConverter();
    }

    /** Convert a number with a sign. */
    @ValueConverter(rule = "SignedNumber")
    public IValueConverter<Double> signedNumber() {
        return number;
    }

    /** Convert a number that a group may lack. */
    @ValueConverter(rule = "NumberOrMissing")
    public IValueConverter<Double> numberOrMissing() {
        return new NumberOrMissingConverter();
    }

    /** Convert the label of a group. */
    @ValueConverter(rule = "GroupLabel")
    public IValueConverter<String> groupLabel() {
        return new GroupLabelConverter();
    }

    /** Convert a number without a sign. */
    @ValueConverter(rule = "UnsignedNumber")
    public IValueConverter<Double> unsignedNumber() {
        return number;
    }

    /** Convert a decimal number token. */
    @ValueConverter(rule = "DECIMAL")
    public IValueConverter<Double> decimal() {
        return number;
    }

    /** Convert a whole number token. */
    @ValueConverter(rule = "INT")
    public IValueConverter<Integer> wholeToken() {
        return integer;
    }

    /** Convert a whole number. */
    @ValueConverter(rule = "WholeNumber")
    public IValueConverter<Integer> wholeNumber() {
        return integer;
    }

    /** Convert a whole number with a sign. */
    @ValueConverter(rule = "Integer")
    public IValueConverter<Integer> integer() {
        return integer;
    }

    /** Convert the start of a range. */
    @ValueConverter(rule = "RangeStart")
    public IValueConverter<Integer> rangeStart() {
        return new RangeStartConverter();
    }
}
