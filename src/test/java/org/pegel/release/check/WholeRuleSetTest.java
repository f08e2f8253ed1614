package org.pegel.release.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.release.RuleFolder;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** Files that are each right for themselves, and do not fit together. */
class WholeRuleSetTest {
    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");

    private static final String RULE =
            """
            Regel "Arbeitslosigkeit im Bezirk"
              Kennung: arbeitslos-bezirk
              Grundlage: Sozialausschuss, 12.03.2024
              Gilt für Indikator "arbeitslosenquote", Ebene "stadtbezirk"
              Wenn der Wert %s liegt
              Dann Prüfbedarf mit "{Gebiet}: {Wert} ({Zeitraum})."
            """;

    private static final String TRIED =
            """
            - name: Ein hoher Wert ist ein Prüfbedarf.
              regel: arbeitslos-bezirk
              reihen:
                - indikator: arbeitslosenquote
                  gebiet: nord
                  ab: 2024
                  werte: 5; 12
              befunde:
                - schwere: Prüfbedarf
            - name: Ein niedriger Wert ist keiner.
              regel: arbeitslos-bezirk
              reihen:
                - indikator: arbeitslosenquote
                  gebiet: nord
                  ab: 2024
                  werte: 5; 5
              befunde: nichts
            """;

    @TempDir
    private Path rules;

    @BeforeEach
    void copyTheTown() throws IOException {
        RulesFolder.copy(TOWN, rules);
    }

    @Test
    void theSameLimitInATableAndInASentenceIsSaidTwice() throws IOException {
        write("fachregeln/arbeit.regel", RULE.formatted("über 7 %"));
        write("szenarien/arbeit.yaml", TRIED);

        assertThat(found())
                .containsExactly(
                        "WARNING arbeit.regel, Zeile 1: dieselbe Grenze steht auch in „schwellen.csv, Zeile 2“:"
                                + " ein Wert führt zu zwei Meldungen – gefunden: „7,0\u00A0%“; erlaubt: die Grenze an einer der"
                                + " beiden Stellen");
    }

    @Test
    void anotherLimitInASentenceContradictsTheTable() throws IOException {
        write("fachregeln/arbeit.regel", RULE.formatted("über 8 %"));
        write("szenarien/arbeit.yaml", TRIED);

        assertThat(found())
                .containsExactly("WARNING arbeit.regel, Zeile 1: in „schwellen.csv, Zeile 2“ steht für dieselben Reihen"
                        + " eine andere Grenze, 7,0\u00A0% – gefunden: „8,0\u00A0%“; erlaubt: die Grenze an einer der"
                        + " beiden Stellen");
    }

