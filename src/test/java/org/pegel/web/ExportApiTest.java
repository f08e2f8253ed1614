package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code GET /api/v1/export/openmetrics}. */
class ExportApiTest {
    @TempDir
    private Path folder;

    @Test
    void thePastIsAnOpenMetricsTextOrARefusal() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            String rows = Files.readString(RunningTown.TOWN.resolve("bestand.csv"));
            assertThat(town.upload("bestand.csv", rows, "tidy").statusCode()).isEqualTo(201);

            HttpResponse<String> past = town.get("/api/v1/export/openmetrics?from=2020&to=2021&label=job%3Dpegel");

            assertThat(past.statusCode()).isEqualTo(200);
            assertThat(past.headers().firstValue("Content-Type"))
                    .hasValue("application/openmetrics-text; version=1.0.0;charset=UTF-8");
            assertThat(past.body().lines().filter(line -> line.startsWith("pegel_indicator_value{")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("job=\"pegel\""))
                    .anyMatch(line -> line.contains("district=\"gesamt\"") && line.contains("} 5.1 16"));
            assertThat(past.body()).contains("name=\"Süd\"").endsWith("# EOF\n");
            assertThat(town.get("/api/v1/export/openmetrics?from=2021&to=2020").body())
                    .contains("Der Zeitraum 2021 liegt nach 2020.");
            assertThat(town.get("/api/v1/export/openmetrics?from=gestern").statusCode())
                    .isEqualTo(400);
            assertThat(town.get("/api/v1/export/openmetrics?label=level%3Dx").statusCode())
                    .isEqualTo(400);
            assertThat(town.get("/api/v1/export/openmetrics?from=1950&to=1960").body())
                    .isEqualTo("# EOF\n");
        }
    }
}
