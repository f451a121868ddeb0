package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of numbered names, such as {@code x1-x5}. */
final class MplusLists {

    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*?)(\\d{1,6})");

    /** Longer lists are no lists that anybody wrote. */
    private static final int LONGEST = 5_000;

    private MplusLists() {}

    /**
     * Return the names from the first to the last; the number of a threshold behind the first is that of all.
     *
     * @throws MplusFault if the names are not numbered alike, or there are too many
     */
    static List<String> numbered(String first, String last) throws MplusFault {
        Matcher from = NUMBERED.matcher(first.replaceFirst("\\$\\d+$", ""));
        Matcher to = NUMBERED.matcher(last.replaceFirst("\\$\\d+$", ""));
        String end = first.contains("$") ? first.substring(first.indexOf('$')) : "";
        if (!from.matches() || !to.matches() || !from.group(1).equalsIgnoreCase(to.group(1))) {
            throw new MplusFault("it is not known what stands between " + first + " and " + last);
        }
        int low = Integer.parseInt(from.group(2));
        int high = Integer.parseInt(to.group(2));
        if (high < low || high - low > LONGEST) {
            throw new MplusFault("the list " + first + "-" + last + " has no or too many members");
        }
        List<String> names = new ArrayList<>();
        for (int i = low; i <= high; i++) {
            names.add(from.group(1) + i + end);
        }
        return names;
    }
}
