package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.rule.Severity;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** A rule as policy staff write it, whole. */
class SentenceRuleTest {

    private static final String TRANSITION =
            """
            # Beschluss des Bildungsausschusses
            Regel "Übertritt Gymnasium: Abstand zur Gesamtstadt"
              Kennung: uebertritt-abstand
              Grundlage: Bildungsausschuss, 12.03.2024, Vorlage 24/01234
              Gilt für Indikator "uebertritt-gymnasium", Ebene "Grundschulsprengel", Mittel aus 3 Schuljahren
              Wenn der Wert mindestens 10 Prozentpunkte unter dem Wert der Gesamtstadt liegt
               und der Abstand gegenüber den 3 Schuljahren davor gewachsen ist
               und der Unterschied statistisch gesichert ist
              Dann Prüfbedarf an "Bildungsreferat", Beteiligung "Staatliches Schulamt"
               mit "{Gebiet}: Übertrittsquote {Wert}, Gesamtstadt {Wert Gesamtstadt} ({Zeitraum})."
            """;

    @Test
    void becomesATreeOfIdsAndNumbers() {
        PolicyRule rule = SchoolCity.read(TRANSITION).only();
        assertThat(rule.id()).isEqualTo("uebertritt-abstand");
        assertThat(rule.title()).isEqualTo("Übertritt Gymnasium: Abstand zur Gesamtstadt");
        assertThat(rule.basis())
                .isEqualTo(new Basis("Bildungsausschuss", LocalDate.of(2024, 3, 12), "Vorlage 24/01234"));
        assertThat(rule.scope().indicators()).containsExactly("uebertritt-gymnasium");
        assertThat(rule.scope().levels()).containsExactly("grundschulsprengel");
        assertThat(rule.scope().mean()).isEqualTo(3);
        assertThat(rule.speaks()).isEqualTo(Speaks.OF_SERIES);
        assertThat(rule.severity()).isEqualTo(Severity.WARNING);
        assertThat(rule.tells()).containsExactly("bildungsreferat");
        assertThat(rule.involves()).containsExactly("schulamt");
        assertThat(rule.place().line()).isEqualTo(2);
        assertThat(rule.condition().canonical())
                .isEqualTo("und[stadt-abstand(abstand=10;lage=unter;mittel=3;vergleich=mindestens)"
                        + ";stadt-abstand-verändert(abstandsbewegung=gewachsen;mittel=3;zeiträume=3)"
                        + ";stadt-gesichert(mittel=3)]");
    }

    @Test
    void fillsItsMessageWithFactsOnly() {
        PolicyRule rule = SchoolCity.read(TRANSITION).only();
        assertThat(rule.message().fill(Placeholder::word))
                .isEqualTo("Gebiet: Übertrittsquote Wert, Gesamtstadt Wert Gesamtstadt (Zeitraum).");
    }