    @Test
    void aLimitOnTheOtherSideOrForOtherDistrictsContradictsNothing() throws IOException {
        write("fachregeln/arbeit.regel", RULE.formatted("unter 1 %"));
        write("szenarien/arbeit.yaml", TRIED.replace("5; 12", "5; 0,5"));
        assertThat(found()).isEmpty();

        write("fachregeln/arbeit.regel", RULE.formatted("über 8 %").replace("\"stadtbezirk\"", "\"gesamtstadt\""));
        write("szenarien/arbeit.yaml", TRIED.replace("gebiet: nord", "gebiet: gesamt"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aLimitOnTheGapToTheCityIsNoLimitOnTheValue() throws IOException {
        write("fachregeln/arbeit.regel", RULE.formatted("über 8 %"));
        write("szenarien/arbeit.yaml", TRIED);
        write(
                "schwellen.csv",
                """
                Indikator;Ebene;Bezug;Prüfschwelle;Handlungsschwelle
                arbeitslosenquote;stadtbezirk;gesamt;3;5
                """);

        assertThat(found()).isEmpty();
    }

    @Test
    void aLimitOnTheGapToTheCityIsComparedWithSentencesAboutIt() throws IOException {
        write(
                "schwellen.csv",
                """
                Indikator;Ebene;Bezug;Prüfschwelle;Handlungsschwelle
                arbeitslosenquote;stadtbezirk;gesamt;3;5
                """);
        String worse = "um mindestens %s Prozentpunkte über dem Wert der Gesamtstadt";
        write("fachregeln/arbeit.regel", RULE.formatted(worse.formatted("4")));
        assertThat(conflicts())
                .containsExactly(
                        "WARNING arbeit.regel, Zeile 1: in „schwellen.csv, Zeile 2“ steht für dieselben Reihen eine"
                                + " andere Grenze, 3,0\u00A0Prozentpunkte – gefunden: „4,0\u00A0Prozentpunkte“; erlaubt: die Grenze"
                                + " an einer der beiden Stellen");

        write("fachregeln/arbeit.regel", RULE.formatted(worse.formatted("5")));
        assertThat(conflicts()).singleElement().asString().contains("ein Wert führt zu zwei Meldungen");

        for (String other : List.of(
                worse.formatted("4").replace("über", "unter"),
                worse.formatted("4").replace("mindestens", "höchstens"),
                "über 4 %")) {
            write("fachregeln/arbeit.regel", RULE.formatted(other));
            assertThat(conflicts()).as(other).isEmpty();
        }
    }

    @Test
    void aShareWhereAPercentageIsMeantIsAsked() throws IOException {
        write(
                "ziele.csv",
                "Indikator;Ebene;Zielart;Zielwert;Zieljahr\narbeitslosenquote;gesamtstadt;erreichen;0,05;2030\n");
        assertThat(conflicts())
                .containsExactly(
                        "WARNING ziele.csv, Zeile 2: 0,05\u00A0% neben 9\u00A0% beim selben Indikator: gemeint sind"
                                + " wohl 5,0\u00A0% – erlaubt: eine Zahl in Prozent: 91 oder 91 %, nicht 0,91");

        write(
                "ziele.csv",
                "Indikator;Ebene;Zielart;Zielwert;Zieljahr\narbeitslosenquote;gesamtstadt;erreichen;-3;2030\n");
        assertThat(conflicts())
                .containsExactly(
                        "WARNING ziele.csv, Zeile 2: -3\u00A0% ist kein Anteil – erlaubt: eine Zahl von 0 bis 100");

        write(
                "ziele.csv",
                "Indikator;Ebene;Zielart;Zielwert;Zieljahr\narbeitslosenquote;gesamtstadt;erreichen;0,5;2030\n");
        assertThat(conflicts()).as("rare, but possible").isEmpty();
    }

    private List<String> conflicts() {
        return found().stream().filter(text -> text.startsWith("WARNING")).toList();
    }

    @Test
    void aRuleThatNoScenarioShowsIsNamed() throws IOException {
        write("fachregeln/arbeit.regel", RULE.formatted("unter 1 %"));

        assertThat(found())
                .containsExactly(
                        "HINT arbeit.regel, Zeile 1: kein Szenario zeigt einen Fall, der diese Regel auslöst – gefunden:"
                                + " „arbeitslos-bezirk“; erlaubt: ein Szenario mit „regel: arbeitslos-bezirk“ in szenarien",
                        "HINT arbeit.regel, Zeile 1: kein Szenario zeigt einen Fall, der diese Regel nicht auslöst –"
                                + " gefunden: „arbeitslos-bezirk“; erlaubt: ein Szenario mit „regel: arbeitslos-bezirk“ in"
                                + " szenarien");
    }

    @Test
    void anIndicatorThatNothingWatchesIsNamed() throws IOException {
        Files.delete(rules.resolve("schwellen.csv"));
        Files.delete(rules.resolve("ziele.csv"));

        assertThat(found())
                .containsExactly("HINT indikatoren: ein Indikator hat weder Schwelle noch Ziel noch Fachregel:"
                        + " arbeitslosenquote – erlaubt: eine Zeile in den Schwellen oder Zielen, eine Fachregel, oder"
                        + " „richtung: keine“");
    }

    private void write(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private List<String> found() {
        Problems problems = new Problems();
        RuleFolder.read(rules, null, problems);
        return problems.all().stream().map(WholeRuleSetTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.severity() + " " + problem.text();
    }
}
