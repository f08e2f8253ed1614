package org.pegel.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;

/** Series by their key; put in order when somebody asks for the first time. */
final class SeriesIndex {

    private final Collection<Series> series;
    private @Nullable Map<SeriesKey, Series> byKey;

    SeriesIndex(Collection<Series> series) {
        this.series = series;
    }

    /** Absent when there is none. */
    @Nullable
    Series find(SeriesKey key) {
        if (byKey == null) {
            byKey = new HashMap<>();
            for (Series one : series) {
                byKey.put(one.key(), one);
            }
        }
        return byKey.get(key);
    }
}