    @Test
    void mayHaveAllThatAHeadCanHold() {
        PolicyRule rule = SchoolCity.read(
                        """
                        Regel „Wiederholende“
                          Kennung: wiederholende-neu
                          Grundlage: Ausschuss für Bildung, Schule und Sport, 1.2.2026
                          Gilt für Indikatoren "wiederholende" und "uebertritt-gymnasium",
                            Ebene "Stadtbezirk", Gruppe "weiblich", Gebiete "Nord", "Süd"
                          Gilt ab: 01.08.2026
                          Gilt bis 31.07.2030
                          Ersetzt: wiederholende-alt, wiederholende-uralt
                          Wenn der Wert liegt über 12,5 %
                          Dann dringender Prüfbedarf an "bildungsreferat" und "Sozialreferat", Frist 4 Wochen
                        """)
                .only();
        assertThat(rule.basis().committee()).isEqualTo("Ausschuss für Bildung, Schule und Sport");
        assertThat(rule.basis().document()).isNull();
        assertThat(rule.scope().indicators()).containsExactly("wiederholende", "uebertritt-gymnasium");
        assertThat(rule.scope().districts()).containsExactly("nord", "süd");
        assertThat(rule.scope().groups()).containsExactly("weiblich");
        assertThat(rule.replaces()).containsExactly("wiederholende-alt", "wiederholende-uralt");
        assertThat(rule.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(rule.tells()).containsExactly("bildungsreferat", "sozialreferat");
        assertThat(rule.deadline()).isEqualTo(Period.ofWeeks(4));
        assertThat(rule.isInForce(LocalDate.of(2026, 7, 31))).isFalse();
        assertThat(rule.isInForce(LocalDate.of(2030, 7, 31))).isTrue();
        assertThat(rule.message().fill(Placeholder::word)).isEqualTo("Gebiet, Indikator (Zeitraum): Wiederholende.");
    }

    @Test
    void ofAFieldHoldsForItsIndicatorsButContext() {
        PolicyRule rule = SchoolCity.read(
                        SchoolCity.rule(
                                "Gilt für Handlungsfeld \"Schule vor Ort\"",
                                """
                          Wenn bei mindestens drei Indikatoren des Handlungsfelds gilt:
                                 der Wert hat sich gegenüber dem vorigen Zeitraum verschlechtert
                                 und die Datenlage ist belastbar
                        """))
                .only();
        assertThat(rule.speaks()).isEqualTo(Speaks.OF_FIELD);
        assertThat(rule.scope().field()).isEqualTo("schule");
        assertThat(rule.scope().indicators()).containsExactly("uebertritt-gymnasium", "wiederholende");
        assertThat(rule.condition().canonical())
                .isEqualTo("anzahl(indikatoren;mindestens;3)" + "[und[wertung(wertung=verschlechtert);belastbar()]]");
    }

    @Test
    void thatCountsDistrictsSpeaksOfTheirLevel() {
        PolicyRule rule = SchoolCity.read(
                        SchoolCity.rule(
                                "Gilt für Indikator \"wiederholende\"",
                                """
                          Wenn in mehr als einem Drittel der Stadtbezirke gilt:
                            die Prüfschwelle ist erreicht
                        """))
                .only();
        assertThat(rule.speaks()).isEqualTo(Speaks.OF_LEVEL);
        assertThat(rule.scope().levels()).containsExactly("stadtbezirk");
        assertThat(rule.condition().canonical())
                .isEqualTo("anzahl(gebiete;über;0.3333333333333333;anteil)[stufe(schwelle=prüfschwelle)]");
    }

    @Test
    void ofAllFilesHaveEachKennungOnce(@TempDir Path rules) throws IOException {
        Path folder = Files.createDirectories(rules.resolve(PolicyRules.FOLDER));
        String rule = TRANSITION.replace("{Zeitraum}", "{Zeitaum}");
        Files.writeString(folder.resolve("a.regel"), TRANSITION);
        Files.writeString(folder.resolve("b.regel"), rule);
        Files.writeString(folder.resolve("c.txt"), TRANSITION);
        Problems problems = new Problems();
        List<PolicyRule> read = PolicyRules.read(rules, SchoolCity.CATALOGUE, SchoolCity.DEPARTMENTS, problems);
        assertThat(read).extracting(PolicyRule::id).containsExactly("uebertritt-abstand");
        assertThat(problems.all().stream().map(Problem::text))
                .as("all problems of all files")
                .containsExactly(
                        "c.txt: diese Datei wird nicht gelesen – erlaubt: Dateien mit der Endung .regel",
                        "b.regel, Zeile 3, Spalte 12: die Kennung ist schon vergeben: a.regel, Zeile 3, Spalte 12 – gefunden:"
                                + " „uebertritt-abstand“; erlaubt: eine Kennung, die es noch nicht gibt",
                        "b.regel, Zeile 10, Spalte 75: diesen Platzhalter gibt es nicht – gefunden: „{Zeitaum}“; erlaubt:"
                                + " Abstand Gesamtstadt, Abstand Vergleichsgruppe, Ebene, Gebiet, Gruppe, Handlungsfeld,"
                                + " Handlungsschwelle, Indikator, Prüfschwelle, Veränderung, Vorheriger Wert, Wert, Wert"
                                + " Gesamtstadt, Zeitraum, Zieljahr, Zielwert (meinten Sie „Zeitraum“?)");
    }
}
