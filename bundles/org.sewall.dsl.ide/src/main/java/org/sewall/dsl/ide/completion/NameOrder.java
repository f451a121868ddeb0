package org.sewall.dsl.ide.completion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Orders names as people count: x2 before x10. Leading zeros do not matter unless all else is equal. For the names of one list. */
final class NameOrder implements Comparator<String> {
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)");

    /** A name is compared with many others when a list is sorted. */
    private final Map<String, String> keys = new HashMap<>();

    @Override
    public int compare(String one, String other) {
        int byCount = keys.computeIfAbsent(one, NameOrder::key)
                .compareToIgnoreCase(keys.computeIfAbsent(other, NameOrder::key));
        return byCount != 0 ? byCount : one.compareTo(other);
    }

    /** Put before each number how many digits it has, so that longer ones come later. */
    private static String key(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number -> (char) ('0' + Math.min(number.group(1).length(), 9)) + number.group(1));
    }
}
