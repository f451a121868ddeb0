package org.sewall.cli.report;

/**
 * The characters a report uses beyond ASCII, or what stands for them where the console cannot show them.
 *
 * @param chiSquare name of the chi-square statistic
 * @param difference mark of a difference
 * @param rSquared name of the explained share of variance
 * @param arrow from what acts to what is acted upon
 * @param covaries between what covaries
 * @param rule line under a heading, one character
 * @param yes mark of a supported hypothesis
 * @param no mark of a hypothesis that is not supported
 */
public record Glyphs(
        String chiSquare,
        String difference,
        String rSquared,
        String arrow,
        String covaries,
        String rule,
        String yes,
        String no) {

    private static final Glyphs UNICODE = new Glyphs("χ²", "Δ", "R²", "→", "↔", "─", "✓", "✗");
    private static final Glyphs ASCII = new Glyphs("chi2", "delta ", "R2", "->", "<->", "-", "+", "-");

    /** Return the characters for a console that can show Unicode, or for one that cannot. */
    public static Glyphs of(boolean unicode) {
        return unicode ? UNICODE : ASCII;
    }
}
