package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.golden.Golden;

/** The files that Grafana reads are those that this package makes. */
class DashboardFilesTest {
    private static final Path FOLDER = Path.of("grafana/dashboards");

    static Stream<Dashboard> dashboards() {
        return Dashboards.all().stream();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theFileIsWhatTheSourceMakes(Dashboard dashboard) {
        Golden.check(FOLDER.resolve(dashboard.uid() + ".json"), dashboard.json());
    }

    @Test
    void thereIsNoOtherFile() throws IOException {
        List<String> expected = Dashboards.all().stream()
                .map(dashboard -> dashboard.uid() + ".json")
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
