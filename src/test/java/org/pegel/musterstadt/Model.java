package org.pegel.musterstadt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one indicator behaves in Musterstadt. Values are in the unit of the indicator. */
final class Model {

    /** A group that has a path of its own; the parts add up to everybody. */
    record Part(String group, double share, @Nullable Course path, @Nullable Goal goal, @Nullable String gap) {}

    /** Two groups that everybody is divided into; the first one's value is the value of all times {@code ratio}. */
    record Split(String first, String second, double share, double ratio) {}

    /** What the city wants: the value it had in a year and the one it wants in 2030. */
    record Goal(double year, double value, double target) {}

    /** How districts of a level differ: {@code spread} in standard deviations of the logit, negative where poorer is less. */
    record Spread(String level, double spread, boolean groups) {}

    /** A limit for districts; the recovery value ends the stage. */
    record Limit(double review, double recovery, int confirmation) {}

    final String id;
    final List<Tick> ticks;
    final double base;
    double factor = 100;
    int sign = 1;

    @Nullable
    Course path;

    @Nullable
    Goal goal;

    @Nullable
    Spread spread;

    @Nullable
    Limit limit;

    double noise = 1;
    double growth = 0.004;
    double[] season = {1};
    double rebasedFrom = Double.POSITIVE_INFINITY;
    double rebasedBy = 1;
    boolean districtsOnly;
    final List<Part> parts = new ArrayList<>();
    final List<Split> splits = new ArrayList<>();

    private Model(String id, List<Tick> ticks, double base) {
        this.id = id;
        this.ticks = ticks;
        this.base = base;
    }

    /** A numerator over a denominator, which is {@code base} in 2024. */
    static Model share(String id, List<Tick> ticks, double base) {
        return new Model(id, ticks, base);
    }

    /** A value that comes without numerator and denominator; {@code noise} is its standard deviation. */
    static Model value(String id, List<Tick> ticks, double noise) {
        return new Model(id, ticks, Double.NaN).noise(noise);
    }

    boolean isShare() {
        return !Double.isNaN(base);
    }

    boolean isContext() {
        return sign == 0;
    }

    Model lowerIsBetter() {
        sign = -1;
        return this;
    }

    Model context() {
        sign = 0;
        return this;
    }

    Model path(double... knots) {
        path = Course.through(knots);
        return this;
    }

    Model towards(double year, double value, double target) {
        goal = new Goal(year, value, target);
        path = Course.towards(year, value, target, since());
        return this;
    }

    /** The sixth-last value, where a target's verdict looks back to. */
    private double since() {
        return ticks.size() > 6 && ticks.get(1).year() - ticks.get(0).year() > 1 ? 2015 : 2020;
    }

    Model part(String group, double share, double... knots) {
        parts.add(new Part(group, share, Course.through(knots), null, null));
        return this;
    }

    Model partTowards(String group, double share, double year, double value, double target) {
        Goal wanted = new Goal(year, value, target);
        parts.add(new Part(group, share, Course.towards(year, value, target, since()), wanted, null));
        return this;
    }

    /** A part whose value is that of the part before it minus the gap that another indicator gives. */
    Model partBelow(String group, double share, String gap) {
        parts.add(new Part(group, share, null, null, gap));
        return this;
    }

    Model women(double share, double ratio) {
        splits.add(new Split("weiblich", "maennlich", share, ratio));
        return this;
    }

    Model nonGerman(double share, double ratio) {
        splits.add(new Split("nicht-deutsch", "deutsch", share, ratio));
        return this;
    }

    Model migration(String statistics, double share, double ratio) {
        splits.add(new Split("mit-mh-" + statistics, "ohne-mh-" + statistics, share, ratio));
        return this;
    }

    Model districts(String level, double howMuch) {
        spread = new Spread(level, howMuch, false);
        return this;
    }

    Model districtsWithGroups(String level, double howMuch) {
        spread = new Spread(level, howMuch, true);
        return this;
    }

    /** The city's values come from another model of the same indicator. */
    Model districtsOnly() {
        districtsOnly = true;
        return this;
    }

    Model limit(double review, double recovery, int confirmation) {
        limit = new Limit(review, recovery, confirmation);
        return this;
    }

    /** Chance as a multiple of the binomial's; below 1 for stocks that change slowly. */
    Model noise(double times) {
        noise = times;
        return this;
    }

    Model per(double newFactor) {
        factor = newFactor;
        return this;
    }

    /** The same denominator every year. */
    Model fixedBase() {
        growth = 0;
        return this;
    }

    Model season(double... factors) {
        season = factors.clone();
        return this;
    }

    /** The denominator changes at once: a new base, a new law. */
    Model rebased(double from, double by) {
        rebasedFrom = from;
        rebasedBy = by;
        return this;
    }

    double baseAt(Tick tick) {
        return base * (1 + growth * (tick.year() - 2024)) * (tick.year() >= rebasedFrom ? rebasedBy : 1);
    }

    double seasonAt(Tick tick) {
        return season[tick.season() % season.length];
    }
}
