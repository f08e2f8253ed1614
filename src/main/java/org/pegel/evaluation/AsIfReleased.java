package org.pegel.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesRef;
import org.pegel.observation.Values;

/**
 * The values as they would count with a waiting delivery.
 *
 * @param store the store
 * @param delivery id of the delivery
 */
record AsIfReleased(ObservationStore store, String delivery) implements Values {
    @Override
    public List<NewestPeriod> newestPeriods(Collection<String> indicators) {
        return store.preview(indicators, null, delivery).stream()
                .map(series -> new NewestPeriod(
                        new SeriesRef(series.key().indicator(), series.key().district()),
                        series.period(series.newest())))
                .toList();
    }

    @Override
    public List<Series> series(
            Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn) {
        return store.preview(indicators, districts, delivery);
    }
}
