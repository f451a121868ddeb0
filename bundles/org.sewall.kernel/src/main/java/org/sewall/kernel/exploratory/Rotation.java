package org.sewall.kernel.exploratory;

import java.io.Serializable;

/** Say how extracted factors are rotated. */
public sealed interface Rotation extends Serializable permits Rotation.ByCriterion, Rotation.Promax {

    /** Return the name of the method in lower case, such as {@code oblimin}. */
    String name();

    /** Say whether factors may correlate. */
    boolean oblique();

    /** Say whether items count alike, their rows being scaled to length 1 during rotation (Kaiser 1958). */
    boolean kaiser();

    /**
     * Minimise a criterion over all rotations of one kind.
     *
     * @param name name of the method
     * @param criterion what to minimise; its constants are those for the number of items and factors at hand
     * @param oblique whether factors may correlate
     * @param kaiser whether rows are scaled to length 1
     */
    record ByCriterion(String name, RotationCriterion criterion, boolean oblique, boolean kaiser) implements Rotation {}

    /**
     * Rotate to varimax, then towards a power of its loadings by least squares (Hendrickson & White 1964).
     *
     * @param power exponent of the target, customarily 4
     * @param kaiser whether varimax scales rows to length 1; the target is formed from loadings as they are
     */
    record Promax(double power, boolean kaiser) implements Rotation {

        @Override
        public String name() {
            return "promax";
        }

        @Override
        public boolean oblique() {
            return true;
        }
    }

    /** Return varimax (Kaiser 1958). */
    static Rotation varimax(boolean kaiser) {
        return new ByCriterion("varimax", new Orthomax(1), false, kaiser);
    }

    /** Return orthogonal quartimax (Neuhaus & Wrigley 1954). */
    static Rotation quartimax(boolean kaiser) {
        return new ByCriterion("quartimax", new Orthomax(0), false, kaiser);
    }

    /**
     * Return orthogonal equamax as a member of the Crawford-Ferguson family.
     *
     * @param items number of items p
     * @param factors number of factors m
     * @param kaiser whether rows are scaled to length 1
     */
    static Rotation equamax(int items, int factors, boolean kaiser) {
        return new ByCriterion("equamax", new CrawfordFerguson(factors / (2.0 * items)), false, kaiser);
    }

    /**
     * Return orthogonal parsimax as a member of the Crawford-Ferguson family.
     *
     * @param items number of items p
     * @param factors number of factors m
     * @param kaiser whether rows are scaled to length 1
     */
    static Rotation parsimax(int items, int factors, boolean kaiser) {
        double kappa = (factors - 1.0) / (items + factors - 2.0);
        return new ByCriterion("parsimax", new CrawfordFerguson(kappa), false, kaiser);
    }

    /** Return direct oblimin with {@code gamma}, which SPSS calls delta. */
    static Rotation oblimin(double gamma, boolean kaiser) {
        return new ByCriterion("oblimin", new Oblimin(gamma), true, kaiser);
    }

    /** Return oblique quartimin, which is oblimin with gamma 0. */
    static Rotation quartimin(boolean kaiser) {
        return new ByCriterion("quartimin", new Oblimin(0), true, kaiser);
    }

    /** Return geomin (Yates 1987) with {@code epsilon} added to squared loadings. */
    static Rotation geomin(double epsilon, boolean oblique, boolean kaiser) {
        return new ByCriterion("geomin", new Geomin(epsilon), oblique, kaiser);
    }

    /** Return promax with the customary power 4 after varimax with Kaiser normalisation. */
    static Rotation promax() {
        return new Promax(4, true);
    }
}
