package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.web.RunningTown;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator finds in the log to what Prometheus shows. */
@ExtendWith(OutputCaptureExtension.class)
class OperatorsLogTest {
    private static final String ROW = "arbeitslosenquote,sued,,2025,%s,,,\n";
    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";
    private static final Pattern EXEMPLAR =
            Pattern.compile("pegel_evaluation_seconds_bucket.* # \\{evaluation=\"([^\"]+)\"}");

    @TempDir
    private Path folder;

    @Test
    void theCeilingIsSaidOnceAndEachEvaluationByItsExemplar(CapturedOutput output) {
        try (RunningTown town = new RunningTown(folder, "--pegel.metrics.domain-series-ceiling=17")) {
            for (String value : new String[] {"7.1", "7.2", "7.3"}) {
                town.upload("werte.csv", HEADER + ROW.formatted(value), "tidy");
                ScrapedPage page =
                        new ScrapedPage(town.get("/actuator/prometheus").body());
                assertThat(page.sum("pegel_domain_series")).isLessThanOrEqualTo(17);
                assertThat(page.sum("pegel_domain_series_dropped")).isPositive();
                assertThat(page.of("pegel_indicator_value")).containsValue(Double.parseDouble(value));
            }
            List<String> exemplars = EXEMPLAR.matcher(
                            town.get("/actuator/prometheus", "Accept", "application/openmetrics-text;version=1.0.0")
                                    .body())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(exemplars).isNotEmpty().allSatisfy(id -> assertThat(output.getOut())
                    .contains("Auswertung " + id + ": "));
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("domain-series-ceiling=17")))
                .singleElement()
                .asString()
                .contains("pegel_indicator_threshold");
    }
}
