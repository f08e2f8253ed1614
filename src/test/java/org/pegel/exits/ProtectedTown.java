package org.pegel.exits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pegel.catalogue.RulesFolder;
import org.pegel.web.RunningTown;

/** The rules of a small town with one more indicator, delivered by two sources with protection, and what they deliver. */
final class ProtectedTown {
    static final String HEADER = "I;G;Z;W;F;B;Q\n";

    /** Protected by the rules, by a mark, or in rows that are wrong in one way or another. */
    static final String SECRET_ROWS =
            """
            kinderarmut;sued;2025;83,766;4711;5624;
            kinderarmut;sued;2024;83,766;4.711;5624;
            kinderarmut;sued;2023;83.766;4711,0;5624;
            kinderarmut;sued;2022;83,766;4 711;5624;
            kinderarmut;sued;2021;83,8;9000;10743;geheim
            kinderarmut;sued;2020;12,0;4711;5624;
            kinderarmut;sued;2019;83,766 x;4711;5624;
            kinderarmut;sued;2018;83,766;4711 Fälle;5624;
            kinderarmut;sued;2017;83,766;4711;5624;seltsam
            kinderarmut;west;2025;83,766;4711;5624;
            kinderarmut;sued;2016;83,766;4711;5624;fehlt
            armut;sued;2025;83,766;4711;5624;
            kinderarmut;sued;83,766;4711;5624
            kinderarmut;sued;2025;;2015;83,766;4711;5624
            kinderarmut;4711;2025;5624
            einwohner;sued;2025;4711;;;vertraulich
            """;

    /** Enough that may be seen, so that the file is not refused. */
    static final String OPEN_ROWS =
            """
            kinderarmut;nord;2016;30,05;6010;20000;
            kinderarmut;nord;2017;30,15;6030;20000;
            kinderarmut;nord;2018;30,25;6050;20000;
            kinderarmut;nord;2019;30,35;6070;20000;
            kinderarmut;nord;2020;30,45;6090;20000;
            kinderarmut;nord;2021;30,55;6110;20000;
            kinderarmut;nord;2022;30,65;6130;20000;
            kinderarmut;nord;2023;30,75;6150;20000;
            kinderarmut;nord;2024;30,85;6170;20000;
            """;

    /** Süd could be worked out from the city and Nord: 12.624 less 7.913 are 4.711. Only so is Nord hidden. */
    static final String SUMS =
            """
            jugendarmut;gesamt;2024;64,329;12624;19624;
            jugendarmut;nord;2024;56,521;7913;14000;
            jugendarmut;sued;2024;83,766;4711;5624;
            jugendarmut;gesamt;2025;64,329;12624;19624;
            jugendarmut;nord;2025;56,521;7913;14000;
            jugendarmut;sued;2025;83,766;4711;5624;
            """;

    /** Can be read in two ways, for nothing in the file tells the decimal mark. */
    static final String AMBIGUOUS_ROW = "kinderarmut;sued;2025;83,766;4.711;5.624;\n";

    /** Comes later and opens an alert. */
    static final String ALARMING_ROW = "kinderarmut;nord;2025;61,39;12278;20000;\n";

    /** A tidy file says itself what is confidential. */
    static final String TIDY =
            """
            indicator,district,group,period,value,numerator,denominator,quality
            kinderarmut,sued,,2024,83.766,4711,5624,confidential
            kinderarmut,sued,,2025,83.766,4711 cases,5624,confidential
            kinderarmut,nord,,2024,30.85,6170,20000,
            kinderarmut,nord,,2025,61.39,12278,20000,
            jugendarmut,gesamt,,2025,64.329,12624,19624,
            jugendarmut,nord,,2025,56.521,7913,14000,
            jugendarmut,sued,,2025,83.766,4711,5624,confidential
            """;

    /** The same as JSON, good and wrong. */
    static final String JSON =
            """
            [{"indicator":"kinderarmut","district":"sued","period":"2024","value":83.766,"numerator":4711,"denominator":5624},
             {"indicator":"kinderarmut","district":"west","period":"2024","value":83.766,"numerator":4711,"denominator":5624},
             {"indicator":"kinderarmut","district":"sued","period":"2025","value":83.766,"numerator":4711,"denominator":5624,
              "quality":"seltsam"},
             {"indicator":"kinderarmut","district":"nord","period":"2025","value":61.39,"numerator":12278,"denominator":20000}]
            """;

