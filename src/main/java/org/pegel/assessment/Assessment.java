package org.pegel.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.target.Target;
import org.pegel.target.Threshold;

/**
 * One fact: a series at a period. What is asked is computed, once. Numbers that can't be computed are absent: ask the
 * {@code has…} method first, the getter fails otherwise.
 */
public final class Assessment {
    public SeriesKey key() {
        throw new UnsupportedOperationException();
    }

    public Series series() {
        throw new UnsupportedOperationException();
    }

    public Indicator indicator() {
        throw new UnsupportedOperationException();
    }

    public District district() {
        throw new UnsupportedOperationException();
    }

    public Group group() {
        throw new UnsupportedOperationException();
    }

    public Period period() {
        throw new UnsupportedOperationException();
    }

    public String indicatorId() {
        throw new UnsupportedOperationException();
    }

    public String districtId() {
        throw new UnsupportedOperationException();
    }

    public String levelId() {
        throw new UnsupportedOperationException();
    }

    public String groupId() {
        throw new UnsupportedOperationException();
    }

    public String fieldId() {
        throw new UnsupportedOperationException();
    }

    public boolean isCity() {
        throw new UnsupportedOperationException();
    }

    public boolean hasValue() {
        throw new UnsupportedOperationException();
    }

    public double value() {
        throw new UnsupportedOperationException();
    }

    public boolean isJudged() {
        throw new UnsupportedOperationException();
    }

    public @Nullable String notJudgedReason() {
        throw new UnsupportedOperationException();
    }

    public boolean hasPrevious() {
        throw new UnsupportedOperationException();
    }

    public double previous() {
        throw new UnsupportedOperationException();
    }

    public Period previousPeriod() {
        throw new UnsupportedOperationException();
    }

    public boolean hasChange() {
        throw new UnsupportedOperationException();
    }

    public double change() {
        throw new UnsupportedOperationException();
    }

    public boolean worsened() {
        throw new UnsupportedOperationException();
    }

    public boolean improved() {
        throw new UnsupportedOperationException();
    }

    public int run() {
        throw new UnsupportedOperationException();
    }

    public Stage stage() {
        throw new UnsupportedOperationException();
    }

    public Stage previousStage() {
        throw new UnsupportedOperationException();
    }

    public @Nullable Threshold threshold() {
        throw new UnsupportedOperationException();
    }

    public @Nullable Target target() {
        throw new UnsupportedOperationException();
    }

    public TargetTracking targetTracking() {
        throw new UnsupportedOperationException();
    }

    public TargetStatus targetStatus() {
        throw new UnsupportedOperationException();
    }

    public boolean hasCityValue() {
        throw new UnsupportedOperationException();
    }

    public double cityValue() {
        throw new UnsupportedOperationException();
    }

    public double distanceToCity() {
        throw new UnsupportedOperationException();
    }

    public boolean hasRobustZ() {
        throw new UnsupportedOperationException();
    }

    public double robustZ() {
        throw new UnsupportedOperationException();
    }

    public boolean isJump() {
        throw new UnsupportedOperationException();
    }

    public long ageInDays() {
        throw new UnsupportedOperationException();
    }

    public boolean isRecent() {
        throw new UnsupportedOperationException();
    }

    public int n() {
        throw new UnsupportedOperationException();
    }

    public OptionalDouble denominator() {
        throw new UnsupportedOperationException();
    }

    public OptionalDouble cases() {
        throw new UnsupportedOperationException();
    }

    public LocalDate asOf() {
        throw new UnsupportedOperationException();
    }

    public int index() {
        throw new UnsupportedOperationException();
    }

    public Map<String, String> absent() {
        throw new UnsupportedOperationException();
    }
}
