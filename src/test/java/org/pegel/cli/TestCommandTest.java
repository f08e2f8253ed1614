package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.golden.Golden;

class TestCommandTest {
    private static final String SILENT =
            """
            - name: Unter der Prüfschwelle ist nichts zu sagen.
              regel: kern-schwelle
              reihen:
                - indikator: arbeitslosenquote
                  gebiet: nord
                  ab: 2024
                  werte: 6,0; 6,5
              befunde: nichts
            """;

    /** One expectation is met, one is not met in its severity, one not at all; and one finding nobody expects. */
    private static final String DIFFERENT =
            """
            - name: Zwei Gebiete liegen über der Prüfschwelle.
              regel: kern-schwelle
              reihen:
                - indikator: arbeitslosenquote
                  ab: 2024
                  gebiete:
                    nord: 6,0; 7,5
                    sued: 6,0; 9,5
              befunde:
                - {gebiet: nord, schwere: Prüfbedarf, satz: "über der Prüfschwelle von 7,0 %"}
                - {gebiet: sued, schwere: Prüfbedarf}
                - {gebiet: gesamt}
            - name: Hier erwartet niemand etwas.
              reihen:
                - indikator: arbeitslosenquote
                  gebiet: sued
                  ab: 2024
                  werte: 6,0; 9,5
              befunde: nichts
            """;

    @TempDir
    private Path folder;

    private Path rules(String scenarios) throws IOException {
        Path rules = CheckCommandTest.copy(folder);
        Files.createDirectories(rules.resolve("szenarien"));
        Files.writeString(rules.resolve("szenarien/schwellen.yaml"), scenarios);
        return rules;
    }

    @Test
    void theShippedScenariosComeOutAsExpected() {
        CommandLineRun run = CommandLineRun.of("test");

        assertThat(run.out()).contains("alle wie erwartet").doesNotContain("ANDERS");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void whatComesOutDifferentlyIsShownWithBothSides() throws IOException {
        Path rules = rules(SILENT + DIFFERENT);

        CommandLineRun text = CommandLineRun.of("test", "--rules", rules);
        assertThat(text.err()).isEmpty();
        assertThat(text.code()).isEqualTo(1);
        Golden.check(GOLDEN.resolve("test.txt"), text.out());

        CommandLineRun json = CommandLineRun.of("test", "--rules", rules, "--format", "json");
        assertThat(json.code()).isEqualTo(1);
        Golden.check(GOLDEN.resolve("test.json"), json.out());
    }

    @Test
    void onRequestBothSidesAreShownWhereTheyAgreeToo() throws IOException {
        CommandLineRun run = CommandLineRun.of("test", "--all", "--rules", rules(SILENT));

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("= nichts +│ nichts");
    }

    @Test
    void aScenarioThatCannotBeReadIsNamedAndNothingIsPlayed() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("test", "--rules", rules(SILENT.replace("arbeitslosenquote", "arbeitslosenqoute")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("schwellen.yaml, Zeile 4, Spalte 18", "(meinten Sie „arbeitslosenquote“?)", "1 Fehler");
    }

    @Test
    void checkNamesAScenarioThatCannotBeReadToo() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("check", "--rules", rules(SILENT.replace("befunde: nichts", "befunde: nix")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("schwellen.yaml, Zeile 8, Spalte 12: hier steht kein Befund");
    }

    @Test
    void withoutScenariosThereIsNothingToFail() {
        CommandLineRun run = CommandLineRun.of("test", "--rules", TOWN);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Keine Szenarien");
    }

    @Test
    void aScenarioAboutARuleThatIsOffIsWarnedOf() throws IOException {
        CommandLineRun run = CommandLineRun.of("test", "--rules", rules(SILENT.replace("kern-schwelle", "kern-trend")));

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith(
                        "Warnung: schwellen.yaml, Zeile 2, Spalte 10: die Regel kern-trend ist für diese Indikatoren")
                .doesNotContain("Hinweis");
    }
}
