package org.pegel.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.targets.Eurostat;
import org.pegel.assessment.targets.PiecewisePath;
import org.pegel.assessment.targets.Weather;
import org.pegel.catalogue.Period;
import org.pegel.target.Milestone;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetType;

/** Judges a series against a target, by the target's method. */
final class TargetTracker {

    private static final TargetTracking NO_TARGET =
            TargetTracking.notRated(null, "kein Ziel festgelegt", new TargetNumbers());

    private final Target target;
    private final TargetAim aim;
    private final ComparableValues all;
    private final @Nullable ComparableValues other;
    private final int sign;
    private final Period period;
    private final TargetValues values;
    private final TargetNumbers numbers;

    private TargetTracker(Target target, ComparableValues all, @Nullable Compared compared, Period period, int sign) {
        this.target = target;
        this.aim = target.aim();
        this.all = all;
        this.other = compared == null ? null : compared.values();
        this.sign = sign;
        this.period = period;
        this.values = TargetValues.of(aim, all, other, period, sign);
        this.numbers = new TargetNumbers();
        numbers.comparedTo = compared == null ? null : compared.to();
    }

    static TargetTracking withoutTarget() {
        return NO_TARGET;
    }

    static TargetTracking notRated(Target target, String reason) {
        return TargetTracking.notRated(target, reason, new TargetNumbers());
    }

    /**
     * The verdict on the last of the values.
     *
     * @param values a year or more apart, at least one
     * @param other the city or the group that a gap is measured to; absent for other types of target, and when there are no
     *     values
     * @param period the period of the last value
     * @param sign +1 when higher is better, −1 when lower is
     */
    static TargetTracking track(
            Target target, ComparableValues values, @Nullable Compared other, Period period, int sign) {
        if (target.type().isGap() && (other == null || other.values().indexOf(period) < 0)) {
            return notRated(target, withoutOther(target.type()));
        }
        return new TargetTracker(target, values, other, period, sign).track();
    }

    private static String withoutOther(TargetType type) {
        return "kein Wert der %s für denselben Zeitraum"
                .formatted(type == TargetType.CLOSE_GAP_TO_CITY ? "Gesamtstadt" : "Vergleichsgruppe");
    }

    private TargetTracking track() {
        if (aim.type().isGap()) {
            numbers.gap = values.lastValue();
        }
        if (aim.type() == TargetType.MAXIMUM_GROWTH) {
            numbers.expected = TargetValues.grown(aim, values.lastTime());
        }
        if (asksForValue()) {
            numbers.arrival =
                    () -> Arrival.of(TargetValues.all(aim, all, other, period, sign), targetTime(), aim.year());
        }
        if (asksForValue() && values.demand().isAhead() && !values.isMet()) {
            numbers.requiredPace = (values.demand().limit() - values.lastValue())
                    / values.demand().yearsLeft();
        }
        return switch (aim.method()) {
            case DESTATIS -> byWeather();
            case EUROSTAT -> byGrowth();
            case PATH -> byPath();
        };
    }

    /** Whether the numbers speak of values or gaps, which people know, and not of what lies beyond a limit. */
    private boolean asksForValue() {
        return aim.type() == TargetType.REACH || aim.type().isGap();
    }

    private TargetTracking byWeather() {
        Weather.Limits limits = values.restarted() ? Weather.Limits.AFTER_BREAK : Weather.Limits.OFFICIAL;
        Optional<Weather> weather = Weather.of(values.times(), values.values(), values.sign(), values.demand(), limits);
        numbers.points = values.n();
        if (weather.isEmpty()) {
            return notRated(tooFew(limits.least()));
        }
        Weather rated = weather.get();
        numbers.points = rated.points();
        numbers.span = aim.type().isGap() ? judgedSpan(values.n() - rated.points()) : span(all.n() - rated.points());
        if (asksForValue()) {
            rated.projection().ifPresent(projection -> numbers.projection = projection);
        }
        rated.shortfall().ifPresent(shortfall -> numbers.shortfall = shortfall);
        return rated(
                switch (rated.symbol()) {
                    case SUN -> TargetStatus.SUN;
                    case LIGHT_CLOUD -> TargetStatus.LIGHT_CLOUD;
                    case CLOUD -> TargetStatus.CLOUD;
                    case STORM -> TargetStatus.STORM;
                });
    }

