package org.sewall.kernel.profile;

import org.sewall.kernel.optimise.Optimisation;
import org.sewall.kernel.profile.HeldFits.Point;
import org.sewall.kernel.profile.ProfileLimit.Found;
import org.sewall.kernel.profile.ProfileLimit.NotFound;
import org.sewall.kernel.profile.ProfileLimit.Reason;

/**
 * Search one end of a profile interval.
 *
 * <p>The root of the rise of chi-square is nearly linear in the parameter, so the search runs on it: outwards until the limit
 * is passed, then by false position in the form called Illinois (Dowell & Jarratt 1971, BIT 11, 168-174), which keeps the
 * limit between two points. Where no fit exists the step is halved.
 */
final class LimitSearch {
    /** Chi-square may miss the quantile by this share. */
    private static final double PRECISION = 1e-9;
    /** Chi-square may miss the quantile by this share where the profile gives no more. */
    private static final double LEAST_PRECISION = 1e-7;
    /** Fall of chi-square that is more than rounding. */
    private static final double FALL = 1e-5;

    private static final int MOST_FITS = 100;
    private static final double FARTHEST = 100;
    /** Smallest step, in usual distances, that is still tried where fits fail. */
    private static final double SMALLEST = 1e-6;

    private final HeldFits fits;
    private final double quantile;
    private final double root;
    private final double usual;
    private Point inside;
    private Point outside;
    private Point other;
    private double innerRoot;
    private double outerRoot;
    private double step;
    private double barrier = Double.NaN;
    private Point failure;
    private boolean lastOutside;
    private int count;

    /**
     * Prepare a search.
     *
     * @param quantile by how much chi-square is to rise
     * @param sign 1 for the upper limit, -1 for the lower
     */
    LimitSearch(HeldFits fits, double quantile, int sign) {
        this.fits = fits;
        this.quantile = quantile;
        root = Math.sqrt(quantile);
        usual = root * fits.standardError();
        inside = fits.solution();
        other = inside;
        innerRoot = -root;
        step = sign * usual;
    }

    ProfileLimit run() {
        if (usual == 0) {
            return notFound(Reason.HELD);
        }
        while (count < MOST_FITS) {
            double value = outside == null ? inside.value() + step : between();
            Point point = fits.at(value, inside, outside == null ? other : outside);
            count++;
            if (point.status() == Optimisation.Status.CANCELLED) {
                return notFound(Reason.CANCELLED);
            }
            if (!point.converged()) {
                if (!retreat(point)) {
                    return notFound(failure.atBorder() ? Reason.BOUND : Reason.NOT_CONVERGED);
                }
                continue;
            }
            if (point.rise() < -FALL) {
                return notFound(Reason.LOWER_MINIMUM);
            }
            boolean ends = outside != null && Math.abs(outside.value() - inside.value()) < 1e-11 * usual;
            double missed = Math.abs(point.rise() - quantile) / quantile;
            if (missed <= PRECISION || ends && missed <= LEAST_PRECISION) {
                return new Found(point.value(), point.rise(), count);
            }
            take(point);
            if (Math.abs(inside.value() - fits.solution().value()) > FARTHEST * usual) {
                return notFound(Reason.NOT_REACHED);
            }
        }
        return notFound(Reason.NOT_CONVERGED);
    }

    private ProfileLimit notFound(Reason reason) {
        return new NotFound(reason, inside.value(), inside.rise(), count);
    }

    /** Return a value between the two sides of the limit. */
    private double between() {
        double share = innerRoot / (innerRoot - outerRoot);
        share = Math.min(1 - 1e-9, Math.max(1e-9, share));
        return inside.value() + share * (outside.value() - inside.value());
    }

    /** Come back from where no fit exists; false if there is no way on. */
    private boolean retreat(Point point) {
        failure = point;
        if (outside != null) {
            // nearer to the side from which the search came
            outerRoot *= 4;
            return Math.abs(outside.value() - inside.value()) > SMALLEST * usual;
        }
        barrier = inside.value() + step;
        step /= 2;
        return Math.abs(step) > SMALLEST * usual;
    }

    private void take(Point point) {
        double height = Math.sqrt(Math.max(0, point.rise())) - root;
        if (height >= 0) {
            if (outside != null && lastOutside) {
                innerRoot /= 2;
            }
            outside = point;
            outerRoot = height;
            lastOutside = true;
            return;
        }
        if (outside == null) {
            lengthen(point, height);
        } else if (!lastOutside) {
            outerRoot /= 2;
        }
        lastOutside = false;
        other = inside;
        inside = point;
        innerRoot = height;
    }

    /** Choose the next step outwards: where a line through the last points passes the limit, and a little farther. */
    private void lengthen(Point point, double height) {
        double gone = Math.abs(point.value() - fits.solution().value());
        double slope = (height - innerRoot) / Math.abs(point.value() - inside.value());
        double needed = slope > 0 ? -1.05 * height / slope : 2 * gone;
        double length = Math.min(2 * gone, Math.max(0.02 * usual, needed));
        if (!Double.isNaN(barrier)) {
            length = Math.min(length, Math.abs(barrier - point.value()) / 2);
        }
        step = Math.copySign(length, step);
    }
}
