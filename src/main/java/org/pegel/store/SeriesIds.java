package org.pegel.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ids that the series of a delivery have in the database, a part of them at a time. */
class SeriesIds {
    private static final String FIND =
            """
            select s.indicator_id, s.district_id, s.group_id, s.id
            from unnest(?, ?, ?) as x(indicator_id, district_id, group_id)
            join series s on s.indicator_id = x.indicator_id and s.district_id = x.district_id
                and s.group_id = x.group_id
            """;

    private final JdbcTemplate template;
    private final SeriesNumbers numbers;
    private final Map<Long, Long> ids = new HashMap<>();
    private final Set<Long> added = new HashSet<>();

    SeriesIds(JdbcTemplate template, SeriesNumbers numbers) {
        this.template = template;
        this.numbers = numbers;
    }

    /** The id of one of the wanted series; absent when the database does not have it. */
    @Nullable
    Long id(long series) {
        return ids.get(series);
    }

    /** Whether one of the wanted series was added for this delivery: then nothing counts in it yet. */
    boolean isAdded(long series) {
        return added.contains(series);
    }

    /** Looks series up, and forgets others. */
    void want(Set<Long> wanted) {
        ids.keySet().retainAll(wanted);
        added.retainAll(wanted);
        read(missing(wanted));
    }

    /** Like {@link #want}, and adds those that the database does not have; only under the lock. */
    void wantAll(Set<Long> wanted, BulkWriter writer) {
        want(wanted);
        List<SeriesKey> missing = missing(wanted);
        List<@Nullable Object[]> rows = new ArrayList<>();
        missing.forEach(key -> rows.add(new @Nullable Object[] {key.indicator(), key.district(), key.group()}));
        writer.write(TargetTable.SERIES, rows);
        read(missing);
        missing.forEach(key -> added.add(numbers.of(key)));
    }

    private List<SeriesKey> missing(Set<Long> wanted) {
        return wanted.stream()
                .filter(series -> !ids.containsKey(series))
                .map(numbers::key)
                .toList();
    }

    private void read(List<SeriesKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        template.query(
                connection -> {
                    var statement = connection.prepareStatement(FIND);
                    statement.setArray(1, connection.createArrayOf("varchar", column(keys, SeriesKey::indicator)));
                    statement.setArray(2, connection.createArrayOf("varchar", column(keys, SeriesKey::district)));
                    statement.setArray(3, connection.createArrayOf("varchar", column(keys, SeriesKey::group)));
                    return statement;
                },
                row -> {
                    SeriesKey key = new SeriesKey(row.getString(1), row.getString(2), row.getString(3));
                    ids.put(numbers.of(key), row.getLong(4));
                });
    }

    private static String[] column(List<SeriesKey> keys, Function<SeriesKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }
}
