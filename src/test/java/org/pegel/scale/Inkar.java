package org.pegel.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.pegel.SharedData;

/**
 * The bulk file of INKAR 2024: 82 indicators, 400 Kreise, 28 years. As it is, and many times as long: then each row is
 * there once for each of so many groups.
 */
public final class Inkar {
    /** Values in the file. */
    public static final int ROWS = 526_255;

    /** The source that reads it. */
    public static final String SOURCE = "inkar";

    private static final String FILE = "data/inkar/inkar2024_kreise_lang.csv.gz";
    private static final int ID = 1;
    private static final int DISTRICT = 5;

    private Inkar() {}

    /** Writes the rules for reading the file so many times as long. */
    public static Path rules(Path folder, int times) throws IOException {
        Map<String, String> indicators = new LinkedHashMap<>();
        Map<String, String> districts = new LinkedHashMap<>();
        try (BufferedReader lines = lines()) {
            lines.lines().skip(1).map(line -> line.split(";")).forEach(cells -> {
                indicators.putIfAbsent(cells[ID], cells[ID + 2]);
                districts.putIfAbsent(cells[DISTRICT], cells[DISTRICT + 1]);
            });
        }
        Files.createDirectories(folder.resolve("indikatoren"));
        Files.createDirectories(folder.resolve("quellen"));
        Files.writeString(folder.resolve("zielsystem.yaml"), frame(times));
        Files.writeString(
                folder.resolve("gebiete.csv"),
                "Kennung;Name;Weitere Namen;Ebene;Übergeordnet;Gültig ab;Gültig bis;Gebietsstand\n"
                        + "gesamt;Deutschland;;gesamtstadt;;;;\n"
                        + each(districts, "%1$s;\"%2$s %1$s\";;kreis;;;;\n"));
        Files.writeString(
                folder.resolve("indikatoren/alle.yaml"),
                "handlungsfeld: alle\nindikatoren:\n"
                        + each(
                                        indicators,
                                        """
                                  - id: inkar-%1$s
                                    name: "%2$s (%1$s)"
                                    einheit: "%%"
                                    nachkommastellen: 2
                                    richtung: niedriger
                                    einfluss: steuerbar
                                    monitorings: [inkar]
                                    definition: siehe INKAR
                                    quelle: inkar
                                    rhythmus: Jahr
                                    ebenen: [kreis]
                                    gruppen: [GRUPPEN]
                                    wissen-wollen: Wie schnell viele Werte da sind.
                                """)
                                .replace("GRUPPEN", groups(times, "%s", ", ")));
        Files.writeString(
                folder.resolve("quellen/inkar.yaml"),
                """
                quelle: inkar
                name: INKAR
                freigabe: automatisch
                veröffentlicht: 2024-06-01
                spalten: {indikator: ID, gebiet: Kennziffer, zeitraum: Zeitbezug, wert: Wert, gruppe: Gruppe}
                wahlfrei: [gruppe]
                indikatoren:
                """
                        + each(indicators, "  \"%1$s\": inkar-%1$s\n"));
        return folder;
    }

    private static String frame(int times) {
        return """
                kommune: Deutschland
                ebenen:
                  - {id: gesamtstadt, name: Bund, plural: Bund}
                  - {id: kreis, name: Kreis, plural: Kreise}
                gruppen:
                %smonitorings:
                  - {id: inkar, name: INKAR}
                handlungsfelder:
                  - {id: alle, name: Alle}
                """
                .formatted(groups(times, "  - {id: %1$s, name: %1$s}\n", ""));
    }

    private static String groups(int times, String format, String between) {
        return IntStream.range(0, times)
                .mapToObj(i -> format.formatted(i == 0 ? "insgesamt" : "gruppe-" + i))
                .collect(Collectors.joining(between));
    }

    private static String each(Map<String, String> things, String format) {
        return things.entrySet().stream()
                .map(thing -> format.formatted(thing.getKey(), thing.getValue()))
                .collect(Collectors.joining());
    }

    /** Writes the file, so many times as long. */
    public static Path file(Path file, int times) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int group = 0; group < times; group++) {
                try (BufferedReader lines = lines()) {
                    String header = lines.readLine();
                    if (group == 0) {
                        out.write(header + ";Gruppe\n");
                    }
                    String end = group == 0 ? ";insgesamt\n" : ";gruppe-" + group + "\n";
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        out.write(line + end);
                    }
                }
            }
        }
        return file;
    }

    private static BufferedReader lines() throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.path(FILE))), StandardCharsets.UTF_8));
    }
}
