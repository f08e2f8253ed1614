package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.web.RunningTown;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The ceiling as an operator meets it. */
@ExtendWith(OutputCaptureExtension.class)
class CeilingTest {
    private static final String ROW = "arbeitslosenquote,sued,,2025,%s,,,\n";
    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";

    @TempDir
    private Path folder;

    @Test
    void itIsSaidOnceInTheLogAndInEachScrape(CapturedOutput output) {
        try (RunningTown town = new RunningTown(folder, "--pegel.metrics.domain-series-ceiling=17")) {
            for (String value : new String[] {"7.1", "7.2", "7.3"}) {
                town.upload("werte.csv", HEADER + ROW.formatted(value), "tidy");
                ScrapedPage page =
                        new ScrapedPage(town.get("/actuator/prometheus").body());
                assertThat(page.sum("pegel_domain_series")).isLessThanOrEqualTo(17);
                assertThat(page.sum("pegel_domain_series_dropped")).isPositive();
                assertThat(page.of("pegel_indicator_value")).containsValue(Double.parseDouble(value));
            }
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("domain-series-ceiling=17")))
                .singleElement()
                .asString()
                .contains("pegel_indicator_age_seconds");
    }
}
