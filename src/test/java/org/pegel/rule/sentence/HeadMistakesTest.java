package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What policy staff read when a line around the condition is wrong. */
class HeadMistakesTest {

    @ParameterizedTest
    @MethodSource("mistakes")
    void areSaidWithTheirPlaceAndWhatIsAllowed(Attempts.Line line, String text, List<String> messages) {
        assertThat(SchoolCity.read(Attempts.rule(line, text)).texts())
                .containsExactlyElementsOf(
                        messages.stream().map("probe.regel, "::concat).toList());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        Attempts.Line.TITLE,
                        "# keine Regel",
                        List.of(
                                "Zeile 2, Spalte 3: in der Regel fehlt die Angabe „Regel“ – erlaubt: eine Zeile, die so beginnt")),
                Arguments.of(
                        Attempts.Line.TITLE,
                        "Regel Probe",
                        List.of(
                                "Zeile 1, Spalte 7: der Titel der Regel fehlt oder ist zu lang – gefunden: „Probe“; erlaubt: Regel \"Titel\", 1 bis 200 Zeichen")),
                Arguments.of(
                        Attempts.Line.ID,
                        "  # keine Kennung",
                        List.of(
                                "Zeile 1, Spalte 1: in der Regel fehlt die Angabe „Kennung“ – erlaubt: eine Zeile, die so beginnt")),
                Arguments.of(
                        Attempts.Line.ID,
                        "  Kenung: probe",
                        List.of(
                                "Zeile 1, Spalte 1: in der Regel fehlt die Angabe „Kennung“ – erlaubt: eine Zeile, die so beginnt",
                                "Zeile 2, Spalte 3: diese Angabe ist unbekannt – gefunden: „Kenung“; erlaubt: Dann, Ersetzt, Gilt ab, Gilt bis, Gilt für, Grundlage, Kennung, Regel, Wenn (meinten Sie „Kennung“?)")),
                Arguments.of(
                        Attempts.Line.ID,
                        "  Kennung: Probe 1",
                        List.of(
                                "Zeile 2, Spalte 12: dies ist keine Kennung – gefunden: „Probe 1“; erlaubt: Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen, etwa kita-besuch")),
                Arguments.of(
                        Attempts.Line.ID,
                        "  Kennung: kern-schwelle",
                        List.of(
                                "Zeile 2, Spalte 12: Kennungen mit „kern-“ gehören den Regeln von Pegel selbst – gefunden: „kern-schwelle“; erlaubt: eine andere Kennung")),
                Arguments.of(
                        Attempts.Line.ID,
                        "  Kennung: probe\n  Kennung: probe-2",
                        List.of(
                                "Zeile 3, Spalte 3: diese Angabe steht in der Regel zweimal, zuerst in Zeile 2 – gefunden: „Kennung“; erlaubt: jede Angabe höchstens einmal")),
                Arguments.of(
                        Attempts.Line.BASIS,
                        "  Grundlage: Bildungsausschuss",
                        List.of(
                                "Zeile 3, Spalte 14: worauf die Regel beruht, ist nicht lesbar – gefunden: „Bildungsausschuss“; erlaubt: Gremium, Datum und, wenn es eine gibt, Nummer der Vorlage: „Bildungsausschuss, 12.03.2024, Vorlage 24/01234“")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Indikator \"wiederholnde\"",
                        List.of(
                                "Zeile 4, Spalte 22: der Indikator ist unbekannt – gefunden: „wiederholnde“; erlaubt: arbeitslose, schueler, suchdauer, uebertritt-gymnasium, wiederholende (meinten Sie „wiederholende“?)")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Indikator \"schueler\"",
                        List.of(
                                "Zeile 4, Spalte 12: der Indikator „schueler“ ist Kontext (richtung: keine) und wird nicht bewertet – gefunden: „Indikator“; erlaubt: ein Indikator mit der Richtung höher oder niedriger")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Ebene \"Stadtbezirk\"",
                        List.of(
                                "Zeile 4, Spalte 3: für welche Indikatoren die Regel gilt, fehlt – gefunden: „Gilt“; erlaubt: Indikator \"…\", alle Indikatoren, Handlungsfeld \"…\", Ebene \"…\", Gruppe \"…\", Gebiet \"…\", Mittel aus 3 Zeiträumen")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Indikator \"wiederholende\" \"uebertritt-gymnasium\"",
                        List.of(
                                "Zeile 4, Spalte 38: diese Angabe gehört nicht zu „Gilt für“ – gefunden: „uebertritt-gymnasium“; erlaubt: Indikator \"…\", alle Indikatoren, Handlungsfeld \"…\", Ebene \"…\", Gruppe \"…\", Gebiet \"…\", Mittel aus 3 Zeiträumen")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Indicator \"wiederholende\"",
                        List.of(
                                "Zeile 4, Spalte 12: diese Angabe gehört nicht zu „Gilt für“ – gefunden: „Indicator“; erlaubt: Indikator \"…\", alle Indikatoren, Handlungsfeld \"…\", Ebene \"…\", Gruppe \"…\", Gebiet \"…\", Mittel aus 3 Zeiträumen (meinten Sie „Indikator“?)")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Indikator \"wiederholende\", Ebene",
                        List.of(
                                "Zeile 4, Spalte 39: dahinter fehlt der Name – gefunden: „Ebene“; erlaubt: eine Kennung oder ein Name in Anführungszeichen")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Indikator \"wiederholende\", Mittel aus 3 Quartalen",
                        List.of(
                                "Zeile 4, Spalte 50: der Indikator „wiederholende“ wird nicht in diesen Abständen gemessen – gefunden: „3“; erlaubt: „Zeiträume“ oder das Wort, das zum Rhythmus des Indikators passt")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gilt für Indikator \"wiederholende\", Mittel aus 1 Schuljahr",
                        List.of(
                                "Zeile 4, Spalte 39: über wie viele Zeiträume gemittelt wird, ist nicht lesbar – gefunden: „Mittel“; erlaubt: Mittel aus 2 bis 10 Zeiträumen")),
                Arguments.of(
                        Attempts.Line.SCOPE,
                        "  Gild für Indikator \"wiederholende\"",
                        List.of(
                                "Zeile 1, Spalte 1: in der Regel fehlt die Angabe „Gilt für“ – erlaubt: eine Zeile, die so beginnt",
                                "Zeile 4, Spalte 3: diese Angabe ist unbekannt – gefunden: „Gild für“; erlaubt: Dann, Ersetzt, Gilt ab, Gilt bis, Gilt für, Grundlage, Kennung, Regel, Wenn (meinten Sie „Gilt für“?)")),
                Arguments.of(
                        Attempts.Line.FROM,
                        "  Gilt ab: 31.02.2025",
                        List.of(
                                "Zeile 5, Spalte 12: dies ist kein Datum – gefunden: „31.02.2025“; erlaubt: ein Tag wie 01.08.2026")),
                Arguments.of(
                        Attempts.Line.FROM,
                        "  Gilt ab: 01.08.2025\n  Gilt bis: 01.07.2025",
                        List.of(
                                "Zeile 6, Spalte 13: „Gilt bis“ liegt vor „Gilt ab“ – gefunden: „01.07.2025“; erlaubt: ein späterer Tag")),
                Arguments.of(
                        Attempts.Line.FROM,
                        "  Gilt seit: 01.08.2025",
                        List.of(
                                "Zeile 5, Spalte 3: diese Angabe ist unbekannt – gefunden: „Gilt seit“; erlaubt: Dann, Ersetzt, Gilt ab, Gilt bis, Gilt für, Grundlage, Kennung, Regel, Wenn")),
                Arguments.of(
                        Attempts.Line.REPLACES,
                        "  Ersetzt: probe",
                        List.of(
                                "Zeile 6, Spalte 12: eine Regel kann sich nicht selbst ersetzen – gefunden: „probe“; erlaubt: die Kennung einer früheren Regel")),
                Arguments.of(
                        Attempts.Line.THEN,
                        "  Dann Handlungsbedarf an \"Bildungsreferat\"",
                        List.of(
                                "Zeile 8, Spalte 8: ob Handlungsbedarf besteht, stellen Menschen fest, nicht Regeln – gefunden: „Handlungsbedarf“; erlaubt: Hinweis, Prüfbedarf, dringender Prüfbedarf")),
                Arguments.of(
                        Attempts.Line.THEN,
                        "  Dann Prüfbedraf an \"Bildungsreferat\"",
                        List.of(
                                "Zeile 8, Spalte 8: hier fehlt die Stufe – gefunden: „Prüfbedraf“; erlaubt: Hinweis, Prüfbedarf, dringender Prüfbedarf (meinten Sie „Prüfbedarf“?)")),
                Arguments.of(
                        Attempts.Line.THEN,
                        "  Dann Hinweis an \"Bildungsrefrat\"",
                        List.of(
                                "Zeile 8, Spalte 19: das Amt ist unbekannt – gefunden: „Bildungsrefrat“; erlaubt: bildungsreferat, schulamt, sozialreferat (meinten Sie „bildungsreferat“?)")),
                Arguments.of(
                        Attempts.Line.THEN,
                        "  Dann Hinweis für \"Bildungsreferat\"",
                        List.of(
                                "Zeile 8, Spalte 16: diese Angabe gehört nicht zu „Dann“ – gefunden: „für“; erlaubt: Beteiligung, Frist, an, mit")),
                Arguments.of(
                        Attempts.Line.THEN,
                        "  Dann Hinweis, Frist bald",
                        List.of(
                                "Zeile 8, Spalte 23: diese Frist ist nicht lesbar – gefunden: „bald“; erlaubt: eine Frist wie „4 Wochen“, höchstens 2 Jahre")),
                Arguments.of(
                        Attempts.Line.MESSAGE,
                        "   mit \"{Gebit}: {Wert}\"",
                        List.of(
                                "Zeile 9, Spalte 9: diesen Platzhalter gibt es nicht – gefunden: „{Gebit}“; erlaubt: Abstand Gesamtstadt, Abstand Vergleichsgruppe, Ebene, Gebiet, Gruppe, Handlungsfeld, Handlungsschwelle, Indikator, Prüfschwelle, Veränderung, Vorheriger Wert, Wert, Wert Gesamtstadt, Zeitraum, Zieljahr, Zielwert (meinten Sie „Gebiet“?)")),
                Arguments.of(
                        Attempts.Line.MESSAGE,
                        "   mit \"{Anzahl} Indikatoren\"",
                        List.of(
                                "Zeile 9, Spalte 9: diesen Platzhalter gibt es in einer solchen Regel nicht – gefunden: „{Anzahl}“; erlaubt: Abstand Gesamtstadt, Abstand Vergleichsgruppe, Ebene, Gebiet, Gruppe, Handlungsfeld, Handlungsschwelle, Indikator, Prüfschwelle, Veränderung, Vorheriger Wert, Wert, Wert Gesamtstadt, Zeitraum, Zieljahr, Zielwert")),
                Arguments.of(
                        Attempts.Line.MESSAGE,
                        "   mit \"{Gebiet: {Wert}\"",
                        List.of(
                                "Zeile 9, Spalte 9: diese Klammer gehört zu keinem Platzhalter – gefunden: „{Gebiet: {Wert}“; erlaubt: Platzhalter wie {Gebiet}, jede Klammer geöffnet und geschlossen")),
                Arguments.of(
                        Attempts.Line.MESSAGE,
                        "   mit \"{Gebiet}: {Wert}",
                        List.of(
                                "Zeile 9, Spalte 8: dieses Anführungszeichen wird in der Zeile nicht geschlossen – gefunden: „\"{Gebiet}: {Wert}“; erlaubt: Text zwischen zwei Anführungszeichen in einer Zeile")),
                Arguments.of(
                        Attempts.Line.MESSAGE,
                        "   mit {Gebiet}",
                        List.of(
                                "Zeile 9, Spalte 4: dahinter fehlt die Meldung – gefunden: „mit“; erlaubt: ein Text in Anführungszeichen")));
    }
}
