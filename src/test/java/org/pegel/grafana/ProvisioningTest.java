package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files that Grafana reads at its start. */
class ProvisioningTest {
    private static final Path FOLDER = Path.of("grafana/provisioning");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$([A-Z_]+)");

    private static List<Map<String, Object>> entries(String file, String key) throws IOException {
        Map<String, Object> content = new Yaml().load(Files.readString(FOLDER.resolve(file)));
        assertThat(content).containsOnlyKeys("apiVersion", key).containsEntry("apiVersion", 1);
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> entries = (List<Map<String, Object>>) content.get(key);
        return entries;
    }

    @Test
    void thereIsADataSourceForEachKindThatDashboardsAskFor() throws IOException {
        List<Map<String, Object>> sources = entries("datasources/pegel.yaml", "datasources");

        assertThat(sources)
                .extracting(source -> source.get("type"))
                .containsExactlyElementsOf(Arrays.stream(Source.values())
                        .map(source -> source.reference().get("type"))
                        .toList());
        assertThat(sources).allSatisfy(source -> assertThat(source)
                .containsKey("url")
                .doesNotContainKey("uid")
                .doesNotContainKey("password"));
    }

    @Test
    void thePasswordIsNotInTheFile() throws IOException {
        assertThat(entries("datasources/pegel.yaml", "datasources").get(1).get("secureJsonData"))
                .isEqualTo(Map.of("password", "$PEGEL_POSTGRES_PASSWORD"));
    }

    @Test
    void dashboardsAreReadFromAFolder() throws IOException {
        assertThat(entries("dashboards/pegel.yaml", "providers"))
                .singleElement()
                .satisfies(provider -> assertThat(provider)
                        .containsEntry("type", "file")
                        .containsEntry("options", Map.of("path", "$PEGEL_DASHBOARDS")));
    }

    @Test
    void everyVariableOfTheEnvironmentIsExplained() throws IOException {
        String guide = Files.readString(Path.of("docs/grafana.md"));
        for (String file : List.of("datasources/pegel.yaml", "dashboards/pegel.yaml")) {
            assertThat(ENVIRONMENT
                            .matcher(Files.readString(FOLDER.resolve(file)))
                            .results()
                            .map(name -> name.group(1)))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
        }
    }
}
