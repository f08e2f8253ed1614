package org.pegel.assessment;

import java.time.LocalDate;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;

/** What an {@link Assessment} compares its value with: the values of the series since the last break. */
public abstract sealed class ComparedPoint extends SeriesPoint permits Assessment {

    ComparedPoint(Series series, int index, Indicator indicator, District district, Group group, LocalDate asOf) {
        super(series, index, indicator, district, group, asOf);
    }

    /** The values that may be compared. */
    abstract ComparableValues comparable();

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
