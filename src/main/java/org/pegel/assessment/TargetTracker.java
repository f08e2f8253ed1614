package org.pegel.assessment;

import java.util.Objects;
import org.pegel.catalogue.Period;
import org.pegel.target.Target;
import org.pegel.target.TargetType;

/** Judges a series against a target, by the {@link WeatherSymbol}. */
final class TargetTracker {

    private static final double ABSENT = Double.NaN;
    private static final TargetTracking NO_TARGET =
            new TargetTracking(null, TargetStatus.NOT_RATED, "kein Ziel festgelegt", 0, ABSENT, ABSENT, ABSENT, ABSENT);

    private TargetTracker() {}

    static TargetTracking withoutTarget() {
        return NO_TARGET;
    }

    static TargetTracking notRated(Target target, String reason) {
        return new TargetTracking(target, TargetStatus.NOT_RATED, reason, 0, ABSENT, ABSENT, ABSENT, ABSENT);
    }

    /**
     * The verdict on the last of the values.
     *
     * @param values a year or more apart, at least one
     * @param period the period of the last value
     * @param sign +1 when higher is better, −1 when lower is
     */
    static TargetTracking track(Target target, ComparableValues values, Period period, int sign) {
        int n = values.n();
        int least = values.restarted() ? WeatherSymbol.POINTS_AFTER_BREAK : WeatherSymbol.POINTS;
        double value = values.value(n - 1);
        double yearsLeft = target.year() == null ? ABSENT : TimeAxis.yearsLeft(period, target.year());
        double required = requiredPace(target, value, yearsLeft, sign);
        if (n < least) {
            return new TargetTracking(
                    target, TargetStatus.NOT_RATED, tooFew(n, values), n, ABSENT, required, ABSENT, ABSENT);
        }
        double average = values.changePerYear(WeatherSymbol.firstPoint(n), n - 1);
        boolean ahead = target.type() == TargetType.REACH && yearsLeft > 0;
        return new TargetTracking(
                target,
                status(target, values, average, yearsLeft, sign),
                null,
                Math.min(n, WeatherSymbol.POINTS),
                average,
                required,
                ahead ? WeatherSymbol.projection(value, average, yearsLeft) : ABSENT,
                ahead ? WeatherSymbol.shortfall(value, average, sign, limit(target), yearsLeft) : ABSENT);
    }

    private static TargetStatus status(
            Target target, ComparableValues values, double average, double yearsLeft, int sign) {
        int last = values.n() - 1;
        double value = values.value(last);
        return switch (target.type()) {
            case REACH -> WeatherSymbol.reach(value, average, sign, limit(target), yearsLeft);
            case HOLD -> WeatherSymbol.hold(value, average, sign, limit(target));
            case IMPROVE -> WeatherSymbol.improve(average, value - values.value(last - 1), sign);
        };
    }

    private static double requiredPace(Target target, double value, double yearsLeft, int sign) {
        boolean onTheWay =
                target.type() == TargetType.REACH && yearsLeft > 0 && !WeatherSymbol.isMet(value, sign, limit(target));
        return onTheWay ? (limit(target) - value) / yearsLeft : ABSENT;
    }

    private static double limit(Target target) {
        return Objects.requireNonNull(target.value(), "REACH and HOLD have a value");
    }

    private static String tooFew(int n, ComparableValues values) {
        return values.restarted()
                ? "%d von mindestens %d Werten seit dem Bruch".formatted(n, WeatherSymbol.POINTS_AFTER_BREAK)
                : "%d von mindestens %d Werten".formatted(n, WeatherSymbol.POINTS);
    }
}
