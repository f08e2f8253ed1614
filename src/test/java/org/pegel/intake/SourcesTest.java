package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.DeliveryCalendar;
import org.pegel.catalogue.Period;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** What is said about a mapping that is wrong. */
class SourcesTest {

    private static final String GOOD = "quelle: q\nspalten: {indikator: I, gebiet: G, zeitraum: Z, wert: W}\n";

    @TempDir
    private Path folder;

    private final Catalogue catalogue =
            CatalogueFiles.read(Path.of("src/test/resources/intake/regeln"), new Problems());

    private List<String> problems(String mapping) {
        Problems problems = new Problems();
        Desk.file(folder, "quellen/q.yaml", mapping);
        Sources.read(folder, catalogue, problems);
        return problems.all().stream().map(Problem::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "gebite: {}! q.yaml, Zeile 3, Spalte 1: dieser Schlüssel ist unbekannt",
                "freigabe: vielleicht! q.yaml, Zeile 3, Spalte 11:",
                "indikatoren: {Quote: arbeitslos}! q.yaml, Zeile 3, Spalte 22: der Indikator ist unbekannt",
                "gebiete: {Nord: 3}! q.yaml, Zeile 3, Spalte 17: das Gebiet ist unbekannt",
                "gebiete: {Nord - West: 1, Nord-West: 2}!"
                        + " q.yaml, Zeile 3, Spalte 38: dieselbe Bezeichnung steht schon für „1“",
                "fest: {indikator: arbeitslose}! q.yaml, Zeile 3, Spalte 19: steht schon unter „spalten“",
                "fest: {zähler: 3}! q.yaml, Zeile 3, Spalte 16: eine Zahl kann nicht für alle Zeilen feststehen",
                "fest: {gruppe: unbekannt}! q.yaml, Zeile 3, Spalte 16: Gruppe ist unbekannt",
                "fest: {ebene: dorf}! q.yaml, Zeile 3, Spalte 15: Ebene ist unbekannt",
                "wahlfrei: [wert]! q.yaml, Zeile 3, Spalte 12: diese Spalte kann nicht wahlfrei sein",
                "filter: [{spalte: X}]! q.yaml, Zeile 3, Spalte 10: der Filter sagt nicht, welche Zeilen zählen",
                "basiswerte: {saldo: {zähler: A}}! q.yaml, Zeile 3, Spalte 21:",
                "umleiten: [{indikator: saldo, gruppe: alle, nach: {indikator: saldo}}]!"
                        + " q.yaml, Zeile 3, Spalte 39: die Gruppe ist unbekannt",
                "zahlen: {dezimalzeichen: strich}! q.yaml, Zeile 3, Spalte 26:",
                "qualität: {v: schön}! q.yaml, Zeile 3, Spalte 15: die Qualität ist unbekannt",
                "kopfzeilen: 0! q.yaml, Zeile 3, Spalte 13: so viele Zeilen kann eine Kopfzeile nicht haben",
                "kopfzeile: -1! q.yaml, Zeile 3, Spalte 12: die Kopfzeile ist keine Zeile",
                "werte: ['{jahr}']! q.yaml, Zeile 3, Spalte 9: das Muster ist nicht lesbar, den Teil {jahr} gibt es"
                        + " nicht",
                "werte: ['{zeitraum']! q.yaml, Zeile 3, Spalte 9: das Muster ist nicht lesbar, eine geschweifte"
                        + " Klammer wird nicht",
                "werte: [{spalten: 'a {gruppe}', nenner: 'b {zeitraum}'}]!"
                        + " q.yaml, Zeile 3, Spalte 41: ein Teil des Musters ist hier nicht bekannt",
                "werte: [{indikator: saldo}]! q.yaml, Zeile 3, Spalte 9:",
                "angaben: [{aus: Datei, muster: '{zeitraum}'}]! q.yaml, Zeile 3, Spalte 17:",
                "angaben: [{muster: '{zeitraum}'}]! q.yaml, Zeile 3, Spalte 11: es fehlt, wo die Angabe steht",
                "ebenen-regeln: [{ebene: dorf}]! q.yaml, Zeile 3, Spalte 25: die Ebene ist unbekannt",
                "ebenen-regeln: [{ebene: bezirk, einzug: -2}]!"
                        + " q.yaml, Zeile 3, Spalte 41: der Einzug ist keine Zahl von Leerzeichen",
                "kennung-stellen: [acht]! q.yaml, Zeile 3, Spalte 19: dies ist keine Zahl von Stellen",
                "zeiträume: {Mittel: irgendwann}! q.yaml, Zeile 3, Spalte 21: dies ist kein Zeitraum",
                "zeitraum-als: Woche! q.yaml, Zeile 3, Spalte 15:",
                "prüfungen: [{formel: a = b}]! q.yaml, Zeile 3, Spalte 22: die Formel ist nicht lesbar, an Stelle 1"
                        + " fehlt",
                "begleitdateien: [{datei: x.csv, liefert: wert, spalten: {indikator: I, gebiet: G, zeitraum: Z, wert:"
                        + " W}}]! q.yaml, Zeile 3, Spalte 42:",
                "wert-ist: nenner! q.yaml, Zeile 3, Spalte 11:",
                "höchstens-abgelehnt: viel!"
                        + " q.yaml, Zeile 3, Spalte 22: der höchste Anteil abgelehnter Werte ist kein Anteil",
                "lieferung: {fällig: bald, erwartet: [saldo]}!"
                        + " q.yaml, Zeile 3, Spalte 21: der Tag der Lieferung ist nicht lesbar",
                "lieferung: {fällig: 30.06., erwartet: [saldo]}! q.yaml, Zeile 3, Spalte 21: ein Tag des Jahres passt"
                        + " nicht zum Rhythmus des Indikators saldo",
                "lieferung: {rhythmus: Quartal, erwartet: {indikatoren: [saldo], ebenen: [bezirk]}}!"
                        + " q.yaml, Zeile 3, Spalte 23: der Indikator saldo hat einen anderen Rhythmus",
                "lieferung: {frist: bald, erwartet: [saldo]}! q.yaml, Zeile 3, Spalte 20: die Frist ist nicht lesbar",
                "lieferung: {erwartet: [saldi]}! q.yaml, Zeile 3, Spalte 24: der Indikator ist unbekannt",
                "lieferung: {frist: 3 Arbeitstage}! q.yaml, Zeile 3, Spalte 12: es steht nicht da, was geliefert wird",
                "lieferung: {erwartet: [saldo], kalender: [{zeitraum: 2025, fällig: 2026-01-05}]}!"
                        + " q.yaml, Zeile 3, Spalte 42: der Zeitraum 2025 passt zum Rhythmus keines der Indikatoren",
                "lieferung: {erwartet: [saldo], kalender: [{zeitraum: 2025-05, fällig: 2025-05-31}]}!"
                        + " q.yaml, Zeile 3, Spalte 71: der Tag liegt vor dem Ende des Zeitraums",
                "standort: amt! q.yaml, Zeile 3, Spalte 11:",
                "schutz: {mindestfälle: 3}! q.yaml, Zeile 3, Spalte 10: dieser Schlüssel ist unbekannt",
                "schutz: {rundung: -5}! q.yaml, Zeile 3, Spalte 19: die Zahl ist kleiner als 0",
                "schutz: {indikatoren: {saldi: {rundung: 5}}}!"
                        + " q.yaml, Zeile 3, Spalte 31: den Indikator „saldi“ gibt es nicht",
                "schutz: {indikatoren: {saldo: 5}}!"
                        + " q.yaml, Zeile 3, Spalte 31: die Schutzregel ist keine Zuordnung",
                "schutz: {vermerk: {spalte: G}}! q.yaml, Zeile 3, Spalte 19:"
            })
    void aMistakeIsNamedWithItsPlace(String line, String problem) {
        assertThat(problems(GOOD + line)).singleElement().asString().startsWith(problem);
    }

