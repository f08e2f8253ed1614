package org.pegel.assessment.confidentiality;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Indicator;
import org.pegel.observation.Observation;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;

/** The counts of one indicator at one period by district and group, as far as they can be seen. */
public final class CountTable {
    private final Indicator indicator;
    private final Map<SeriesKey, Observation> rows = new HashMap<>();
    private final Set<SeriesKey> hidden = new LinkedHashSet<>();
    private final Set<String> districts = new LinkedHashSet<>();

    public CountTable(Indicator indicator, Collection<Observation> rows) {
        this.indicator = indicator;
        for (Observation row : rows) {
            this.rows.put(row.key(), row);
            districts.add(row.key().district());
            if (row.quality() == Quality.CONFIDENTIAL) {
                hidden.add(row.key());
            }
        }
    }

    /** Hides a cell. */
    public void hide(String district, String group) {
        hidden.add(key(district, group));
    }

    Set<String> districts() {
        return districts;
    }

    boolean isHidden(String district, String group) {
        return hidden.contains(key(district, group));
    }

    /** Whether the cell shows a count. */
    boolean isShown(String district, String group) {
        return count(district, group) != null;
    }

    /** Whether the cell was given, hidden or with a count: a sum with a cell that nobody gave says nothing. */
    boolean isGiven(String district, String group) {
        return isHidden(district, group) || isShown(district, group);
    }

    /** The count that a cell shows; absent for a hidden one, a blank, and a rate without base. */
    @Nullable
    Double count(String district, String group) {
        SeriesKey key = key(district, group);
        Observation row = rows.get(key);
        if (row == null || hidden.contains(key)) {
            return null;
        }
        Double value = row.value();
        if (row.numerator() != null || value == null) {
            return row.numerator();
        }
        Double base = row.denominator();
        Double factor = indicator.factor();
        if (base != null && factor != null && factor != 0) {
            return value * base / factor;
        }
        return indicator.isCount() ? value : null;
    }

    /** By how much rounding may have changed the count of a cell. */
    double slack(String district, String group) {
        Observation row = rows.get(key(district, group));
        return row == null ? 0 : row.roundedTo() / 2.0;
    }

    SeriesKey key(String district, String group) {
        return new SeriesKey(indicator.id(), district, group);
    }
}
