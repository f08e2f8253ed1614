package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.RulesFolder;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.Values;
import org.pegel.release.RuleFolder;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problems;
import org.pegel.web.RunningTown;

/** The text of the past, line by line, with the rules of Musterstadt. */
class PastTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String QUARTERLY = "dauer-einbuergerungsverfahren";
    private static final String SCHOOL_YEARLY = "wiederholende";

    private static RuleSet rules;

    @BeforeAll
    static void read() {
        Problems problems = new Problems();
        rules = RuleFolder.read(Path.of("rules"), Path.of("alerts-config"), problems)
                .rules();
        problems.throwIfErrors();
    }

    /** Series by key, as a store gives them. */
    private record Held(List<Series> all) implements Values {
        @Override
        public List<NewestPeriod> newestPeriods(Collection<String> indicators) {
            return List.of();
        }

        @Override
        public List<Series> series(
                Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn) {
            return all.stream()
                    .filter(series -> indicators.contains(series.key().indicator()))
                    .toList();
        }
    }

    private static Series series(String indicator, String district, String group, Map<String, Double> values) {
        SeriesKey key = new SeriesKey(indicator, district, group);
        List<Observation> observations = new ArrayList<>();
        values.forEach((text, value) -> {
            Period period = Period.parse(text).orElseThrow();
            observations.add(new Observation(
                    key, period, value, null, null, Quality.FINAL, 0, null, period.end(), new Origin("f", null, 1)));
        });
        return Series.of(observations);
    }

    private static List<String> lines(PastRequest request, Series... series) throws IOException {
        return lines(rules, request, series);
    }

    private static List<String> lines(RuleSet rules, PastRequest request, Series... series) throws IOException {
        try (Past past = Past.of(rules, new Held(List.of(series)), BERLIN, request)) {
            StringWriter text = new StringWriter();
            past.writeTo(text);
            return text.toString().lines().toList();
        }
    }

    private static PastRequest everything(String... labels) {
        return PastRequest.of(null, null, null, List.of(labels));
    }

    private static Stream<String> values(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("pegel_indicator_value{"))
                .map(line -> line.substring(line.indexOf("} ") + 2));
    }

    @Test
    void aValueStandsInTheLastSecondOfItsPeriodInTheZoneOfTheMunicipality() throws IOException {
        assertThat(values(lines(
                        everything(),
                        series(QUARTERLY, "gesamt", "insgesamt", Map.of("2012-Q1", 11.0, "2012-Q4", 12.0)))))
                .as("31 March in summer time, 31 December in winter time, 23:59:59 each")
                .containsExactly("11.0 1333231199", "12.0 1356994799");
        assertThat(values(lines(everything(), series(SCHOOL_YEARLY, "gesamt", "insgesamt", Map.of("2012/13", 3.0)))))
                .as("31 July 2013")
                .containsExactly("3.0 1375307999");
    }

    @Test
    void periodsOfAnotherKindThanTheIndicatorsAreLeftOut() throws IOException {
        assertThat(lines(everything(), series(QUARTERLY, "gesamt", "insgesamt", Map.of("2012", 11.0))))
                .containsExactly("# EOF");
    }

    /** Prometheus has room for one value at one time. */
    @Test
    void ofTwoSpansWithOneEndTheLongerOneIsIn(@TempDir Path folder) throws IOException {
        Path spans = RulesFolder.copy(RunningTown.TOWN, folder);
        Path indicators = RulesFolder.names(spans.resolve("indikatoren")).stream()
                .map(spans.resolve("indikatoren")::resolve)
                .findFirst()
                .orElseThrow();
        Files.writeString(indicators, Files.readString(indicators).replace("rhythmus: Jahr", "rhythmus: Zeitspanne"));
        RuleSet town = RuleFolder.read(spans, null, new Problems()).rules();

        assertThat(values(lines(
                        town,
                        everything(),
                        series(
                                "einwohner",
                                "gesamt",
                                "insgesamt",
                                Map.of("2010-2014", 1.0, "2012-2014", 2.0, "2015-2018", 3.0)))))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("1.0", "3.0");
    }

    @Test
    void whatEndsWithinIsIn() throws IOException {
        Series quarters = series(
                QUARTERLY,
                "gesamt",
                "insgesamt",
                Map.of("2011-Q4", 1.0, "2012-Q1", 2.0, "2012-Q2", 3.0, "2012-Q4", 4.0, "2013-Q1", 5.0));
        Period year = Period.year(2012);

        assertThat(values(lines(PastRequest.of(year, year, null, List.of()), quarters)))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("2.0", "3.0", "4.0");
    }

    @Test
    void labelsAreEscaped() throws IOException {
        assertThat(lines(
                        everything("instance=a\\b\"c"),
                        series(QUARTERLY, "gesamt", "insgesamt", Map.of("2012-Q1", 11.0))))
                .anyMatch(
                        line -> line.startsWith("pegel_indicator_value{") && line.contains("instance=\"a\\\\b\\\"c\""));
    }

    @Test
    void metricsAndSeriesAreInOnePieceAndTimesGrow() throws IOException {
        SplittableRandom random = new SplittableRandom(2012);
        List<Series> all = new ArrayList<>();
        for (String group : List.of("insgesamt", "deutsch", "nichtdeutsch", "weiblich", "maennlich")) {
            if (rules.catalogue().groups().containsKey(group)) {
                Map<String, Double> values = new HashMap<>();
                for (int year = 1965; year < 2025; year++) {
                    for (int quarter = 1; quarter <= 4 && random.nextInt(10) > 0; quarter++) {
                        values.put(year + "-Q" + quarter, random.nextDouble(5, 20));
                    }
                }
                all.add(series(QUARTERLY, "gesamt", group, values));
            }
        }

        List<String> lines = lines(everything(), all.toArray(Series[]::new));

        assertThat(lines).hasSizeGreaterThan(300).endsWith("# EOF");
        Set<String> families = new HashSet<>();
        Map<String, Long> newest = new HashMap<>();
        String before = "";
        for (String line : lines) {
            if (line.startsWith("# TYPE ")) {
                assertThat(families.add(line.split(" ", 4)[2])).as(line).isTrue();
            } else if (!line.startsWith("#")) {
                String series = line.substring(0, line.indexOf('}'));
                long time = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
                assertThat(series.equals(before) || !newest.containsKey(series))
                        .as("in one piece: " + line)
                        .isTrue();
                assertThat(time).as(line).isNotNegative().isGreaterThan(newest.getOrDefault(series, -1L));
                newest.put(series, time);
                before = series;
            }
        }
    }

    @Test
    void nothingIsLeftBehind(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        try (PastSpool spool = new PastSpool(own)) {
            spool.add(SeriesMetric.VALUE.metric(), Labels.of("a", "b"), 1, 2);
            spool.flush();
            assertThat(own).isNotEmptyDirectory();
        }

        assertThat(own).doesNotExist();
    }

    @Test
    void whatAFullDiskHoldsIsDeletedToo(@TempDir Path folder) throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path own = Files.createDirectory(folder.resolve("own"));
        for (SeriesMetric metric : List.of(SeriesMetric.VALUE, SeriesMetric.TARGET)) {
            Files.createSymbolicLink(own.resolve(metric.metric().name()), full);
        }
        PastSpool spool = new PastSpool(own);
        for (SeriesMetric metric : List.of(SeriesMetric.VALUE, SeriesMetric.TARGET, SeriesMetric.AGE)) {
            spool.add(metric.metric(), Labels.of("a", "b"), 1, 2);
        }
        spool.flush();

        assertThatThrownBy(spool::close)
                .satisfies(failed -> assertThat(failed.getCause().getSuppressed())
                        .as("of the other one")
                        .hasSize(1));
        assertThat(own).doesNotExist();
    }

    @Test
    void whyItCouldNotBeComputedIsToldEvenIfNothingCanBeDeleted(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("another's"));
        Values broken = new Values() {
            @Override
            public List<NewestPeriod> newestPeriods(Collection<String> indicators) {
                return List.of();
            }

            @Override
            public List<Series> series(
                    Collection<String> indicators,
                    @Nullable Collection<String> districts,
                    @Nullable LocalDate knownOn) {
                throw new IllegalStateException("the reason");
            }
        };

        assertThatThrownBy(() -> Past.of(rules, broken, BERLIN, everything(), new PastSpool(folder)))
                .hasMessage("the reason")
                .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(1));
    }
}
