package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.SharedData;
import org.pegel.intake.PlainFile.Line;

/** Monitoring Soziale Stadtentwicklung Berlin: eight tables in each of four years, values in many columns. */
class BerlinImportTest {

    private static final String NAME = "berlin-monitoring-social-urban-development-";
    private static final Set<String> NO_DISTRICTS = Set.of("00", "0000", "00000000", "Nummer", "00Nummer");
    private static final Map<String, String> CLASSES =
            Map.of("+", "1", "+/-", "2", "-", "3", "hoch", "1", "mittel", "2", "niedrig", "3", "sehr niedrig", "4");

    private static final Map<String, String> INDEX = new LinkedHashMap<>();
    private static final Map<String, String> STATUS = new LinkedHashMap<>();
    private static final Map<String, String> Z_VALUES = new LinkedHashMap<>();
    private static final Map<String, String> CONTEXT_2013 = new LinkedHashMap<>();
    private static final Map<String, String> CONTEXT = new LinkedHashMap<>();

    static {
        INDEX.put("inhabitants", "mss-einwohner");
        INDEX.put("status_index", "mss-status");
        INDEX.put("dynamic_index", "mss-dynamik");
        STATUS.put("inhabitants", "mss-einwohner");
        for (String kind : List.of("s", "d")) {
            for (int i = 1; i <= 4; i++) {
                STATUS.put(kind + i, "mss-" + kind + i);
            }
        }
        for (int i = 1; i <= 4; i++) {
            Z_VALUES.put("z_s" + i, "mss-z-s" + i);
        }
        Z_VALUES.put("z_d1", "mss-z-summe");
        Z_VALUES.put("z_d2", "mss-z-status");
        Z_VALUES.put("z_d3", "mss-status");
        Z_VALUES.put("z_d4", "mss-z-d1");
        for (int i = 1; i <= 13; i++) {
            CONTEXT_2013.put("k%02d".formatted(i), "mss-k%02d".formatted(i));
        }
        for (int i = 1; i <= 5; i++) {
            CONTEXT.put("k0" + i, "mss-k0" + i);
        }
        CONTEXT.put("k09", "mss-k07");
        CONTEXT.put("k10", "mss-k08");
        CONTEXT.put("k13", "mss-k09");
    }

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void completeTheRules() {
        Path rules = RuleSets.copy("berlin-mss", folder);
        Set<String> lines = new TreeSet<>();
        for (Line line : PlainFile.csv(file(2013, "2-2-district-regions"), ',', 0)) {
            lines.add(line.cell("id") + ";Bezirksregion " + line.cell("id") + ";;bezirksregion;"
                    + line.cell("id").substring(0, 2));
        }
        for (Line line : PlainFile.csv(file(2013, "1-planning-areas"), ',', 0)) {
            lines.add(line.cell("id") + ";Planungsraum " + line.cell("id") + ";;planungsraum;"
                    + line.cell("id").substring(0, 6));
        }
        RuleSets.addDistricts(rules, lines);
        desk = Desk.with(rules);
    }