    private static final String INDICATOR =
            """
            handlungsfeld: arbeit
            indikatoren:
              - id: kinderarmut
                name: Kinderarmut
                einheit: "%"
                nachkommastellen: 1
                richtung: niedriger
                einfluss: beeinflussbar
                monitorings: [sozial]
                definition: Kinder mit Leistungsbezug je 100 Kinder.
                zähler: Kinder mit Leistungsbezug
                nenner: Kinder
                faktor: 100
                quelle: amt
                rhythmus: Jahr
                ebenen: [stadtbezirk]
              - id: jugendarmut
                name: Jugendarmut
                einheit: "%"
                nachkommastellen: 1
                richtung: niedriger
                einfluss: beeinflussbar
                monitorings: [sozial]
                definition: Jugendliche mit Leistungsbezug je 100 Jugendliche.
                zähler: Jugendliche mit Leistungsbezug
                nenner: Jugendliche
                faktor: 100
                quelle: amt
                rhythmus: Jahr
                ebenen: [gesamtstadt, stadtbezirk]
            """;
    private static final String SOURCE =
            """
            quelle: %s
            freigabe: %s
            standort: %s
            spalten: {indikator: I, gebiet: G, zeitraum: Z, wert: W, zähler: F, nenner: B, qualität: Q}
            schutz: {mindestfallzahl: 5000}
            """;

    /** They speak whenever they can, and say whatever they know. */
    private static final String POLICY_RULES =
            """
            Regel "Alles über eine Reihe"
              Kennung: alles-sagen
              Grundlage: Stadtrat, 01.02.2024
              Gilt für Indikator "kinderarmut", "jugendarmut", Ebene "stadtbezirk"
              Wenn mindestens eines davon gilt:
                   der Wert liegt über 0 %
                   oder der Wert liegt über dem Wert der Gesamtstadt
                   oder das Mittel der letzten 3 Zeiträume liegt über 0 %
                   oder der Wert ist in den letzten 2 Zeiträumen um mehr als 1 Prozentpunkt gestiegen
                   oder der Wert beruht auf mindestens 1 Fällen
              Dann Hinweis
               mit "{Gebiet}: {Wert}, zuvor {Vorheriger Wert} ({Veränderung}), Stadt {Wert Gesamtstadt} ({Abstand Gesamtstadt})."

            Regel "Alles über eine Ebene"
              Kennung: alles-zaehlen
              Grundlage: Stadtrat, 01.02.2024
              Gilt für Indikator "kinderarmut", "jugendarmut"
              Wenn in mindestens 1 Stadtbezirken gilt:
                   der Wert liegt über 0 %
              Dann Hinweis mit "{Indikator}: {Anzahl} von {Anzahl insgesamt}, {Welche}."
            """;

    private ProtectedTown() {}

    /** Writes its rules into a folder. */
    static Path rules(Path folder) throws IOException {
        RulesFolder.copy(RunningTown.TOWN, folder);
        Files.writeString(folder.resolve("indikatoren/kinder.yaml"), INDICATOR);
        Files.writeString(
                folder.resolve("quellen/statistikstelle.yaml"),
                SOURCE.formatted("statistikstelle", "automatisch", "statistikstelle"));
        Files.writeString(
                folder.resolve("quellen/verwaltung.yaml"), SOURCE.formatted("verwaltung", "automatisch", "verwaltung"));
        Files.writeString(
                folder.resolve("quellen/geduld.yaml"), SOURCE.formatted("geduld", "durch Person", "statistikstelle"));
        Files.writeString(Files.createDirectories(folder.resolve("fachregeln")).resolve("alles.regel"), POLICY_RULES);
        Path limits = folder.resolve("schwellen.csv");
        Files.writeString(
                limits,
                Files.readString(limits)
                        + "kinderarmut;stadtbezirk;;;40,0;50,0;;;;Familien aufsuchen;Stadtrat;01.01.2016;;\n"
                        + "jugendarmut;stadtbezirk;;;40,0;50,0;;;;Familien aufsuchen;Stadtrat;01.01.2016;;\n");
        return folder;
    }
}
