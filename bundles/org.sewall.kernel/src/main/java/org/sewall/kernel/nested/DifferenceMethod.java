package org.sewall.kernel.nested;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Name the methods of testing a difference in chi-square. */
public enum DifferenceMethod {
    /** Plain difference of two standard chi-squares. */
    STANDARD("standard"),
    /** Scaled by the difference of the scaling factors of both models; can be negative. */
    SATORRA_BENTLER_2001("satorra.bentler.2001"),
    /** Scaled with the larger model evaluated at the estimates of the restricted one; never negative. */
    SATORRA_BENTLER_2010("satorra.bentler.2010"),
    /** Scaled, or scaled and shifted, by the moments of the restrictions themselves. */
    SATORRA_2000("satorra.2000");

    private final String lavaanName;

    DifferenceMethod(String lavaanName) {
        this.lavaanName = lavaanName;
    }

    /** Return the name in lavaan's {@code lavTestLRT}. */
    public String lavaanName() {
        return lavaanName;
    }

    /** Find a method by its name in lavaan's {@code lavTestLRT}; points, dashes and underscores do not count. */
    public static Optional<DifferenceMethod> named(String name) {
        return Arrays.stream(values())
                .filter(method -> plain(method.lavaanName).equals(plain(name)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }
}