    private String tooFew(int least) {
        if (values.n() >= least) {
            return "die Werte sind zu groß für eine Rechnung";
        }
        return values.restarted()
                ? "%d von mindestens %d Werten seit dem Bruch".formatted(values.n(), least)
                : "%d von mindestens %d Werten".formatted(values.n(), least);
    }

    private TargetTracking byGrowth() {
        if (values.n() < TargetGrowth.FEWEST_VALUES) {
            return notRated(tooFew(TargetGrowth.FEWEST_VALUES));
        }
        Optional<Eurostat> shortTerm = growth(Eurostat.Window.SHORT);
        if (shortTerm.isEmpty()) {
            return notRated("weniger als %d Jahre vergleichbarer Werte".formatted(Eurostat.Window.SHORT.least()));
        }
        Eurostat progress = shortTerm.get();
        if (progress.progress().isEmpty()) {
            return notRated("aus den Werten ergibt sich keine Wachstumsrate (null oder Wechsel des Vorzeichens)");
        }
        growth(Eurostat.Window.LONG)
                .flatMap(Eurostat::progress)
                .ifPresent(longTerm -> numbers.longTerm = TargetGrowth.status(longTerm, values));
        TargetGrowth.note(progress, numbers);
        int base = Eurostat.Window.SHORT.base(values.times());
        numbers.points = values.n() - base;
        numbers.span = judgedSpan(base);
        return rated(TargetGrowth.status(progress.progress().get(), values));
    }

    private PaceSpan span(int first) {
        int last = all.n() - 1;
        return new PaceSpan(all.time(first), all.value(first), all.time(last), all.value(last));
    }

    /** Of the values that are judged: gaps, where the target is about one. */
    private PaceSpan judgedSpan(int first) {
        return new PaceSpan(values.times()[first], values.values()[first], values.lastTime(), values.lastValue());
    }

    private Optional<Eurostat> growth(Eurostat.Window window) {
        return TargetGrowth.over(window, values);
    }

    private TargetTracking byPath() {
        Optional<PiecewisePath.Position> position = path(aim).compare(targetTime(), values.lastValue(), values.sign());
        numbers.points = 1;
        if (position.isEmpty()) {
            return notRated("%s liegt vor dem Ausgangsjahr des Zielpfads".formatted(period));
        }
        PiecewisePath.Position found = position.get();
        numbers.expected = found.expected();
        found.shareOfWidth().ifPresent(share -> numbers.shareOfPath = share);
        found.deviationPercent().ifPresent(percent -> numbers.deviationPercent = percent);
        found.wayPercent().ifPresent(percent -> numbers.wayPercent = percent);
        return rated(
                switch (found.progress()) {
                    case REACHED -> TargetStatus.REACHED;
                    case ON_PATH -> TargetStatus.ON_PATH;
                    case SLIGHTLY_BEHIND -> TargetStatus.SLIGHTLY_BEHIND;
                    case BEHIND -> TargetStatus.BEHIND;
                    case AWAY -> TargetStatus.AWAY;
                });
    }

    /** Where the value stands on the axis of target years. */
    private double targetTime() {
        Integer year = aim.year();
        return year == null ? values.lastTime() : year - TimeAxis.yearsLeft(period, year);
    }

    private static PiecewisePath path(TargetAim aim) {
        Integer from = aim.baselineYear();
        Double start = aim.baseline();
        Integer to = aim.year();
        Double end = aim.value();
        if (from == null || start == null || to == null || end == null) {
            throw new IllegalArgumentException("A path has a start and an end: " + aim);
        }
        int points = aim.milestones().size() + 2;
        double[] years = new double[points];
        double[] asked = new double[points];
        years[0] = from;
        asked[0] = start;
        for (int i = 0; i < points - 2; i++) {
            Milestone milestone = aim.milestones().get(i);
            years[i + 1] = milestone.year();
            asked[i + 1] = milestone.value();
        }
        years[points - 1] = to;
        asked[points - 1] = end;
        return new PiecewisePath(years, asked);
    }

    private TargetTracking rated(TargetStatus status) {
        return TargetTracking.rated(target, status, numbers);
    }

    private TargetTracking notRated(String reason) {
        return TargetTracking.notRated(target, reason, numbers);
    }
}
