package org.sewall.data;

import java.util.Arrays;

/** A column of numbers. */
public final class NumericColumn implements Column {

    private final String name;
    private final double[] values;
    private final int missing;

    /** Take over the values; {@code NaN} stands for a missing one. */
    NumericColumn(String name, double[] values) {
        this.name = name;
        this.values = values;
        this.missing = (int) Arrays.stream(values).filter(Double::isNaN).count();
    }

    /** Return a column with a copy of the values; {@code NaN} stands for a missing one. */
    public static NumericColumn of(String name, double... values) {
        return new NumericColumn(name, values.clone());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public int missingCount() {
        return missing;
    }

    /** Return the value in a row counted from 0, {@code NaN} if it is missing. */
    public double get(int row) {
        return values[row];
    }

    /** Return a number as data files write it and labels of groups have it: whole ones without a decimal sign. */
    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Tell whether all values that are there are the same; false without values. */
    public boolean isConstant() {
        double first = Double.NaN;
        for (double value : values) {
            if (Double.isNaN(value)) {
                continue;
            }
            if (Double.isNaN(first)) {
                first = value;
            } else if (value != first) {
                return false;
            }
        }
        return !Double.isNaN(first);
    }

    /** Tell whether another column holds the same values, missing ones included. */
    public boolean hasSameValuesAs(NumericColumn other) {
        return Arrays.equals(values, other.values);
    }
}
