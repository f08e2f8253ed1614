package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ceiling on the domain's series. */
class DomainSnapshotTest {
    private static final int SERIES = 10;
    private static final ExpositionFormatWriter WRITER =
            ExpositionFormats.init().getPrometheusTextFormatWriter();
    private static final int METRICS = SeriesMetric.values().length;

    @Test
    void underTheCeilingEverythingIsShown() {
        ScrapedPage page = page(SERIES * METRICS);

        assertThat(page.names("pegel_indicator_")).hasSize(METRICS);
        assertThat(page.sum("pegel_domain_series")).isEqualTo(SERIES * METRICS);
        assertThat(page.of("pegel_domain_series_dropped")).hasSize(METRICS).doesNotContainValue(10.0);
    }

    @Test
    void beyondItTheLeastImportantMetricsAreLeftOutWhole() {
        ScrapedPage page = page(SERIES * METRICS - SERIES - 1);

        assertThat(page.names("pegel_indicator_"))
                .hasSize(METRICS - 2)
                .doesNotContain("pegel_indicator_city_difference", "pegel_indicator_target_timestamp_seconds")
                .allSatisfy(name -> assertThat(page.of(name)).as(name).hasSize(SERIES));
        assertThat(page.sum("pegel_domain_series")).isEqualTo(SERIES * (METRICS - 2));
        assertThat(page.sum("pegel_domain_series_ceiling")).isEqualTo(SERIES * METRICS - SERIES - 1);
        assertThat(page.sum("pegel_domain_series_dropped")).isEqualTo(SERIES * 2);
        assertThat(page.sum("pegel_domain_series_dropped", "metric", "pegel_indicator_city_difference"))
                .isEqualTo(SERIES);
    }

    @Test
    void whatIsLessImportantDoesNotFillTheGapOfWhatIsMore() {
        SamplesOfSeries series = named("sb-1");
        series.begin(SeriesMetric.VALUE);
        series.add(OptionalDouble.of(1));
        series.begin(SeriesMetric.THRESHOLD);
        series.add("review", OptionalDouble.of(2));
        series.add("action", OptionalDouble.of(3));
        series.begin(SeriesMetric.TARGET);
        series.add(OptionalDouble.of(4));

        Ceiling ceiling = Ceiling.of(0, List.of(series), SeriesMetric.ALL, 2);

        assertThat(ceiling.dropped()).isEqualTo(Map.of(SeriesMetric.THRESHOLD, 2, SeriesMetric.TARGET, 1));
        assertThat(ceiling.count()).isEqualTo(1);
    }

    @Test
    void ofWhatIsNotShownOnlyTheNumberIsKept() {
        SamplesOfSeries series = new SamplesOfSeries(Labels.EMPTY, Set.of(SeriesMetric.VALUE));
        series.begin(SeriesMetric.AGE);
        series.add(OptionalDouble.of(1));

        assertThat(series.count(SeriesMetric.AGE)).isEqualTo(1);
        assertThat(series.of(SeriesMetric.AGE)).isEmpty();
    }

    private static ScrapedPage page(int ceiling) {
        List<SamplesOfSeries> series = series(SERIES);
        DomainSnapshot snapshot =
                DomainSnapshot.of(List.of(), series, Ceiling.of(0, series, SeriesMetric.ALL, ceiling), ceiling);
        try (InputStream text = snapshot.text(WRITER).open()) {
            return new ScrapedPage(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<SamplesOfSeries> series(int count) {
        List<SamplesOfSeries> series = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SamplesOfSeries one = named("sb-" + i);
            Arrays.stream(SeriesMetric.values()).forEach(metric -> {
                one.begin(metric);
                one.add(OptionalDouble.of(1));
            });
            series.add(one);
        }
        return series;
    }

    private static SamplesOfSeries named(String district) {
        return new SamplesOfSeries(
                Labels.of(Metric.OF_SERIES, List.of("quote", district, "bezirk", "insgesamt")), SeriesMetric.ALL);
    }
}
