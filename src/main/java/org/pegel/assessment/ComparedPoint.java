package org.pegel.assessment;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.target.Threshold;

/** What an {@link Assessment} compares its value with: the values of the series since the last break. */
public abstract sealed class ComparedPoint extends SeriesPoint permits Assessment {

    private @Nullable Peers peers;
    private int place;

    ComparedPoint(Series series, int index, Indicator indicator, District district, Group group, LocalDate asOf) {
        super(series, index, indicator, district, group, asOf);
    }

    /** The values that may be compared. */
    abstract ComparableValues comparable();

    /** Years from one period to the next, as the indicator is measured. */
    abstract double step();

    /** What it shares with the other facts of its indicator. */
    abstract Frame frame();

    /** What bears on the series from outside. */
    abstract Setting setting();

    /** The same indicator and group at the same period in all districts of the level, this one included. */
    public Peers peers() {
        if (peers == null) {
            frame().together().sort();
        }
        return Objects.requireNonNull(peers, "It is one of the facts");
    }

    /** Which of the {@link #peers()} it is, from 0. */
    int place() {
        return place;
    }

    /** Finds its place among its peers. */
    void join(Peers others, int at) {
        peers = others;
        place = at;
    }

    /** The threshold in force on the evaluation day; absent when there is none. */
    public @Nullable Threshold threshold() {
        return setting().threshold();
    }

    /** Number of values that may be compared, the judged one included. */
    public int n() {
        return comparable().n();
    }

    /**
     * One of the values that may be compared.
     *
     * @param i from 0, the oldest, to {@link #n()} − 1, the judged one
     */
    public double comparableValue(int i) {
        return comparable().value(i);
    }

    /** The period of {@link #comparableValue(int)}. */
    public Period comparablePeriod(int i) {
        return series().period(comparable().at(i));
    }

    /**
     * Number of values before a break or a reform of boundaries. They are for a drawing that shows the break, never for a
     * comparison; 0 when there is neither.
     */
    public int earlier() {
        return comparable().earlier().length;
    }

    /**
     * One of the values before the break.
     *
     * @param i from 0, the oldest, to {@link #earlier()} − 1
     */
    public double earlierValue(int i) {
        return series().value(comparable().earlier()[i]);
    }

    /** The period of {@link #earlierValue(int)}. */
    public Period earlierPeriod(int i) {
        return series().period(comparable().earlier()[i]);
    }

    /** Whether there is an earlier value to compare with. */
    public boolean hasPrevious() {
        return previousAt() >= 0;
    }

    /** The last comparable value before this period, however far back it lies. */
    public double previous() {
        return series().value(required(previousAt()));
    }

    public Period previousPeriod() {
        return series().period(required(previousAt()));
    }

    public boolean hasChange() {
        return hasValue() && hasPrevious() && Double.isFinite(value() - previous());
    }

    /** Value minus previous value, not divided by the time between. */
    public double change() {
        double change = value() - previous();
        require(Double.isFinite(change), "change");
        return change;
    }

    /**
     * Changes the same way in a row that end with this period; a missing period in between starts a new run.
     *
     * @param way +1 for rises, −1 for falls
     */
    public int runOf(int way) {
        return comparable().run(-way, step());
    }

    /** Whether the city has a value for the same indicator, group and period; never for the city itself. */
    public abstract boolean hasCityValue();

    public abstract double cityValue();

    /** Whether both this series and the city have a value. */
    public boolean hasDistanceToCity() {
        return hasValue() && hasCityValue() && Double.isFinite(value() - cityValue());
    }

    /** Value minus the city's value. */
    public double distanceToCity() {
        double distance = value() - cityValue();
        require(Double.isFinite(distance), "distance to the city");
        return distance;
    }

    /** Whether an event of any kind is noted for the series at this period. */
    public boolean hasEvent() {
        return frame().hasEvent(this);
    }

    private int previousAt() {
        return comparable().lastBefore(index());
    }

    private int required(int previousAt) {
        require(previousAt >= 0, "previous value");
        return previousAt;
    }

    final void require(boolean present, String what) {
        if (!present) {
            throw absent(what);
        }
    }

    final IllegalStateException absent(String what) {
        return new IllegalStateException("%s has no %s at %s".formatted(key(), what, period()));
    }
}
