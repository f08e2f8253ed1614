package org.pegel.assessment.trend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what is costly to compute, for several threads; starts anew when it is full, so that rare keys never pile up.
 */
final class BoundedCache<K, V> {

    private final int limit;
    private final Function<K, V> compute;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    BoundedCache(int limit, Function<K, V> compute) {
        this.limit = limit;
        this.compute = compute;
    }

    V get(K key) {
        @Nullable V value = known.get(key);
        if (value != null) {
            return value;
        }
        V computed = compute.apply(key);
        if (known.size() >= limit) {
            known.clear();
        }
        known.put(key, computed);
        return computed;
    }
}