    private static Path file(int year, String table) {
        return SharedData.path("data/berlin-mss/" + year + "/" + NAME + year + "-00-" + table + ".csv");
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2015, 2017, 2019})
    void everyCellOfEveryTableIsAccountedForAndSaysWhatTheFileSays(int year) {
        String context = year == 2013 ? "mss-4-kontext-2013" : "mss-4-kontext";
        Map<String, String> columns = year == 2013 ? CONTEXT_2013 : CONTEXT;
        check(year, "1-planning-areas", "mss-1-index", INDEX, "");
        for (String level : List.of("1-planning-areas", "2-district-regions", "3-districts")) {
            check(year, "2-" + level, "mss-2-status", STATUS, "s1");
            check(year, "4-" + level, context, columns, "k05");
        }
        check(year, "3-districts", "mss-3-z-werte", Z_VALUES, "");
    }

    /** @param mark the column in which 0 means that the area is left out; blank for none */
    private void check(int year, String table, String source, Map<String, String> columns, String mark) {
        Map<String, String> expected = new HashMap<>();
        int filtered = 0;
        for (Line line : PlainFile.csv(file(year, table), ',', 0)) {
            String id = line.cell("id");
            if (NO_DISTRICTS.contains(id)
                    || (!mark.isEmpty() && cell(line, mark).equals("0"))) {
                filtered += columns.size();
                continue;
            }
            columns.forEach((column, indicator) ->
                    expected.put(indicator + "/" + id + "/insgesamt " + year, number(cell(line, column), source)));
        }

        Map<String, String> read = new HashMap<>();
        FileReport report = HandedOver.read(
                desk,
                file(year, table),
                source,
                observation ->
                        read.put(observation.key() + " " + observation.period(), String.valueOf(observation.value())));

        assertThat(read).as("%d %s", year, table).isEqualTo(expected);
        int missing = (int) expected.values().stream().filter("null"::equals).count();
        assertThat(List.of(report.rows(), report.filtered(), report.accepted(), report.missing(), report.rejected()))
                .as("%d %s", year, table)
                .containsExactly(expected.size(), filtered, expected.size() - missing, missing, 0);
        assertThat(report.problems()).as("%d %s", year, table).isEmpty();
    }

    /** The cell below the only header that starts so. */
    private static String cell(Line line, String start) {
        List<String> headers = line.columns().keySet().stream()
                .filter(header -> header.equals(start) || header.startsWith(start + "_"))
                .toList();
        assertThat(headers).as(start).hasSize(1);
        return line.cell(headers.get(0));
    }

    private static String number(String text, String source) {
        boolean index = source.equals("mss-1-index");
        boolean blank = text.isEmpty() || (text.equals("-") && !index);
        boolean leftOut = text.equals("0") && (index || source.equals("mss-3-z-werte"));
        return blank || leftOut ? "null" : String.valueOf(Double.valueOf(CLASSES.getOrDefault(text, text)));
    }

    @Test
    void theShiftedColumnsOfTable3AreWhatTheMappingSays() {
        List<String> wrong = new ArrayList<>();
        for (int year : new int[] {2013, 2015, 2017, 2019}) {
            Map<String, Double> z = new HashMap<>();
            Map<String, Double> status = new HashMap<>();
            HandedOver.observations(desk, file(year, "3-districts"), "mss-3-z-werte")
                    .forEach(said -> z.put(said.key().toString(), said.value()));
            HandedOver.observations(desk, file(year, "1-planning-areas"), "mss-1-index")
                    .forEach(said -> status.put(said.key().toString(), said.value()));
            z.forEach((key, value) -> {
                String district = key.substring(key.indexOf('/'));
                if (key.startsWith("mss-z-summe/") && value != null && Math.abs(value - sum(z, district)) > 3e-5) {
                    wrong.add(year + " " + key + " " + value);
                }
                if (key.startsWith("mss-status/") && value != null && !value.equals(status.get(key))) {
                    wrong.add(year + " " + key + " " + value);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static double sum(Map<String, Double> z, String district) {
        double sum = 0;
        for (int i = 1; i <= 4; i++) {
            Double value = z.get("mss-z-s" + i + district);
            sum += value == null ? 0 : value;
        }
        return sum;
    }

    @Test
    void theTableOfTheBezirksregionenOf2017IsThatOf2019() throws IOException {
        assertThat(Files.mismatch(file(2017, "2-2-district-regions"), file(2019, "2-2-district-regions")))
                .as("as the mapping warns")
                .isEqualTo(-1);
    }

    @Test
    void theSameNumberInTwoTablesIsUnchangedNotTwice() {
        desk.take(file(2013, "1-planning-areas"), "mss-1-index");

        FileReport status = desk.take(file(2013, "2-1-planning-areas"), "mss-2-status");

        assertThat(status.unchanged())
                .as("inhabitants of the areas that are not left out")
                .isEqualTo(434);
        assertThat(status.accepted()).isEqualTo(434 * 8);
        assertThat(desk.take(file(2013, "3-districts"), "mss-3-z-werte").unchanged())
                .as("classes in words")
                .isEqualTo(434);
    }
}