    @Test
    void aMappingWithoutTheNeededColumnsSaysWhichAreMissing() {
        assertThat(problems("quelle: q\nspalten: {indikator: I, gebiet: G}\n"))
                .containsExactlyInAnyOrder(
                        "q.yaml, Zeile 2, Spalte 10: es fehlt, wo „zeitraum“ steht – erlaubt: eine Spalte, oder ein"
                                + " Eintrag unter „fest“, „werte“ oder „angaben“",
                        "q.yaml, Zeile 2, Spalte 10: es fehlt, wo „wert“ steht – erlaubt: eine Spalte, oder Spalten"
                                + " unter „werte“");
    }

    @Test
    void aDeliveryCalendarIsRead() {
        Problems problems = new Problems();
        Desk.file(
                folder,
                "quellen/q.yaml",
                GOOD
                        + """
                        lieferung:
                          rhythmus: Jahr
                          fällig: 30.06.
                          frist: 10 Arbeitstage
                          erwartet: {indikatoren: [arbeitslose], ebenen: [gesamtstadt]}
                          kalender: [{zeitraum: 2025, fällig: 2026-07-15}]
                        """);

        assertThat(Sources.read(folder, catalogue, problems).calendars())
                .containsExactly(new DeliveryCalendar(
                        "q",
                        Set.of("arbeitslose"),
                        Set.of("gesamtstadt"),
                        MonthDay.of(6, 30),
                        null,
                        10,
                        new TreeMap<>(Map.of(Period.year(2025), LocalDate.of(2026, 7, 15))),
                        false));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void onlyOneSourceSaysWhenAnIndicatorIsDelivered() {
        Desk.file(folder, "quellen/a.yaml", GOOD.replace("quelle: q", "quelle: a") + calendar("gesamtstadt"));

        assertThat(problems(GOOD + calendar("bezirk"))).isEmpty();
        assertThat(problems(GOOD + calendar("bezirk, gesamtstadt")))
                .containsExactly("q.yaml, Zeile 3, Spalte 12: die Quelle „a“ sagt schon, wann dies geliefert wird –"
                        + " gefunden: „arbeitslose“; erlaubt: jeder Indikator je Ebene in einer „lieferung“; „ebenen“ grenzt sie"
                        + " ein");
    }

    private static String calendar(String levels) {
        return "lieferung: {erwartet: {indikatoren: [arbeitslose], ebenen: [%s]}}\n".formatted(levels);
    }

    @Test
    void aSourceThatDeliversOnceSaysSo() {
        Problems problems = new Problems();
        Desk.file(folder, "quellen/q.yaml", GOOD + "lieferung: {rhythmus: einmalig, erwartet: [arbeitslose]}\n");

        assertThat(Sources.read(folder, catalogue, problems).calendars())
                .singleElement()
                .matches(DeliveryCalendar::once);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void theSameIdTwiceIsAnError() {
        Desk.file(folder, "quellen/a.yaml", GOOD);

        assertThat(problems(GOOD)).singleElement().asString().startsWith("q.yaml: diese Quelle gibt es schon");
    }

    @Test
    void aFolderWithoutMappingsHasTheTidyFile() {
        Problems problems = new Problems();

        Sources sources = Sources.read(folder, catalogue, problems);

        assertThat(sources.all()).map(Source::id).containsExactly("tidy");
        assertThat(problems.isEmpty()).isTrue();
    }
}
