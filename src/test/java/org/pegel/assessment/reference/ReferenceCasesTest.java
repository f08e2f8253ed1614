package org.pegel.assessment.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pegel.SharedData;

/**
 * Every case of every file with reference values, and of each case every field. The folder is the one that the system
 * property {@code pegel.reference} names, relative to the project, else {@code ../shared/reference}.
 */
class ReferenceCasesTest {

    @Test
    void everyCaseIsMetInEveryField() throws IOException {
        Comparison comparison = new Comparison();
        List<ReferenceCase> cases = cases();
        cases.forEach(comparison::compare);
        System.out.printf("%d cases, %d fields%n", cases.size(), comparison.fields());
        assertThat(cases).as("cases in %s", folder()).isNotEmpty();
        assertThat(comparison.differences()).isEmpty();
    }

    private static List<ReferenceCase> cases() throws IOException {
        List<ReferenceCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file :
                    files.filter(ReferenceCasesTest::holdsCases).sorted().toList()) {
                cases.addAll(ReferenceFile.read(file, methods()));
            }
        }
        return cases;
    }

    private static Path folder() {
        String asked = System.getProperty("pegel.reference", "");
        if (asked.isBlank()) {
            return SharedData.path("reference");
        }
        assertThat(Path.of(asked)).as("-Dpegel.reference").isDirectory();
        return Path.of(asked);
    }

    private static boolean holdsCases(Path file) {
        return file.toString().endsWith(".json") || file.toString().endsWith(".csv");
    }

    private static Map<String, ReferenceMethod> methods() {
        Map<String, ReferenceMethod> all = new HashMap<>();
        Stream.of(
                        TrendMethods.methods(),
                        SignalMethods.methods(),
                        SmallNumberMethods.methods(),
                        DisparityMethods.methods(),
                        TargetMethods.methods())
                .forEach(all::putAll);
        return all;
    }
}
