package org.pegel.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pegel.observation.SeriesKey;

/**
 * The series of one delivery as numbers: what a delivery holds of a series is ordered and compared by it. Memory grows
 * with the indicators, districts and groups, not with their combinations.
 */
final class SeriesNumbers {
    private static final int BITS = 21;
    private static final int LAST = (1 << BITS) - 1;

    private final Names indicators = new Names();
    private final Names districts = new Names();
    private final Names groups = new Names();

    /** Series of one indicator, and in it those of one district, follow each other. */
    long of(SeriesKey key) {
        return (long) indicators.number(key.indicator()) << (2 * BITS)
                | (long) districts.number(key.district()) << BITS
                | groups.number(key.group());
    }

    SeriesKey key(long number) {
        return new SeriesKey(indicator(number), district(number), groups.name((int) number & LAST));
    }

    /** The number of the indicator of a series. */
    static long indicatorNumber(long series) {
        return series >> (2 * BITS);
    }

    String indicatorName(long indicator) {
        return indicators.name((int) indicator);
    }

    String indicator(long number) {
        return indicators.name((int) indicatorNumber(number));
    }

    String district(long number) {
        return districts.name((int) (number >> BITS) & LAST);
    }

    private static final class Names {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int number(String name) {
            Integer known = numbers.get(name);
            return known == null ? add(name) : known;
        }

        private int add(String name) {
            int number = names.size();
            if (number > LAST) {
                throw new IllegalStateException(
                        "A delivery names more than " + LAST + " indicators, districts or groups");
            }
            numbers.put(name, number);
            names.add(name);
            return number;
        }

        String name(int number) {
            return names.get(number);
        }
    }
}
