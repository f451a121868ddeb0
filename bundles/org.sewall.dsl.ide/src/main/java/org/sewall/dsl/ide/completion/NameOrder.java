package org.sewall.dsl.ide.completion;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders names as people count: x2 before x10. Leading zeros do not matter unless all else is equal. */
final class NameOrder implements Comparator<String> {
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)");

    @Override
    public int compare(String one, String other) {
        int byCount = key(one).compareToIgnoreCase(key(other));
        return byCount != 0 ? byCount : one.compareTo(other);
    }

    /** Put before each number how many digits it has, so that longer ones come later. */
    private static String key(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number -> (char) ('0' + Math.min(number.group(1).length(), 9)) + number.group(1));
    }
}
