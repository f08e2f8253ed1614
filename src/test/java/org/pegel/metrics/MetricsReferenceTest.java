package org.pegel.metrics;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pegel.golden.Golden;

/** The page from which operators learn the metrics says what the code gives. */
class MetricsReferenceTest {

    /** A part of the page. */
    private record Section(String title, String about, List<Metric> metrics) {}

    private static final List<Section> SECTIONS = List.of(
            new Section(
                    "Indicators",
                    "Made at each evaluation, all at once. Where the ceiling does not leave room for all of them, the last"
                            + " ones of this table are left out first, each for all series.",
                    Arrays.stream(SeriesMetric.values())
                            .map(SeriesMetric::metric)
                            .toList()),
            new Section("Names", "Always 1; the labels are what matters.", NameMetrics.ALL),
            new Section(
                    "Ceiling",
                    "What is left out comes back with the next evaluation of everything, if it fits then.",
                    DomainSnapshot.ALL),
            new Section("Alerts", "", StandingAlerts.ALL),
            new Section("Alerts of this process", "", AlertMetrics.ALL),
            new Section("Deliveries", "", DeliveryMetrics.ALL),
            new Section("Deliveries that are due", "", DueMetrics.ALL),
            new Section("Imports of this process", "", ImportMetrics.ALL),
            new Section("Evaluations", "", EvaluationMetrics.ALL),
            new Section("Mails", "", MailMetrics.ALL),
            new Section("This process", "", ServiceMetrics.ALL));

    /** Everything that stands on the page. */
    static List<Metric> all() {
        return SECTIONS.stream().flatMap(section -> section.metrics().stream()).toList();
    }

    @Test
    void listsEachMetricWithItsMeaning() {
        StringBuilder page = new StringBuilder(HEAD);
        SECTIONS.forEach(section -> append(section, page));
        Golden.check(Path.of("docs/metrics.md"), page.toString());
    }

    private static final String HEAD =
            """
            # Metrics

            What Pegel gives at `/actuator/prometheus`, beside Boot's own (`http_server_requests_seconds`, `jvm_…`, `process_…`,
            `hikaricp_…`). Labels are ids; readable names stand in the `…_info` series, to be joined:

            ```
            pegel_indicator_value * on(indicator) group_left(name, unit) max by (indicator, name, unit) (pegel_indicator_info)
            ```

            Numbers of indicators are in the unit that `pegel_indicator_info{unit}` names. A number that is not defined has no
            series; it is never 0 or NaN. Only released values are shown, and no protected ones.
            """;

    private static void append(Section section, StringBuilder page) {
        page.append("\n## ").append(section.title()).append("\n\n");
        if (!section.about().isEmpty()) {
            page.append(section.about()).append("\n\n");
        }
        page.append("| metric | type | unit | labels | meaning | absent when |\n|---|---|---|---|---|---|\n");
        section.metrics()
                .forEach(metric -> page.append("| `%s` | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                metric.name(),
                                metric.type().name().toLowerCase(Locale.ROOT),
                                metric.unit() == null ? "" : metric.unit(),
                                String.join(", ", metric.labels()),
                                metric.meaning(),
                                metric.absent())));
    }
}
