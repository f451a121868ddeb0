package org.sewall.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant where another was written. */
public final class NearestName {

    private static final int SHOWN = 8;

    private NearestName() {}

    /** List the first names, and say how many more there are. */
    public static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() <= SHOWN ? first : first + " and " + (names.size() - SHOWN) + " more";
    }

    /** Return advice for a name that does not exist: the nearest one that does, or where to look. */
    public static String advice(String written, Collection<String> existing, String otherwise) {
        return find(written, existing).map(name -> "Did you mean " + name + "?").orElse(otherwise);
    }

    /**
     * Return the name at the smallest edit distance, if it is within a third of the length of what was written (at least
     * one edit); capitals count as half an edit.
     */
    public static Optional<String> find(String written, Collection<String> existing) {
        int best = 2 * Math.max(1, written.length() / 3) + 1;
        String nearest = "";
        for (String name : existing) {
            int distance = distance(written, name);
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** Compute twice the optimal-string-alignment distance (Damerau 1964), capitals at half price. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = 2 * (i + j);
                    continue;
                }
                d[i][j] = Math.min(d[i - 1][j - 1] + substitution(a, b, i, j), 2 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 2);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static int substitution(String a, String b, int i, int j) {
        String left = a.substring(i - 1, i);
        String right = b.substring(j - 1, j);
        if (left.equals(right)) {
            return 0;
        }
        return left.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT)) ? 1 : 2;
    }
}
