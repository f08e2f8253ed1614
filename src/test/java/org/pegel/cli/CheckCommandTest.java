package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.golden.Golden;

class CheckCommandTest {
    private static final Path ALERTS = TOWN.resolve("alerts-config");

    @Test
    void goodFoldersHaveNoProblems() {
        CommandLineRun run = CommandLineRun.of("check", "--rules", TOWN, "--alerts", ALERTS, "--format", "json");
        assertThat(run.out()).isEqualToIgnoringWhitespace("{\"problems\": []}");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void everyProblemIsNamedWithItsPlace(@TempDir Path folder) throws IOException {
        Path rules = spoilt(folder);
        CommandLineRun json = CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS, "--format", "json");
        assertThat(json.code()).isEqualTo(1);
        Golden.check(GOLDEN.resolve("check.json"), json.out());
        CommandLineRun text = CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS);
        assertThat(text.code()).isEqualTo(1);
        Golden.check(GOLDEN.resolve("check.txt"), text.out());
    }

    @Test
    void whatIsWrongInManyRowsIsSaidOnce(@TempDir Path folder) throws IOException {
        Path rules = copy(folder);
        Path districts = rules.resolve("gebiete.csv");
        Files.writeString(districts, Files.readString(districts).replace(";stadtbezirk;", ";Stadtbezirk;"));
        CommandLineRun run = CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS);
        assertThat(run.out())
                .containsOnlyOnce("„Stadtbezirk“")
                .contains("gebiete.csv, Zeile 3", "(ebenso Zeile 4)", "2 Fehler");
    }

    @Test
    void aScenarioThatFailsIsAnError(@TempDir Path folder) throws IOException {
        Path rules = copy(folder);
        Files.createDirectories(rules.resolve("szenarien"));
        Files.writeString(
                rules.resolve("szenarien/arbeit.yaml"),
                """
                - name: Ab 5 % ist es dringend.
                  regel: kern-schwelle
                  reihen: [{indikator: arbeitslosenquote, gebiet: nord, ab: 2025, werte: [5]}]
                  befunde: [{gebiet: nord, schwere: dringender Prüfbedarf}]
                """);
        CommandLineRun run = CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "arbeit.yaml, Zeile 1",
                        "das Szenario „Ab 5 % ist es dringend.“ kommt anders heraus: erwartet"
                                + " kern-schwelle dringender Prüfbedarf nord, gefunden nichts");
        assertThat(CommandLineRun.of("test", "--rules", rules).out())
                .as("the command test still shows both sides")
                .contains("ANDERS   Ab 5 % ist es dringend.");
    }

    @Test
    void oneWrongCellIsOneProblemAndBlamesNoScenario(@TempDir Path folder) throws IOException {
        Path rules = copy(folder);
        Files.createDirectories(rules.resolve("fachregeln"));
        Path rule = rules.resolve("fachregeln/arbeit.regel");
        String good =
                """
                Regel "Arbeitslosigkeit im Bezirk"
                  Kennung: arbeitslos-bezirk
                  Grundlage: Sozialausschuss, 12.03.2024
                  Gilt für Indikator "arbeitslosenquote", Ebene "stadtbezirk"
                  Wenn der Wert über 12 % liegt
                  Dann Prüfbedarf mit "{Gebiet}: {Wert} ({Zeitraum})."
                """;
        Files.writeString(rule, good);
        Files.createDirectories(rules.resolve("szenarien"));
        Files.writeString(
                rules.resolve("szenarien/arbeit.yaml"),
                """
                - name: Ein hoher Wert ist ein Prüfbedarf.
                  regel: arbeitslos-bezirk
                  reihen: [{indikator: arbeitslosenquote, gebiet: nord, ab: 2025, werte: [13]}]
                  befunde: [{gebiet: nord, schwere: Prüfbedarf}]
                """);
        Path limits = rules.resolve("schwellen.csv");
        String table = Files.readString(limits);

        Files.writeString(limits, table.replace("7,0", "7x0"));
        assertThat(CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS)
                        .out())
                .contains("schwellen.csv, Zeile 2", "1 Fehler")
                .doesNotContain("arbeit.yaml");

        Files.writeString(limits, table);
        Files.writeString(rule, good.replace("über 12 %", "über zwölf"));
        assertThat(CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS)
                        .out())
                .contains(
                        "arbeit.regel, Zeile 5",
                        "szenarien: gelesen werden sie erst, wenn die Fachregeln keinen",
                        "1 Fehler")
                .doesNotContain("arbeit.yaml");

        Files.writeString(rule, good.replace("arbeitslos-bezirk", "arbeitslos-im-bezirk"));
        assertThat(CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS)
                        .out())
                .contains("arbeit.yaml, Zeile 2", "1 Fehler")
                .doesNotContain("fehlt");
    }

    @Test
    void whoIsInChargeOfATargetIsADepartment(@TempDir Path folder) throws IOException {
        Path rules = copy(folder);
        Files.writeString(
                rules.resolve("ziele.csv"),
                """
                Indikator;Ebene;Zielart;Zielwert;Zieljahr;Federführung
                arbeitslosenquote;gesamtstadt;erreichen;5;2030;sozialreferad
                """);
        CommandLineRun run = CommandLineRun.of("check", "--rules", rules, "--alerts", ALERTS);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("ziele.csv, Zeile 2", "das Amt ist unbekannt", "„sozialreferad“", "sozialreferat");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem(@TempDir Path folder) {
        CommandLineRun run = CommandLineRun.of(
                "check", "--rules", folder.resolve("nirgends"), "--alerts", ALERTS, "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("nirgends", "\"severity\" : \"error\"");
    }

    @Test
    void theShippedRulesAreGood() {
        CommandLineRun run = CommandLineRun.of("check");
        assertThat(run.out()).contains("0 Fehler");
        assertThat(run.code()).isZero();
    }

    @Test
    void theMunichSampleIsGood() {
        Path munich = Path.of("samples/muenchen");
        CommandLineRun run = CommandLineRun.of("check", "--rules", munich, "--alerts", munich.resolve("alerts-config"));
        assertThat(run.out()).contains("0 Fehler");
        assertThat(run.code()).isZero();
    }

    /** The town with a wrong number, an unknown district, and a target for a context indicator. */
    private static Path spoilt(Path folder) throws IOException {
        Path targets = copy(folder).resolve("ziele.csv");
        String spoilt = Files.readString(targets).replace(";4,0;", ";viel;")
                + "arbeitslosenquote;stadtbezirk;nort;;einhalten;;;5,0;;01.01.2021;;;;;;\n"
                + "einwohner;;;;einhalten;;;50000;;01.01.2021;;;;;;\n";
        Files.writeString(targets, spoilt);
        return folder;
    }

    /** The town's rules, to be changed. */
    static Path copy(Path folder) throws IOException {
        RulesFolder.copy(TOWN, folder);
        return folder;
    }
}
