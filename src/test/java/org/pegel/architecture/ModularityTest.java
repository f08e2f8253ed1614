package org.pegel.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pegel.Pegel;
import org.pegel.golden.Golden;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    /** They stand at the end of the house and may use everything before them. */
    private static final Set<String> MAY_USE_ANYTHING = Set.of("report", "web", "cli");

    private final ApplicationModules modules = ApplicationModules.of(Pegel.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyModuleSaysWhatItMayUse() throws ClassNotFoundException {
        for (String name : names()) {
            ApplicationModule declared =
                    Class.forName("org.pegel." + name + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(declared)
                    .as("package-info of %s carries @ApplicationModule", name)
                    .isNotNull();
            if (!MAY_USE_ANYTHING.contains(name)) {
                assertThat(declared.allowedDependencies())
                        .as("%s lists its allowedDependencies", name)
                        .doesNotContain(ApplicationModule.OPEN_TOKEN);
            }
        }
    }

    @Test
    void theDocumentedDiagramIsTheCode() {
        Golden.check(Path.of("docs/modules/README.md"), diagram());
    }

    private List<String> names() {
        return modules.stream()
                .map(module -> module.getIdentifier().toString())
                .sorted()
                .toList();
    }

    private String diagram() {
        String edges = modules.stream()
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(used -> "    %s --> %s\n".formatted(module.getIdentifier(), used.getIdentifier())))
                .sorted()
                .collect(joining());
        String nodes = names().stream().map("    %s\n"::formatted).collect(joining());
        return Stream.of(
                        "# Modules",
                        "",
                        "Who uses whom, read from the code. Written by `ModularityTest`; after a change:",
                        "`mvn -Dquick test -Dtest=ModularityTest -Dgolden.update`.",
                        "",
                        "```mermaid",
                        "flowchart BT",
                        nodes + edges + "```")
                .collect(joining("\n", "", "\n"));
    }
}
