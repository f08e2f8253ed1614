package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pegel.table.Problems;

/** What two versions say differently, in the words of those who decide on them. */
class DifferenceTest {
    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");
    private static final String TARGETS = "rules/ziele.csv";
    private static final String LIMITS = "rules/schwellen.csv";
    private static final String INDICATORS = "rules/indikatoren/arbeit.yaml";
    private static final String SYSTEM = "rules/zielsystem.yaml";
    private static final String ENGINE = "rules/kernregeln.yaml";
    private static final String DISTRICTS = "rules/gebiete.csv";
    private static final String DEPARTMENTS = "alerts-config/aemter.yaml";
    private static final String HEADER =
            "Indikator;Ebene;Gebiet;Gruppe;Zielart;Zielwert;Zieljahr;Gilt ab;Gilt bis;Vorlagen-Nr.\n";

    private final RuleFiles town = RuleFiles.read(TOWN, TOWN.resolve("alerts-config"), new Problems());

    @Test
    void aTargetThatIsReplacedFromADayOn() {
        assertThat(difference(
                        Map.of(TARGETS, HEADER + "arbeitslosenquote;;nord;;erreichen;5;2030;01.01.2024;;\n"),
                        Map.of(
                                TARGETS,
                                HEADER + "arbeitslosenquote;;nord;;erreichen;5;2030;01.01.2024;31.12.2026;\n"
                                        + "arbeitslosenquote;;nord;;erreichen;4,5;2030;01.01.2027;;\n")))
                .containsExactly("Zielwert Arbeitslosenquote, Nord: 5 % → 4,5 % ab 2027");
    }

    @Test
    void aTargetThatIsEditedInItsRow() {
        assertThat(difference(
                        Map.of(TARGETS, HEADER + "arbeitslosenquote;;nord;;erreichen;5;2030;01.01.2024;;25/1\n"),
                        Map.of(TARGETS, HEADER + "arbeitslosenquote;;nord;;erreichen;4,5;2032;01.01.2024;;25/1\n")))
                .containsExactly(
                        "Zielwert Arbeitslosenquote, Nord: 5 % → 4,5 %",
                        "Zielwert Arbeitslosenquote, Nord: Zieljahr 2030 → 2032");
    }

    @Test
    void targetsThatComeAndGo() {
        assertThat(difference(
                        Map.of(TARGETS, HEADER + "arbeitslosenquote;stadtbezirk;;;einhalten;6;;01.07.2024;;\n"),
                        Map.of(TARGETS, HEADER + "arbeitslosenquote;gesamtstadt;;;verbessern;;;;;26/7\n")))
                .containsExactly(
                        "Ziel „einhalten“ Arbeitslosenquote, Stadtbezirke: entfällt (6 %, Verfahren destatis ab"
                                + " 01.07.2024)",
                        "Ziel „verbessern“ Arbeitslosenquote, Gesamtstadt: neu: Verfahren destatis, Vorlage 26/7");
    }

    @Test
    void aTargetThatGoesWhileALaterOneComes() {
        String before = "arbeitslosenquote;;nord;;erreichen;5;2030;01.01.2024;31.12.2026;\n";
        String later = "arbeitslosenquote;;nord;;erreichen;4,5;2030;01.01.2027;;\n";
        assertThat(difference(Map.of(TARGETS, HEADER + before), Map.of(TARGETS, HEADER + later)))
                .containsExactly(
                        "Zielwert Arbeitslosenquote, Nord: 5 % → 4,5 % ab 2027",
                        "Zielwert Arbeitslosenquote, Nord: entfällt (5 %, Zieljahr 2030, Verfahren destatis ab 2024"
                                + " bis 31.12.2026)");
        assertThat(difference(Map.of(TARGETS, HEADER + before + later), Map.of(TARGETS, HEADER + later)))
                .containsExactly("Zielwert Arbeitslosenquote, Nord: entfällt (5 %, Zieljahr 2030, Verfahren destatis"
                        + " ab 2024 bis 31.12.2026)");
    }

