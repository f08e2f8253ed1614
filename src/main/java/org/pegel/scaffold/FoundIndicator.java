package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;

/** What a file says of one indicator. */
final class FoundIndicator {

    private static final int FEWEST_FOR_A_SUGGESTION = 10;

    private final String label;
    private final @Nullable String field;
    private final Map<String, Map<PeriodKind, Integer>> kinds = new LinkedHashMap<>();
    private final Map<PeriodKind, TreeSet<Period>> periods = new EnumMap<>(PeriodKind.class);
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<Double> newest = new ArrayList<>();
    private @Nullable Period spreadPeriod;
    private int decimals;

    FoundIndicator(String label, @Nullable String field) {
        this.label = label;
        this.field = field;
    }

    void add(String level, String group, Period period) {
        kinds.computeIfAbsent(level, key -> new EnumMap<>(PeriodKind.class)).merge(period.kind(), 1, Integer::sum);
        periods.computeIfAbsent(period.kind(), kind -> new TreeSet<>()).add(period);
        groups.add(group);
    }

    void addNumber(double number, int numberDecimals, Period period, boolean ofDistrict) {
        decimals = Math.max(decimals, numberDecimals);
        if (!ofDistrict) {
            return;
        }
        Period before = spreadPeriod;
        if (before == null || (before.kind() == period.kind() && before.compareTo(period) < 0)) {
            spreadPeriod = period;
            newest.clear();
        }
        if (period.equals(spreadPeriod)) {
            newest.add(number);
        }
    }

    String label() {
        return label;
    }

    /** The label of its field of action; absent when the file does not say. */
    @Nullable
    String field() {
        return field;
    }

    Set<String> levels() {
        return kinds.keySet();
    }

    Set<String> groups() {
        return groups;
    }

    /** Decimals that its numbers have at most. */
    int decimals() {
        return decimals;
    }

    /** The kind of most of its periods on a level. */
    PeriodKind kind(String level) {
        return kinds.getOrDefault(level, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(PeriodKind.YEAR);
    }

    /** The steps between its periods of a kind: 1 unless none is smaller than a greater number. */
    int every(PeriodKind kind) {
        int least = Integer.MAX_VALUE;
        Period before = null;
        for (Period period : periods.getOrDefault(kind, new TreeSet<>())) {
            for (int step = 1; before != null && step < least; step++) {
                if (before.plus(step).compareTo(period) >= 0) {
                    least = step;
                }
            }
            before = period;
        }
        return least == Integer.MAX_VALUE ? 1 : least;
    }

    /** The newest of its periods; of several kinds the one that ends last. */
    Period newestPeriod() {
        return periods.values().stream()
                .map(TreeSet::last)
                .max(Comparator.comparing(Period::end))
                .orElseThrow();
    }

    /** The period of {@link #quantile(double)}; absent without numbers of districts. */
    @Nullable
    Period spreadPeriod() {
        return spreadPeriod;
    }

    /** Whether its newest period has enough districts to say where most of them lie. */
    boolean hasSpread() {
        return newest.size() >= FEWEST_FOR_A_SUGGESTION;
    }

    /**
     * The number that a share of the districts lies below in the newest period.
     *
     * @param share from 0 to 1
     */
    double quantile(double share) {
        double[] sorted = newest.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
