package org.sewall.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A JSON value. Objects keep the order of their keys. */
sealed interface Json {

    /** Key-value pairs. */
    record Fields(Map<String, Json> values) implements Json {

        Fields() {
            this(new LinkedHashMap<>());
        }

        Fields put(String key, Json value) {
            values.put(key, value);
            return this;
        }

        Fields put(String key, String value) {
            return put(key, new Text(value));
        }

        Fields put(String key, double value) {
            return put(key, number(value));
        }

        Fields put(String key, boolean value) {
            return put(key, new Flag(value));
        }

        /** Put a text, or null if it is empty. */
        Fields putOrNull(String key, String value) {
            return put(key, value.isEmpty() ? Null.NULL : new Text(value));
        }

        /** Put a text unless it is empty. */
        Fields putIfAny(String key, String value) {
            return value.isEmpty() ? this : put(key, value);
        }

        <T> Fields put(String key, Collection<T> items, Function<? super T, ? extends Json> form) {
            return put(key, list(items, form));
        }
    }

    /** A list. */
    record Items(List<Json> values) implements Json {}

    /** A text. */
    record Text(String value) implements Json {}

    /** A finite number. */
    record Number(double value) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** Nothing. */
    enum Null implements Json {
        /** The only one. */
        NULL
    }

    /** Return a number, or null if it is not finite. */
    static Json number(double value) {
        return Double.isFinite(value) ? new Number(value) : Null.NULL;
    }

    static <T> Items list(Collection<T> items, Function<? super T, ? extends Json> form) {
        var values = new ArrayList<Json>(items.size());
        for (T item : items) {
            values.add(form.apply(item));
        }
        return new Items(values);
    }

    static Items texts(Collection<String> items) {
        return list(items, Text::new);
    }

    static Fields numbers(Map<String, Double> map) {
        var fields = new Fields();
        map.forEach((key, value) -> fields.put(key, number(value)));
        return fields;
    }

    static Fields texts(Map<String, String> map) {
        var fields = new Fields();
        map.forEach(fields::put);
        return fields;
    }
}