    @Test
    void aTargetThatEnds() {
        assertThat(difference(
                        Map.of(TARGETS, HEADER + "arbeitslosenquote;;nord;;erreichen;5;2030;01.01.2024;;\n"),
                        Map.of(TARGETS, HEADER + "arbeitslosenquote;;nord;;erreichen;5;2030;01.01.2024;30.06.2027;\n")))
                .containsExactly("Zielwert Arbeitslosenquote, Nord: gilt bis 30.06.2027");
    }

    @Test
    void thresholds() {
        assertThat(difference(Map.of(), edit(LIMITS, "7,0;9,0;6,5;;", "6,8;9,0;;2;")))
                .containsExactly(
                        "Schwelle Arbeitslosenquote, Stadtbezirke: Prüfschwelle 7 % → 6,8 %",
                        "Schwelle Arbeitslosenquote, Stadtbezirke: Entwarnung bei 6,5 % → –",
                        "Schwelle Arbeitslosenquote, Stadtbezirke: Bestätigung 1 Zeitraum → 2 Zeiträume");
    }

    @Test
    void indicatorsAndWhatTheyBelongTo() {
        assertThat(difference(Map.of(), edit(INDICATORS, "name: Arbeitslosenquote", "name: Quote der Arbeitslosen")))
                .containsExactly(
                        "Indikator Arbeitslosenquote: Name Arbeitslosenquote → Quote der Arbeitslosen",
                        "Datei rules/indikatoren/arbeit.yaml geändert");
        assertThat(difference(edit(INDICATORS, "richtung: keine", "richtung: höher"), Map.of()))
                .containsExactly(
                        "Indikator Einwohnerinnen und Einwohner: Richtung höher ist besser → keine",
                        "Datei rules/indikatoren/arbeit.yaml geändert");
        assertThat(difference(Map.of(), edit(SYSTEM, "name: Arbeit}", "name: Arbeit und Beruf}")))
                .containsExactly(
                        "Handlungsfeld Arbeit: Name Arbeit → Arbeit und Beruf", "Datei rules/zielsystem.yaml geändert");
        assertThat(difference(Map.of(), edit(DISTRICTS, "sued;Süd", "sued;Süden")))
                .containsExactly("Gebiet Süd: Name Süd → Süden", "Datei rules/gebiete.csv geändert");
    }

    @Test
    void whatIsToldOfOneFileHidesNothingInAnother() {
        Map<String, String> changes = new HashMap<>(edit(INDICATORS, "name: Arbeitslosenquote", "name: Quote"));
        changes.putAll(edit(SYSTEM, "kommune: Kleinstadt", "kommune: Großstadt"));
        assertThat(difference(Map.of(), changes))
                .containsExactly(
                        "Indikator Arbeitslosenquote: Name Arbeitslosenquote → Quote",
                        "Datei rules/indikatoren/arbeit.yaml geändert",
                        "Datei rules/zielsystem.yaml geändert");
    }

    @Test
    void whatIsSetForANewIndicator() {
        String fresh = new String(town.all().get(INDICATORS), StandardCharsets.UTF_8)
                .replace("id: einwohner", "id: quote")
                .replace("richtung: keine", "richtung: höher")
                .replace("Einwohnerinnen und Einwohner", "Quote");
        assertThat(
                        difference(
                                Map.of(ENGINE, "kern-verschlechterung: {zeiträume: 3 Zeiträume}\n"),
                                Map.of(
                                        INDICATORS,
                                        fresh,
                                        ENGINE,
                                        """
                                kern-verschlechterung: {zeiträume: 4 Zeiträume}
                                kern-trend: {indikatoren: [quote], falschmeldungen: 5 %}
                                """)))
                .contains(
                        "Kernregel kern-verschlechterung: zeiträume 3 Zeiträume → 4 Zeiträume",
                        "Quote: Kernregel kern-trend: falschmeldungen 10 % → 5 %");
    }

