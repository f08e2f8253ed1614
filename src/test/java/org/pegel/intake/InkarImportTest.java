package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.SharedData;
import org.pegel.observation.Observation;

/** The bulk files of INKAR as they are packed, wholly, without a database. */
class InkarImportTest {

    @TempDir
    private Path folder;

    private int line;

    @Test
    void everyValueOfAllCountiesIsReadAsItStandsInItsLine() throws IOException {
        Path packed = SharedData.path("data/inkar/inkar2024_kreise_lang.csv.gz");
        Desk desk = desk(packed, "kreis");

        FileReport report = compare(desk, packed);

        assertThat(desk.catalogue.indicators()).hasSize(82);
        assertThat(desk.catalogue.districts()).hasSize(1 + 400);
        assertThat(counts(report)).containsExactly(526_255, 0, 526_255, 0, 0);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void municipalitiesAreFoundByTheirNumberThoughNamesOccurTwice() throws IOException {
        Path packed = SharedData.path("data/inkar/inkar2024_gemeinden_sozialleistungen_lang.csv.gz");
        Desk desk = desk(packed, "gemeinde");

        FileReport report = compare(desk, packed);

        assertThat(desk.catalogue.districts()).hasSize(1 + 10_783);
        assertThat(counts(report)).containsExactly(105_634, 0, 105_634, 0, 0);
    }

    @Test
    void aLeadingZeroThatASpreadsheetAteIsNoHindrance() throws IOException {
        Path packed = SharedData.path("data/inkar/inkar2024_kreise_lang.csv.gz");
        Path eaten = Desk.file(
                folder,
                "inkar2024_offen.csv",
                """
                Bereich;ID;Kuerzel;Indikator;Raumbezug;Kennziffer;Name;Zeitbezug;Wert
                Bildung;5204;a_schul_abi;Schulabgänger mit allgemeiner Hochschulreife;Kreise;1001000;Flensburg, Stadt;1995;32,79
                """);

        Desk desk = desk(packed, "kreis");

        assertThat(HandedOver.observations(desk, eaten, "inkar-2024").get(0).key())
                .hasToString("inkar-5204/01001000/insgesamt");
    }

    /** Rows, filtered, accepted, missing, rejected. */
    private static List<Integer> counts(FileReport report) {
        return List.of(report.rows(), report.filtered(), report.accepted(), report.missing(), report.rejected());
    }

    /** Reads the file by the mapping and, beside it, line by line with nothing but the separator. */
    private FileReport compare(Desk desk, Path packed) throws IOException {
        try (BufferedReader lines = lines(packed)) {
            lines.readLine();
            line = 1;
            FileReport report =
                    HandedOver.read(desk, packed, "inkar-2024", observation -> compare(observation, cells(lines)));
            assertThat(cells(lines)).as("after the last value").isEmpty();
            return report;
        }
    }

    private void compare(Observation observation, List<String> cells) {
        line++;
        boolean same = observation.origin().row() == line
                && observation.key().indicator().equals("inkar-" + cells.get(1))
                && observation.key().district().equals(cells.get(5))
                && observation.period().toString().equals(cells.get(7))
                && PlainFile.number(cells.get(8)).equals(observation.value());
        assertThat(same)
                .as("%s is what line %d says: %s", observation, line, cells)
                .isTrue();
    }

    private static BufferedReader lines(Path packed) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8));
    }

    /** Of the next line; none at the end. */
    private static List<String> cells(BufferedReader lines) {
        try {
            String next = lines.readLine();
            return next == null ? List.of() : List.of(next.split(";", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule set with the indicators and districts of a file. */
    private Desk desk(Path packed, String level) throws IOException {
        Map<String, String> indicators = new LinkedHashMap<>();
        Map<String, String> districts = new LinkedHashMap<>();
        try (BufferedReader lines = lines(packed)) {
            lines.readLine();
            for (List<String> cells = cells(lines); !cells.isEmpty(); cells = cells(lines)) {
                indicators.putIfAbsent(cells.get(1), cells.get(3));
                districts.putIfAbsent(cells.get(5), cells.get(6));
            }
        }
        Path rules = RuleSets.copy("inkar", folder.resolve("regeln"));
        RuleSets.addDistricts(rules, List.of("gesamt;Deutschland;;gesamtstadt;"));
        RuleSets.addDistricts(
                rules,
                districts.entrySet().stream()
                        .map(district -> district(district.getKey(), district.getValue(), level))
                        .toList());
        Desk.file(
                rules,
                "indikatoren/inkar.yaml",
                indicators.entrySet().stream()
                        .map(indicator -> indicator(indicator.getKey(), indicator.getValue(), level))
                        .collect(Collectors.joining("", "handlungsfeld: inkar\nindikatoren:\n", "")));
        return Desk.with(rules);
    }

    private static String district(String id, String name, String level) {
        return id + ";" + name + " (" + id + ");;" + level + ";gesamt";
    }

    private static String indicator(String id, String name, String level) {
        return """
                  - id: inkar-%s
                    name: "%s"
                    einheit: siehe INKAR
                    nachkommastellen: 2
                    richtung: keine
                    einfluss: beobachtbar
                    monitorings: [inkar]
                    definition: siehe INKAR
                    quelle: BBSR
                    rhythmus: Jahr
                    ebenen: [%s]
                """
                .formatted(id, name, level);
    }
}
