package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.Values;
import org.pegel.rule.RuleSet;

/**
 * The past as Prometheus series with timestamps, in OpenMetrics' text. A value stands in the last second of its period. It
 * is the one that counts today, and of two spans of years with the same end that of the longer one. The stage and the status of its target are judged today, from the values up to then, with
 * the limits and targets in force on the last day of the period, or on a day that is asked for.
 *
 * <p>Needs the memory of one indicator and the disk space of the text.
 */
public final class Past implements AutoCloseable {
    private static final List<Metric> NAMES = List.of(
            NameMetrics.INDICATOR,
            NameMetrics.DISTRICT,
            NameMetrics.LEVEL,
            NameMetrics.GROUP,
            NameMetrics.FIELD,
            NameMetrics.MONITORING);

    private final RuleSet rules;
    private final ZoneId zone;
    private final PastRequest request;
    private final PastSpool spool;
    private final NavigableSet<Long> times = new TreeSet<>();
    private long tooEarly;

    private Past(RuleSet rules, ZoneId zone, PastRequest request, PastSpool spool) {
        LocalDate limitsOf = request.limitsOf();
        this.rules = limitsOf == null ? rules : rules.asOn(limitsOf);
        this.zone = zone;
        this.request = request;
        this.spool = spool;
    }

    /**
     * Computes it; then it can be written.
     *
     * @param values those that count
     * @param zone time zone of the municipality
     */
    public static Past of(RuleSet rules, Values values, ZoneId zone, PastRequest request) throws IOException {
        // Only this user can read it.
        return of(rules, values, zone, request, new PastSpool(Files.createTempDirectory("pegel-vergangenheit")));
    }

    static Past of(RuleSet rules, Values values, ZoneId zone, PastRequest request, PastSpool spool) throws IOException {
        Past past = new Past(rules, zone, request, spool);
        try {
            for (String indicator : past.rules.catalogue().indicators().keySet()) {
                past.add(values.series(List.of(indicator), null, null));
            }
            past.addNames();
            return past;
        } catch (IOException | RuntimeException failed) {
            try (past) {
                throw failed; // what closing throws is added to it
            }
        }
    }

    /** Number of samples, names included. */
    public long samples() {
        return spool.samples();
    }

    /** Number of values that are left out because they are from before 1970, where Prometheus has no time. */
    public long tooEarly() {
        return tooEarly;
    }

    public void writeTo(Writer out) throws IOException {
        spool.writeTo(out);
    }

    @Override
    public void close() {
        spool.close();
    }

    private void add(List<Series> all) throws IOException {
        List<Series> city = all.stream()
                .filter(series -> series.key().district().equals(District.CITY))
                .toList();
        Assessor assessor = rules.assessor();
        Map<SeriesKey, Long> newest = new HashMap<>();
        for (Period period : periods(all)) {
            for (Assessment assessment : assessor.assess(all, city, period, lastDay(period))) {
                long at = at(period);
                boolean isAbout = assessment.period().equals(period) && assessment.hasValue();
                if (isAbout && !Long.valueOf(at).equals(newest.put(assessment.key(), at))) {
                    add(assessment, at);
                }
            }
        }
        spool.flush();
    }

    /** By their end, so that each series is in the order of time; of two spans with one end the longer one comes first. */
    private List<Period> periods(List<Series> all) {
        SortedMap<LocalDate, TreeSet<Period>> byEnd = new TreeMap<>();
        for (Series series : all) {
            for (int i = 0; i < series.size(); i++) {
                Period period = series.period(i);
                if (request.includes(period)) {
                    byEnd.computeIfAbsent(period.end(), first -> new TreeSet<>())
                            .add(period);
                }
            }
        }
        return byEnd.values().stream().flatMap(TreeSet::stream).toList();
    }

    private void add(Assessment assessment, long at) {
        if (at < 0) {
            tooEarly++;
            return;
        }
        SamplesOfSeries samples = SamplesOfSeries.of(assessment, SeriesMetric.OF_THE_PAST);
        for (SeriesMetric metric : SeriesMetric.OF_THE_PAST) {
            samples.of(metric)
                    .forEach(sample -> spool.add(metric.metric(), labels(sample.getLabels()), sample.getValue(), at));
        }
        times.add(at);
    }

    /** Today's names, at the first time and at the last of each year: enough to be joined with values of up to a year. */
    private void addNames() throws IOException {
        Map<Integer, Long> wanted =
                times.stream().collect(Collectors.toMap(this::year, time -> time, Long::max, TreeMap::new));
        NavigableSet<Long> moments = new TreeSet<>(wanted.values());
        times.stream().limit(1).forEach(moments::add);
        Map<String, InfoSnapshot> infos = NameMetrics.of(rules.catalogue(), Map.of(), rules.version()).stream()
                .collect(Collectors.toMap(info -> info.getMetadata().getName(), info -> info));
        for (Metric metric : NAMES) {
            MetricSnapshot info = infos.get(metric.metadata().getName());
            for (DataPointSnapshot one :
                    info == null ? Collections.<DataPointSnapshot>emptyList() : info.getDataPoints()) {
                moments.forEach(moment -> spool.add(metric, labels(one.getLabels()), 1, moment));
            }
            spool.flush();
        }
    }

    private int year(long time) {
        return Instant.ofEpochSecond(time).atZone(zone).getYear();
    }

    private Labels labels(Labels own) {
        Labels labels = own;
        for (Map.Entry<String, String> more : request.labels().entrySet()) {
            labels = labels.add(more.getKey(), more.getValue());
        }
        return labels;
    }

    private static LocalDate lastDay(Period period) {
        return period.end().minusDays(1);
    }

    private long at(Period period) {
        return period.end().atStartOfDay(zone).minusSeconds(1).toEpochSecond();
    }
}
