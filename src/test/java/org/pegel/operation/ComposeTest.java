package org.pegel.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code grafana/compose.yaml}, as far as it can be proven without an engine. */
class ComposeTest {
    static final Path FILE = Path.of("grafana/compose.yaml");

    private static final Path EXAMPLE = Path.of("grafana/.env.example");
    private static final Pattern PINNED = Pattern.compile("[a-z/]+:v?\\d+\\.\\d+[\\w.-]*");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");

    static Map<String, Object> content() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @SuppressWarnings("unchecked") // what stands in this file
    private static Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) content().get("services");
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static Stream<String> texts(Object list) {
        return list == null ? Stream.of() : ((List<?>) list).stream().map(String::valueOf);
    }

    @Test
    void everythingIsThereAndPinned() {
        assertThat(services())
                .containsOnlyKeys("pegel", "postgres", "grafana-role", "prometheus", "alertmanager", "grafana", "mail")
                .allSatisfy((name, service) -> assertThat(String.valueOf(service.get("image")))
                        .as(name)
                        .matches(PINNED));
    }

    @Test
    void theImageOfPegelIsTheOneThatTheBuildMakes() throws IOException {
        Build version = Build.of(Files.readString(Path.of("pom.xml")));

        assertThat(services().get("pegel")).containsEntry("image", "pegel:" + version.own());
        assertThat(services().get("pegel")).containsEntry("user", version.user());
    }

    /** What the build says. */
    private record Build(String own, String user) {
        static Build of(String pom) {
            return new Build(
                    first(pom, "<artifactId>pegel</artifactId>\\s*<version>([^<]+)<"),
                    first(pom, "<user>([^<]+)</user>"));
        }

        private static String first(String pom, String pattern) {
            return Pattern.compile(pattern)
                    .matcher(pom)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void noContainerMayMoreThanItNeeds() {
        assertThat(services()).allSatisfy((name, service) -> {
            assertThat(service)
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .doesNotContainKeys("privileged", "network_mode", "pid", "devices");
            assertThat(String.valueOf(service.get("user"))).as(name).matches("[1-9]\\d*:\\d+");
            assertThat(map(map(map(service.get("deploy")).get("resources")).get("limits"))
                            .keySet())
                    .as(name)
                    .isEqualTo(Set.of("cpus", "memory"));
            assertThat(texts(service.get("ports"))).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
            assertThat(name.equals("grafana-role") || service.containsKey("healthcheck"))
                    .as("health of " + name)
                    .isTrue();
        });
    }

    @Test
    void whatIsMountedIsThere() {
        Set<?> volumes = map(content().get("volumes")).keySet();
        services().forEach((name, service) -> texts(service.get("volumes")).forEach(mount -> {
            String[] parts = mount.split(":", -1);
            if (parts[0].startsWith(".")) {
                assertThat(FILE.resolveSibling(parts[0])).as(name).exists();
                assertThat(parts)
                        .as("%s: %s is mounted to be read", name, mount)
                        .hasSize(3)
                        .endsWith("ro");
            } else {
                Assertions.<Object>assertThat(volumes).as(name).contains(parts[0]);
            }
        }));
    }

    @Test
    void noPasswordIsInItAndEachIsAskedFor() throws IOException {
        String text = Files.readString(FILE);
        Set<String> asked =
                VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        List<String> example = Files.readAllLines(EXAMPLE);

        services().forEach((name, service) -> {
            if (service.get("environment") != null) {
                map(service.get("environment")).forEach((variable, value) -> {
                    if (String.valueOf(variable).matches(".*(PASSWORD|TOKEN|SECRET).*")) {
                        assertThat(String.valueOf(value))
                                .as("%s of %s", variable, name)
                                .matches("\\$\\{\\w+:\\?set it in grafana/\\.env}");
                    }
                });
            }
        });
        assertThat(asked)
                .allSatisfy(variable -> assertThat(example).anyMatch(line -> line.matches("#?" + variable + "=.*")));
        assertThat(example).filteredOn(line -> line.contains("PASSWORD")).allMatch(line -> line.endsWith("="));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/grafana/.env");
    }

    @Test
    void grafanaHasTheEnvironmentThatItsFilesName() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("datasources/pegel.yaml", "dashboards/pegel.yaml")) {
            Pattern.compile("\\$([A-Z_]+)")
                    .matcher(Files.readString(Path.of("grafana/provisioning").resolve(file)))
                    .results()
                    .forEach(found -> named.add(found.group(1)));
        }

        assertThat(named).hasSizeGreaterThan(4);
        Assertions.<Object>assertThat(
                        map(services().get("grafana").get("environment")).keySet())
                .containsAll(named);
    }

    @Test
    void alertmanagerRemembersLongerThanItIsToWait() throws IOException {
        String alertmanager = Files.readString(Path.of("grafana/alertmanager/alertmanager.yml"));
        long longest = Pattern.compile("repeat_interval: (\\d+)d")
                .matcher(alertmanager)
                .results()
                .mapToLong(found -> 24 * Long.parseLong(found.group(1)))
                .max()
                .orElseThrow();
        long remembered = texts(services().get("alertmanager").get("command"))
                .filter(option -> option.startsWith("--data.retention="))
                .mapToLong(option -> Long.parseLong(option.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();

        assertThat(remembered).as("hours").isGreaterThan(longest);
        assertThat(alertmanager).contains("--data.retention=" + remembered + "h");
    }

    @Test
    void prometheusKeepsThePastAndPegelsTemporaryFilesTakeNoMemory() {
        assertThat(texts(services().get("prometheus").get("command")))
                .noneMatch(option -> option.contains("retention.size"));
        assertThat(services().get("pegel")).doesNotContainKey("tmpfs");
        assertThat(texts(services().get("pegel").get("volumes"))).contains("temporary:/tmp");
    }

    @Test
    void servicesCallEachOtherByTheNamesInTheExamples() throws IOException {
        String prometheus = Files.readString(Path.of("grafana/prometheus/prometheus.yml"));
        String alertmanager = Files.readString(Path.of("grafana/alertmanager/alertmanager.yml"));

        assertThat(prometheus).contains("\"pegel:8080\"", "\"alertmanager:9093\"");
        assertThat(alertmanager).contains("smtp_smarthost: mail:1025");
    }
}
