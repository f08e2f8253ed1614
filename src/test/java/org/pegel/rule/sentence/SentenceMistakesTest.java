package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What policy staff read when a sentence is wrong: one mistake each, and the one message. */
class SentenceMistakesTest {

    @ParameterizedTest
    @MethodSource("mistakes")
    void areSaidWithTheirPlaceAndHowToWriteIt(String condition, String message) {
        assertThat(SchoolCity.read(SchoolCity.rule("  Wenn " + condition)).texts())
                .containsExactly("probe.regel, " + message);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "der Wert unter 40 % ligt",
                        "Zeile 5, Spalte 28: hier geht der Satz anders weiter – gefunden: „ligt“; erlaubt: „beträgt“, „des“, „hinter“, „ist“, „liegt“, „oberhalb von“, „unter“, „unterhalb von“, „über“ (meinten Sie „liegt“?)"),
                Arguments.of(
                        "der Wert unter 40 % liegt\n   unnd die Prüfschwelle erreicht ist",
                        "Zeile 6, Spalte 4: hier geht der Satz anders weiter – gefunden: „unnd“; erlaubt: „Dann“, „oder“, „und“ (meinten Sie „und“?)"),
                Arguments.of(
                        "der Wert unter 40 % liegt\n   und die Prüfschwelle erreicht ist\n   oder der Wert vorläufig ist",
                        "Zeile 7, Spalte 4: „und“ und „oder“ stehen nebeneinander; was zusammengehört, ist offen – gefunden: „oder“; erlaubt: nur eines der beiden, oder eine Gruppe: „und mindestens eines davon gilt:“, und darunter weiter eingerückt die Aussagen mit „oder“"),
                Arguments.of(
                        "entweder die Prüfschwelle erreicht ist oder der Wert vorläufig ist",
                        "Zeile 5, Spalte 8: „entweder … oder“ lässt offen, ob auch beides gelten darf – gefunden: „entweder“; erlaubt: „mindestens eines davon gilt:“, und darunter weiter eingerückt die Aussagen mit „oder“"),
                Arguments.of(
                        "der Wert mindestens 10 % unter dem Wert der Gesamtstadt liegt",
                        "Zeile 5, Spalte 28: „%“ lässt offen, ob Prozentpunkte gemeint sind oder ein Anteil des Werts – gefunden: „10 %“; erlaubt: ein Unterschied in Prozentpunkten, etwa „10 Prozentpunkte“, sonst in der Einheit des Indikators"),
                Arguments.of(
                        "der Wert mindestens 10 unter dem Wert der Gesamtstadt liegt",
                        "Zeile 5, Spalte 28: hinter dieser Zahl fehlt die Einheit – gefunden: „10“; erlaubt: eine Angabe wie „10 Prozentpunkte“"),
                Arguments.of(
                        "der Wert unter 40 Monate liegt",
                        "Zeile 5, Spalte 23: die Einheit „Monate“ passt nicht zum Indikator „uebertritt-gymnasium“ – gefunden: „40 Monate“; erlaubt: die Einheit „%“ oder keine"),
                Arguments.of(
                        "der Wert seit mindestens 3 Quartalen jenseits der Prüfschwelle liegt",
                        "Zeile 5, Spalte 33: der Indikator „uebertritt-gymnasium“ wird nicht in diesen Abständen gemessen – gefunden: „3 Quartalen“; erlaubt: „Zeiträume“ oder das Wort, das zum Rhythmus des Indikators passt"),
                Arguments.of(
                        "der Wert unter 1.000 liegt",
                        "Zeile 5, Spalte 23: lässt sich auf zwei Arten lesen, als 1000 und als 1 – gefunden: „1.000“; erlaubt: 1000 oder 1"),
                Arguments.of(
                        "die Handlungsschwelle innerhalb von 3 Jahren mit mindestens 120 % Wahrscheinlichkeit erreicht wird",
                        "Zeile 5, Spalte 68: diese Wahrscheinlichkeit ist keine – gefunden: „120 %“; erlaubt: mehr als 0 % und weniger als 100 %"),
                Arguments.of(
                        "der Wert zwischen 60 % und 40 % liegt",
                        "Zeile 5, Spalte 26: die erste Zahl liegt nicht unter der zweiten – gefunden: „60“; erlaubt: zuerst die kleinere Zahl"),
                Arguments.of(
                        "der Abstand gegenüber den 3 Schuljahren davor gewachsen ist",
                        "Zeile 5, Spalte 8: worauf sich dieser Satz bezieht, ist offen – gefunden: „der“; erlaubt: „… zur Gesamtstadt“ oder „… zur Vergleichsgruppe“"),
                Arguments.of(
                        "der Abstand zur Vergleichsgruppe mindestens 5 Prozentpunkte beträgt\n   und der Wert unter dem Wert der Gesamtstadt liegt\n   und der Abstand gegenüber den 3 Schuljahren davor gewachsen ist",
                        "Zeile 7, Spalte 8: worauf sich dieser Satz bezieht, ist offen – gefunden: „der“; erlaubt: „… zur Gesamtstadt“ oder „… zur Vergleichsgruppe“"),
                Arguments.of(
                        "der Wert gegenüber dem letzten Zeitraum gestiegen ist",
                        "Zeile 5, Spalte 31: hier geht der Satz anders weiter – gefunden: „letzten“; erlaubt: „Wert“, „vorigen“"),
                Arguments.of(
                        "die Arbeitslosenquote steigt",
                        "Zeile 5, Spalte 8: dieser Satz ist unbekannt – gefunden: „die Arbeitslosenquote steigt“; erlaubt: ein Satz aus docs/regelsprache.md"),
                Arguments.of(
                        "der Wert unter",
                        "Zeile 5, Spalte 17: der Satz ist nicht zu Ende – gefunden: „der Wert unter“; erlaubt: danach ein Wert wie „40 %“, ein Unterschied wie „10 Prozentpunkte“, ein Anteil wie „50 %“, „dem“"),
                Arguments.of(
                        "der Wert unter 40 % liegt und",
                        "Zeile 5, Spalte 34: hinter diesem Bindewort fehlt eine Aussage – gefunden: „und“; erlaubt: ein Satz aus docs/regelsprache.md"),
                Arguments.of(
                        "der Wert unter 40 % liegt\n   die Prüfschwelle ist erreicht",
                        "Zeile 6, Spalte 4: hier geht der Satz anders weiter – gefunden: „die“; erlaubt: „Dann“, „oder“, „und“"),
                Arguments.of(
                        "nichts davon gilt: die Prüfschwelle ist erreicht",
                        "Zeile 5, Spalte 8: unter dieser Zeile fehlen die Aussagen, für die sie gilt – gefunden: „nichts davon gilt:“; erlaubt: Aussagen auf eigenen Zeilen, weiter eingerückt als diese"),
                Arguments.of(
                        "mindestens eines davon gilt:\n      die Prüfschwelle ist erreicht",
                        "Zeile 6, Spalte 7: unter „mindestens eines davon gilt:“ steht nur eine Aussage – gefunden: „die“; erlaubt: mindestens zwei, gleich weit eingerückt"),
                Arguments.of(
                        "nichts davon gilt:\n      die Prüfschwelle ist erreicht\n      und der Wert ist vorläufig",
                        "Zeile 7, Spalte 7: unter „nichts davon gilt:“ stehen Aussagen mit „oder“ – gefunden: „und“; erlaubt: „oder“, oder eine weitere Gruppe darunter"),
                Arguments.of(
                        "nichts davon gilt:\n        die Prüfschwelle ist erreicht\n     oder der Wert ist vorläufig",
                        "Zeile 7, Spalte 6: die Einrückung lässt offen, ob diese Zeile zur Gruppe darüber gehört – gefunden: „oder“; erlaubt: mindestens so weit eingerückt wie die erste Zeile der Gruppe, oder so weit wie die Zeile, die sie öffnet; was neben einer Gruppe hinter „Wenn“ gilt, steht vor ihr"),
                Arguments.of(
                        "die Datenlage belastbar ist\n   und nichts davon gilt:\n        die Prüfschwelle ist erreicht\n  und der Wert ist nicht vorläufig\n   und die Reihe hat keinen Bruch",
                        "Zeile 8, Spalte 3: die Einrückung lässt offen, wozu diese Zeile gehört – gefunden: „und“; erlaubt: „und“ und „oder“ einer Gruppe genau untereinander"),
                Arguments.of(
                        "in mindestens 2 Stadtbezirken gilt:\n       die Handlungsschwelle erreicht ist",
                        "Zeile 5, Spalte 8: welche Gebiete gezählt werden, passt nicht zum Kopf der Regel – gefunden: „in“; erlaubt: die eine Ebene, für die die Regel gilt: „Ebene \"…\"“ im Kopf, nicht die Gesamtstadt"),
                Arguments.of(
                        "bei mindestens 3 Indikatoren des Handlungsfelds gilt:\n       die Prüfschwelle ist erreicht",
                        "Zeile 5, Spalte 8: die Regel zählt Indikatoren eines Handlungsfelds, gilt aber für keines – gefunden: „bei“; erlaubt: „Gilt für Handlungsfeld \"…\"“ im Kopf der Regel"),
                Arguments.of(
                        "die Prüfschwelle erreicht ist\n   und in mehr als einem Drittel der Grundschulsprengel gilt:\n       die Handlungsschwelle erreicht ist",
                        "Zeile 6, Spalte 8: die Regel zählt Gebiete oder Indikatoren und spricht zugleich von etwas anderem – gefunden: „in“; erlaubt: eine Regel für jedes; was gezählt wird, steht eingerückt unter der Zählung"));
    }
}
