package org.pegel.assessment.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private final List<Integer> computed = new ArrayList<>();
    private final BoundedCache<Integer, Integer> cache = new BoundedCache<>(3, key -> {
        computed.add(key);
        return key * key;
    });

    @Test
    void computesAKeyOnce() {
        assertThat(cache.get(4)).isEqualTo(16);
        assertThat(cache.get(4)).isEqualTo(16);
        assertThat(computed).containsExactly(4);
    }

    @Test
    void startsAnewWhenItIsFull() {
        for (int key = 1; key <= 4; key++) {
            cache.get(key);
        }
        cache.get(4);
        cache.get(1);
        assertThat(computed).containsExactly(1, 2, 3, 4, 1);
    }
}