    @Test
    void settingsOfTheEnginesRules() {
        assertThat(difference(
                        Map.of(ENGINE, "kern-verschlechterung: {zeiträume: 3 Zeiträume}\n"),
                        Map.of(ENGINE, "kern-verschlechterung: {zeiträume: 4 Zeiträume}\nkern-sprung: nein\n")))
                .containsExactly(
                        "Kernregel kern-sprung: aus",
                        "Kernregel kern-verschlechterung: zeiträume 3 Zeiträume → 4 Zeiträume");
        assertThat(difference(
                        Map.of(),
                        Map.of(ENGINE, "kern-trend: {indikatoren: [arbeitslosenquote], falschmeldungen: 5 %}\n")))
                .containsExactly(
                        "Arbeitslosenquote: Kernregel kern-trend: an",
                        "Arbeitslosenquote: Kernregel kern-trend: falschmeldungen 10 % → 5 %");
    }

    @Test
    void rulesInSentences() {
        String rule =
                """
                Regel "Arbeitslosigkeit über der Stadt"
                  Kennung: abstand-stadt
                  Grundlage: Sozialausschuss, 12.03.2026
                  Gilt für Indikator "arbeitslosenquote", Ebene "Stadtbezirk"
                  Wenn der Wert mindestens 2 Prozentpunkte über dem Wert der Gesamtstadt liegt
                  Dann Prüfbedarf an "Sozialreferat", Frist 4 Wochen
                   mit "{Gebiet}: {Wert}."
                """;
        String file = "rules/fachregeln/arbeit.regel";
        String changed = rule.replace("mindestens 2", "mindestens 3")
                .replace("{Wert}.", "{Wert} ({Zeitraum}).")
                .replace("Frist 4 Wochen", "Frist 2 Monate");
        assertThat(difference(Map.of(), Map.of(file, rule)))
                .containsExactly("Regel Arbeitslosigkeit über der Stadt: neu (abstand-stadt)");
        assertThat(difference(Map.of(file, rule), Map.of(file, changed)))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Regel Arbeitslosigkeit über der Stadt: Bedingung ")
                        .contains("=2", "=3"))
                .contains("Regel Arbeitslosigkeit über der Stadt: Frist 4 Wochen → 2 Monate")
                .contains("Regel Arbeitslosigkeit über der Stadt: Meldung {Gebiet}: {Wert}. → {Gebiet}: {Wert}"
                        + " ({Zeitraum}).");
    }

    @Test
    void howMuchAThresholdMatters() {
        String file = "rules/bewertung.csv";
        String header = "Stufe;Trend;Schwere;Antwortfrist;Begründung\n";
        String review = "Prüfschwelle;;Prüfbedarf;8 Wochen;\n";
        String action = "Handlungsschwelle;;dringender Prüfbedarf;14 Tage;\n";
        assertThat(difference(
                        Map.of(file, header + review + action),
                        Map.of(file, header + review.replace("8 Wochen", "3 Monate") + action)))
                .containsExactly(
                        "Bewertung, Stufe Prüfschwelle: Antwortfrist 8 Wochen → 3 Monate",
                        "Datei rules/bewertung.csv geändert");
        assertThat(
                        difference(
                                Map.of(file, header + review + action),
                                Map.of(
                                        file,
                                        header + review
                                                + action.replace(";;", ";ungünstig;")
                                                + "Handlungsschwelle;günstig, gleichbleibend, ohne Aussage;Prüfbedarf;10 Tage;\n")))
                .containsExactly(
                        "Bewertung, Stufe Handlungsschwelle, Trend ungünstig: neu: dringender Prüfbedarf, Antwortfrist"
                                + " 2 Wochen",
                        "Bewertung, Stufe Handlungsschwelle, Trend günstig oder gleichbleibend oder ohne Aussage: neu:"
                                + " Prüfbedarf, Antwortfrist 10 Tage",
                        "Bewertung, Stufe Handlungsschwelle: entfällt (dringender Prüfbedarf, Antwortfrist 2 Wochen)",
                        "Datei rules/bewertung.csv geändert");
        assertThat(difference(
                        Map.of(file, header + review + action),
                        Map.of(file, header + review + action.replace(";\n", ";Beschluss vom März\n"))))
                .containsExactly("Datei rules/bewertung.csv geändert");
    }

    @Test
    void whoIsTold() {
        assertThat(difference(Map.of(), edit(DEPARTMENTS, "sozialreferat@", "soziales@")))
                .containsExactly(
                        "Amt Sozialreferat: Postfach sozialreferat@kleinstadt.example → soziales@kleinstadt.example",
                        "Datei alerts-config/aemter.yaml geändert");
    }

    @Test
    void whoHearsOfTheRest() {
        String other =
                """

                  - id: jugendamt
                    name: Jugendamt
                    postfach: jugendamt@kleinstadt.example
                """;
        String text = new String(town.all().get(DEPARTMENTS), StandardCharsets.UTF_8).stripTrailing() + other;
        assertThat(difference(
                        Map.of(DEPARTMENTS, text),
                        Map.of(DEPARTMENTS, text.replace("auffang: sozialreferat", "auffang: jugendamt"))))
                .containsExactly(
                        "Zuständig für Meldungen ohne Amt: Sozialreferat → Jugendamt",
                        "Datei alerts-config/aemter.yaml geändert");
    }

    @Test
    void howMuchAFindingMatters() {
        String table =
                """
                Stufe;Trend;Schwere;Antwortfrist;Begründung
                Prüfschwelle;;Hinweis;;
                Handlungsschwelle;ungünstig;dringender Prüfbedarf;2 Wochen;
                Handlungsschwelle;günstig, gleichbleibend, ohne Aussage;Prüfbedarf;1 Monat;
                """;
        String file = "rules/bewertung.csv";
        String simpler =
                """
                Stufe;Trend;Schwere;Antwortfrist;Begründung
                Prüfschwelle;;Prüfbedarf;10 Tage;
                Handlungsschwelle;;dringender Prüfbedarf;2 Wochen;
                """;
        assertThat(difference(Map.of(file, table), Map.of(file, simpler)))
                .containsExactly(
                        "Bewertung Stufe Prüfschwelle: Hinweis → Prüfbedarf, Antwortfrist 10 Tage",
                        "Bewertung Stufe Handlungsschwelle, Trend ungünstig: entfällt (dringender Prüfbedarf, Antwortfrist"
                                + " 2 Wochen)",
                        "Bewertung Stufe Handlungsschwelle, Trend günstig oder gleichbleibend oder ohne Aussage: entfällt"
                                + " (Prüfbedarf, Antwortfrist 1 Monat)",
                        "Bewertung Stufe Handlungsschwelle: neu: dringender Prüfbedarf, Antwortfrist 2 Wochen",
                        "Datei rules/bewertung.csv geändert");
    }

    @Test
    void sourcesAndWhoReleasesWhatTheyDeliver() {
        String file = "rules/quellen/amt.yaml";
        assertThat(difference(Map.of(), edit(file, "freigabe: automatisch", "freigabe: durch Person")))
                .containsExactly(
                        "Quelle Statistisches Amt: Freigabe automatisch → durch Person",
                        "Datei rules/quellen/amt.yaml geändert");
        assertThat(difference(Map.of(), edit(file, "wert: Wert", "wert: Anteil")))
                .as("how it is read")
                .containsExactly("Datei rules/quellen/amt.yaml geändert");
    }

    @Test
    void whatCannotBeToldIsNamed() {
        assertThat(difference(Map.of(), edit(LIMITS, "\n", "\r\n")))
                .containsExactly("Datei rules/schwellen.csv geändert");
        assertThat(difference(Map.of(), Map.of("rules/grundverstaendnis.md", "neu")))
                .containsExactly("Datei rules/grundverstaendnis.md neu");
    }

    @Test
    void theSameIsNoDifference() {
        assertThat(difference(Map.of(), Map.of())).isEmpty();
    }

    private Map<String, String> edit(String file, String old, String by) {
        String text = new String(town.all().get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return Map.of(file, text.replace(old, by));
    }

    private List<String> difference(Map<String, String> before, Map<String, String> after) {
        RuleFiles old = town.with(bytes(before));
        RuleFiles fresh = town.with(bytes(after));
        return Difference.between(old, folder(old), fresh, folder(fresh)).stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> bytes = new HashMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static RuleFolder folder(RuleFiles files) {
        Problems problems = new Problems();
        RuleFolder folder = files.folder(problems);
        assertThat(problems.hasErrors())
                .as(Arrays.toString(problems.all().toArray()))
                .isFalse();
        return folder;
    }
}
