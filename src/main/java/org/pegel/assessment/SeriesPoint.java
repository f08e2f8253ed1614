package org.pegel.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;

/** What an {@link Assessment} speaks of: a series at a period, with what was delivered there and whence. */
public abstract sealed class SeriesPoint permits ComparedPoint {

    private final Series series;
    private final int index;
    private final Indicator indicator;
    private final District district;
    private final Group group;
    private final LocalDate asOf;

    SeriesPoint(Series series, int index, Indicator indicator, District district, Group group, LocalDate asOf) {
        this.series = series;
        this.index = index;
        this.indicator = indicator;
        this.district = district;
        this.group = group;
        this.asOf = asOf;
    }

    public SeriesKey key() {
        return series.key();
    }

    public Series series() {
        return series;
    }

    /** Where the period lies in the {@link #series()}. */
    public int index() {
        return index;
    }

    public Indicator indicator() {
        return indicator;
    }

    public District district() {
        return district;
    }

    public Group group() {
        return group;
    }

    public Period period() {
        return series.period(index);
    }

    /** The evaluation day. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Days from the end of the period to the evaluation day; 0 when it has not ended. */
    public long ageInDays() {
        return Math.max(0, ChronoUnit.DAYS.between(period().end().minusDays(1), asOf()));
    }

    public String indicatorId() {
        return indicator.id();
    }

    public String districtId() {
        return district.id();
    }

    public String levelId() {
        return district.level();
    }

    public String groupId() {
        return group.id();
    }

    public String fieldId() {
        return indicator.field();
    }

    /** Whether it speaks of the city as a whole. */
    public boolean isCity() {
        return district.isCity();
    }

    public boolean hasValue() {
        return series.hasValue(index);
    }

    public double value() {
        return series.value(index);
    }

    /** Whether the value is provisional or estimated. */
    public boolean isProvisional() {
        Quality quality = series.quality(index);
        return quality == Quality.PROVISIONAL || quality == Quality.ESTIMATED;
    }

    /** What is counted, where the source gives it. */
    public OptionalDouble cases() {
        return series.numerator(index);
    }

    /** What the cases relate to, where the source gives it. */
    public OptionalDouble denominator() {
        return series.denominator(index);
    }

    /** Name of the delivered file that the value was read from. */
    public String sourceFile() {
        return series.origin(index).file();
    }

    /** The sheet it was read from; absent for CSV. */
    public @Nullable String sourceSheet() {
        return series.origin(index).sheet();
    }

    /** The line or row it was read from, from 1. */
    public int sourceRow() {
        return series.origin(index).row();
    }
}
