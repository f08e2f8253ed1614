package org.pegel.assessment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.CompositeIndex;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Period;

/** What a district brings to an index: values and changes of each indicator, turned so that larger is worse. */
final class IndexValues {

    /** Days of leap years stand elsewhere on the axis of years. */
    private static final double SAME_TIME = 0.01;

    private final District district;
    private final double[] values;
    private final double[] changes;
    private @Nullable String againstValues;
    private @Nullable String againstChanges;
    private boolean known;

    private IndexValues(District district, int indicators) {
        this.district = district;
        this.values = new double[indicators];
        this.changes = new double[indicators];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(changes, Double.NaN);
    }

    /** Of the facts those of the district and the period. */
    static IndexValues of(CompositeIndex index, District district, List<Assessment> facts, Period period) {
        IndexValues row = new IndexValues(district, index.indicators().size());
        for (int k = 0; k < row.values.length; k++) {
            String indicator = index.indicators().get(k);
            Assessment fact = facts.stream()
                    .filter(one -> one.districtId().equals(district.id())
                            && one.indicatorId().equals(indicator)
                            && one.period().equals(period))
                    .findFirst()
                    .orElse(null);
            row.take(k, indicator, fact, index.years());
        }
        return row;
    }

    private void take(int k, String indicator, @Nullable Assessment fact, int years) {
        String reason = fact == null
                ? "kein Wert für diesen Zeitraum"
                : fact.reliability().reasonAgainstComparison();
        known |= fact != null;
        if (fact == null || reason != null) {
            againstValues = first(againstValues, indicator, reason);
            againstChanges = first(againstChanges, indicator, reason);
            return;
        }
        values[k] = -fact.sign() * fact.value();
        ComparableValues comparable = fact.comparable();
        double wanted = TimeAxis.of(fact.period()) - years;
        for (int i = 0; i < comparable.n(); i++) {
            if (Math.abs(comparable.time(i) - wanted) < SAME_TIME) {
                changes[k] = -fact.sign() * (fact.value() - comparable.value(i));
            }
        }
        if (Double.isNaN(changes[k])) {
            againstChanges =
                    first(againstChanges, indicator, "kein vergleichbarer Wert %d Jahre zuvor".formatted(years));
        }
    }

    private static String first(@Nullable String before, String indicator, @Nullable String reason) {
        return before != null ? before : indicator + ": " + reason;
    }

    District district() {
        return district;
    }

    /** Whether the period was delivered for any indicator, with or without a value. */
    boolean isKnown() {
        return known;
    }

    /** NaN where there is none. */
    double[] values() {
        return values;
    }

    /** NaN where there is none. */
    double[] changes() {
        return changes;
    }

    /** Why a value is missing, German; absent when none is. */
    @Nullable
    String reasonAgainstValues() {
        return againstValues;
    }

    /** Why a change is missing, German; absent when none is. */
    @Nullable
    String reasonAgainstChanges() {
        return againstChanges;
    }
}
