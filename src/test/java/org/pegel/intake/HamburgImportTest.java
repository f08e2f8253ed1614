package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pegel.SharedData;
import org.pegel.intake.PlainFile.Line;
import org.pegel.observation.Observation;
import org.pegel.observation.Quality;

/** The profiles of Hamburg's quarters, 107 areas with 68 numbers each, as CSV and as the workbook it came from. */
class HamburgImportTest {

    private static final String SOURCE = "hamburg-stadtteilprofile";
    private static final int AREAS = 107;
    private static final int QUARTERS = 99;
    private static final int INDICATORS = 68;
    private static final int CONFIDENTIAL = 84;

    private final Desk desk = Desk.with(Path.of("src/test/resources/intake/hamburg"));

    private static Path file(String ending) {
        return SharedData.path("data/hamburg/stadtteilprofile_2014/Daten_fuer_die_Stadtteilprofile_2014." + ending);
    }

    /** The cells of the CSV file, row by row in the order of its columns. */
    private static List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        for (Line line : PlainFile.csv(file("csv"), ';', 0)) {
            cells.add(line.cells().subList(1, INDICATORS + 1));
        }
        return cells;
    }

    /** Blanks are thousands marks, also behind a sign; absent for the sign of confidentiality. */
    private static String number(String cell) {
        String text = cell.replace(" ", "");
        return text.equals(".") ? "geheim" : text.equals("-") ? "0.0" : String.valueOf(PlainFile.number(text));
    }

    /** By line, in the order of the columns; each says which area and indicator it speaks of. */
    private Map<Integer, List<Observation>> read(String ending, FileReport[] report) {
        Map<Integer, List<Observation>> read = new LinkedHashMap<>();
        report[0] = HandedOver.read(desk, file(ending), SOURCE, said -> read.computeIfAbsent(
                        said.origin().row(), row -> new ArrayList<>())
                .add(said));
        return read;
    }

    @Test
    void everyCellOfTheCsvIsAccountedForAndSaysWhatTheFileSays() {
        FileReport[] report = new FileReport[1];
        Map<Integer, List<Observation>> read = read("csv", report);

        List<List<String>> said = read.values().stream()
                .map(row -> row.stream().map(HamburgImportTest::text).toList())
                .toList();
        assertThat(said)
                .isEqualTo(cells().stream()
                        .map(row -> row.stream().map(HamburgImportTest::number).toList())
                        .toList());
        assertThat(counts(report[0]))
                .containsExactly(AREAS * INDICATORS, 0, AREAS * INDICATORS - CONFIDENTIAL, CONFIDENTIAL, 0);
        assertThat(report[0].problems()).isEmpty();
    }

    private static String text(Observation said) {
        return said.quality() == Quality.CONFIDENTIAL ? "geheim" : String.valueOf(said.value());
    }

    /** Rows, filtered, accepted, missing, rejected. */
    private static List<Integer> counts(FileReport report) {
        return List.of(report.rows(), report.filtered(), report.accepted(), report.missing(), report.rejected());
    }

    @Test
    void theWorkbookSaysTheSameWithMoreDecimals() {
        FileReport[] report = new FileReport[1];
        List<List<Observation>> csv = new ArrayList<>(read("csv", report).values());
        List<List<Observation>> workbook = new ArrayList<>(read("xlsx", report).values());
        List<List<String>> cells = cells();

        assertThat(counts(report[0]))
                .as("the line with explanations is left out")
                .containsExactly(AREAS * INDICATORS, INDICATORS, AREAS * INDICATORS - CONFIDENTIAL, CONFIDENTIAL, 0);
        int moreDecimals = 0;
        for (int area = 0; area < AREAS; area++) {
            for (int column = 0; column < INDICATORS; column++) {
                Observation exact = workbook.get(area).get(column);
                Observation shown = csv.get(area).get(column);
                assertThat(key(exact)).isEqualTo(key(shown));
                if (!text(exact).equals(text(shown))) {
                    moreDecimals++;
                    assertThat(rounded(exact, cells.get(area).get(column)))
                            .as(key(exact))
                            .isEqualTo(text(shown));
                }
            }
        }
        assertThat(moreDecimals).isEqualTo(425);
    }

    private static String key(Observation said) {
        return said.key() + " " + said.period();
    }

    /** The number of the workbook with as many decimals as the cell of the CSV file shows. */
    private static String rounded(Observation exact, String cell) {
        String shown = cell.strip();
        int comma = shown.indexOf(',');
        int decimals = comma < 0 ? 0 : shown.length() - comma - 1;
        BigDecimal number = BigDecimal.valueOf(Objects.requireNonNull(exact.value()));
        return String.valueOf(number.setScale(decimals, RoundingMode.HALF_UP).doubleValue());
    }

    @Test
    void namesOfAQuarterAndABoroughAreToldApartByTheirOrder() {
        FileReport[] report = new FileReport[1];
        List<List<Observation>> rows = new ArrayList<>(read("csv", report).values());

        List<String> areas =
                rows.stream().map(row -> row.get(0).key().district()).toList();

        assertThat(areas).doesNotHaveDuplicates().hasSize(AREAS);
        assertThat(areas.subList(0, QUARTERS)).contains("eimsbuettel", "wandsbek", "bergedorf", "harburg");
        assertThat(areas.subList(QUARTERS, AREAS))
                .containsExactly(
                        "bezirk-hamburg-mitte",
                        "bezirk-altona",
                        "bezirk-eimsbuettel",
                        "bezirk-hamburg-nord",
                        "bezirk-wandsbek",
                        "bezirk-bergedorf",
                        "bezirk-harburg",
                        "gesamt");
    }

    @Test
    void eachColumnHasThePeriodThatItsHeaderNames() {
        FileReport[] report = new FileReport[1];
        Map<String, String> periods = new HashMap<>();
        read("csv", report)
                .values()
                .iterator()
                .next()
                .forEach(said ->
                        periods.put(said.key().indicator(), said.period().toString()));

        assertThat(periods)
                .hasSize(INDICATORS)
                .containsEntry("bevoelkerung", "2013")
                .containsEntry("wanderungssaldo", "2013")
                .containsEntry("arbeitslose", "2013-12")
                .containsEntry("lohn-und-einkommensteuerpflichtige", "2010")
                .containsEntry("wohnungen", "2013")
                .containsEntry("private-pkw", "2014-01")
                .containsEntry("kindergaerten-und-vorschulklassen", "2014-03")
                .containsEntry("zahnaerzte", "2013-11")
                .containsEntry("grundschulen", "2013/14");
    }
}
