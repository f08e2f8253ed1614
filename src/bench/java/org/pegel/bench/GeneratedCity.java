package org.pegel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The folders of a city that does not exist: 20 indicators in 5 fields, 250 districts, a threshold of {@value #REVIEW}
 * for each indicator. Its values of 20 years stay around 10, all without a run, a target or a group.
 */
final class GeneratedCity {
    static final int INDICATORS = 20;
    static final int DISTRICTS = 250;
    static final int YEARS = 20;
    static final int LAST_YEAR = 2024;

    private static final int REVIEW = 20;
    private static final int FIELDS = 5;
    private static final int STEPS = 7;

    private GeneratedCity() {}

    static void writeRules(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("indikatoren"));
        Files.writeString(
                folder.resolve("zielsystem.yaml"),
                """
                kommune: Messstadt
                ebenen:
                  - {id: gesamtstadt, name: Gesamtstadt, plural: Gesamtstadt}
                  - {id: stadtbezirk, name: Stadtbezirk, plural: Stadtbezirke}
                gruppen:
                  - {id: insgesamt, name: insgesamt}
                monitorings:
                  - {id: messung, name: Messung}
                handlungsfelder:
                """
                        + lines(FIELDS, field -> "  - {id: feld-%d, name: Feld %d}".formatted(field, field)));
        Files.writeString(
                folder.resolve("gebiete.csv"),
                "Kennung;Name;Weitere Namen;Ebene;Übergeordnet;Gültig ab;Gültig bis;Gebietsstand\n"
                        + "gesamt;Messstadt;;gesamtstadt;;;;\n"
                        + lines(DISTRICTS, i -> "%s;Bezirk %d;;stadtbezirk;;;;".formatted(district(i), i)));
        Files.writeString(
                folder.resolve("schwellen.csv"),
                "Indikator;Ebene;Gebiet;Gruppe;Prüfschwelle;Handlungsschwelle;Entwarnung bei;Bestätigung (Zeiträume);"
                        + "Mindestfallzahl;Vorgesehene Reaktion;Festgelegt von;Gilt ab;Gilt bis;Begründung\n"
                        + lines(INDICATORS, i -> "%s;stadtbezirk;;insgesamt;%d;;19;1;;;Messung;01.01.2000;;Messung"
                                .formatted(indicator(i), REVIEW)));
        for (int field = 0; field < FIELDS; field++) {
            Files.writeString(folder.resolve("indikatoren/feld-%d.yaml".formatted(field)), field(field));
        }
    }

    private static String field(int field) {
        return "handlungsfeld: feld-%d\nindikatoren:\n".formatted(field)
                + IntStream.range(0, INDICATORS)
                        .filter(i -> i % FIELDS == field)
                        .mapToObj(i ->
                                """
                                          - id: %s
                                            name: Anteil %d
                                            einheit: "%%"
                                            nachkommastellen: 1
                                            richtung: niedriger
                                            einfluss: steuerbar
                                            monitorings: [messung]
                                            definition: Eine Größe zum Messen.
                                            quelle: messung
                                            rhythmus: Jahr
                                            ebenen: [stadtbezirk]
                                            gruppen: [insgesamt]
                                            wissen-wollen: Wie lange eine Meldung braucht.
                                        """
                                        .formatted(indicator(i), i))
                        .collect(Collectors.joining());
    }

    static void writeAlerts(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("aemter.yaml"),
                """
                zuständig: {auffang: amt, lieferungen: amt, regeln: amt}
                ämter:
                  - {id: amt, name: Amt, postfach: amt@messstadt.example}
                """);
        Files.writeString(
                folder.resolve("mail.yaml"),
                """
                absender: pegel@messstadt.example
                betreff: Pegel Messstadt
                schluss: Ende.
                """);
    }

    /** The tidy file of everything until the last year. */
    static String values() {
        StringBuilder csv = new StringBuilder("indicator,district,period,value\n");
        for (int i = 0; i < INDICATORS; i++) {
            for (int d = 0; d < DISTRICTS; d++) {
                for (int year = LAST_YEAR - YEARS + 1; year <= LAST_YEAR; year++) {
                    double value = 10 + (i * 31 + d * 17 + year * 5) % STEPS / 10.0;
                    csv.append(row(i, d, year, value));
                }
            }
        }
        return csv.toString();
    }

    /** The tidy file of one new value that crosses the threshold. */
    static String crossing(int indicator, int district) {
        return "indicator,district,period,value\n" + row(indicator, district, LAST_YEAR + 1, REVIEW + 2.5);
    }

    private static String row(int indicator, int district, int year, double value) {
        return "%s,%s,%d,%s%n".formatted(indicator(indicator), district(district), year, value);
    }

    private static String indicator(int number) {
        return "anteil-" + number;
    }

    private static String district(int number) {
        return "bezirk-" + number;
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
