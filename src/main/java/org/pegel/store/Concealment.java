package org.pegel.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Complement;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.SeriesRef;
import org.pegel.store.Candidates.Part;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hides what would give hidden cells away, in a delivery and in what counts already. Only parts in which something is
 * hidden are looked at: one indicator at one period each, as it will count.
 */
class Concealment {
    private static final String HIDING =
            """
            select distinct k.indicator_id, mod(o.cell, 4294967296) as period_no
            from series k join observation o on o.cell between k.id * 4294967296 and k.id * 4294967296 + 4294967295
            where k.indicator_id in (:indicators) and o.quality = 'CONFIDENTIAL'
            """;

    private static final String COUNTING = "select k.district_id, k.group_id, " + StoredRow.COLUMNS
            + " from series k join observation o on o.cell = k.id * 4294967296 + :period"
            + " where k.indicator_id = :indicator";

    private final JdbcClient client;
    private final Complement complement;

    Concealment(JdbcTemplate template, Complement complement) {
        this.client = JdbcClient.create(template);
        this.complement = complement;
    }

    /**
     * Hides cells of a delivery.
     *
     * @return what the delivery must hide besides, of that which counts already
     */
    Candidates conceal(Candidates candidates) {
        Candidates further = new Candidates();
        Set<Part> parts = parts(candidates);
        if (!parts.isEmpty()) {
            Rows rows = new Rows(candidates, parts, further);
            new Distinct().forEach(candidates.sorted(), rows::add);
            rows.finish();
        }
        candidates.concealBesides(further.size());
        return further;
    }

    /** The parts of a delivery in which something is hidden, by the delivery or before. */
    private Set<Part> parts(Candidates candidates) {
        Set<Part> parts = new HashSet<>(candidates.hiding());
        Map<String, Set<Integer>> before = hiding(candidates.indicators());
        for (Part part : candidates.parts()) {
            if (before.getOrDefault(candidates.indicator(part), Set.of()).contains(part.period())) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Map<String, Set<Integer>> hiding(Collection<String> indicators) {
        Map<String, Set<Integer>> found = new TreeMap<>();
        if (!indicators.isEmpty()) {
            client.sql(HIDING).param("indicators", indicators).query(row -> {
                found.computeIfAbsent(row.getString("indicator_id"), first -> new HashSet<>())
                        .add(row.getInt("period_no"));
            });
        }
        return found;
    }

    private Map<SeriesKey, StoredRow> counting(String indicator, int period) {
        Map<SeriesKey, StoredRow> rows = new HashMap<>();
        client.sql(COUNTING)
                .param("period", period)
                .param("indicator", indicator)
                .query(row -> {
                    rows.put(
                            new SeriesKey(indicator, row.getString("district_id"), row.getString("group_id")),
                            StoredRow.read(row));
                });
        return rows;
    }

    /**
     * What must be hidden after a withdrawal.
     *
     * @param changed where something else counts now
     * @return by the number of the delivery that had said it
     */
    Map<Integer, Candidates> afterwards(Set<SeriesRef> changed) {
        Map<Integer, Candidates> further = new TreeMap<>();
        List<String> indicators =
                changed.stream().map(SeriesRef::indicator).distinct().sorted().toList();
        hiding(indicators)
                .forEach((indicator, periods) ->
                        periods.stream().sorted().forEach(period -> counting(indicator, period, further)));
        return further;
    }

    private void counting(String indicator, int number, Map<Integer, Candidates> further) {
        Map<SeriesKey, StoredRow> stored = counting(indicator, number);
        if (stored.isEmpty()) {
            return;
        }
        Period period = period(stored.values().iterator().next());
        List<Observation> rows = new ArrayList<>();
        stored.forEach((key, row) -> rows.add(observation(key, period, row.says(), row.confirmed())));
        for (SeriesKey key : complement.of(indicator, period, rows)) {
            StoredRow row = stored.get(key);
            if (row != null) {
                Observation hidden = observation(key, period, Candidate.Said.COMPLEMENT, row.confirmed());
                further.computeIfAbsent(row.delivery(), first -> new Candidates())
                        .accept(hidden, row.sheet(), row.row());
            }
        }
    }

    private static Period period(StoredRow row) {
        return Period.parse(row.period()).orElseThrow();
    }

    private static Observation observation(SeriesKey key, Period period, Candidate.Said says, LocalDate published) {
        return new Observation(
                key,
                period,
                says.value(),
                says.numerator(),
                says.denominator(),
                says.quality(),
                says.roundedTo(),
                says.missingReason(),
                published,
                new Origin("", null, 1));
    }

    /** The rows of a delivery, one indicator at a time. */
    private final class Rows {
        private final Candidates candidates;
        private final Set<Part> parts;
        private final Candidates further;
        private final Map<Integer, List<Candidate>> periods = new TreeMap<>();
        private @Nullable String indicator;

        Rows(Candidates candidates, Set<Part> parts, Candidates further) {
            this.candidates = candidates;
            this.parts = parts;
            this.further = further;
        }

        void add(Candidate candidate) {
            if (parts.contains(Candidates.part(candidate))) {
                String next = candidates.series().indicator(candidate.series());
                if (!next.equals(indicator)) {
                    finish();
                    indicator = next;
                }
                periods.computeIfAbsent(candidate.period(), first -> new ArrayList<>())
                        .add(candidate);
            }
        }

        void finish() {
            String complete = indicator;
            if (complete != null) {
                periods.forEach((period, rows) -> look(complete, period, rows));
            }
            periods.clear();
        }

        private void look(String of, int number, List<Candidate> delivered) {
            Map<SeriesKey, StoredRow> stored = counting(of, number);
            Map<SeriesKey, Candidate> counting = new HashMap<>();
            Map<SeriesKey, Observation> rows = new LinkedHashMap<>();
            Period period = Period.parse(candidates.period(number)).orElseThrow();
            stored.forEach((key, row) -> rows.put(key, observation(key, period, row.says(), row.confirmed())));
            for (Candidate candidate : delivered) {
                SeriesKey key = candidates.series().key(candidate.series());
                if (Verdict.of(candidate, stored.get(key)).changesWhatCounts()) {
                    counting.put(key, candidate);
                    rows.put(key, observation(key, period, candidate.says(), candidate.published()));
                }
            }
            for (SeriesKey key : complement.of(of, period, rows.values())) {
                Candidate candidate = counting.get(key);
                StoredRow row = stored.get(key);
                if (candidate != null) {
                    candidates.conceal(candidate);
                } else if (row != null) {
                    Candidate first = delivered.get(0);
                    LocalDate day = row.confirmed().isAfter(first.published()) ? row.confirmed() : first.published();
                    further.accept(
                            observation(key, period, Candidate.Said.COMPLEMENT, day), first.sheet(), first.row());
                }
            }
        }
    }
}
