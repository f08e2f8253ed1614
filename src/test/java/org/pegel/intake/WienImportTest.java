package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.SharedData;
import org.pegel.intake.PlainFile.Line;

/** Four files of the city of Vienna: a point is a thousand in one and does not occur in the next. */
class WienImportTest {

    private static final String INCOME = "vie-bez-biz-ecn-inc-sex-2002f.csv";
    private static final String AGE = "vie-bez-biz-pop-age-2002f.csv";
    private static final String POPULATION = "vie-bez-pop-sex-age5-stk-nat-geo4-2002f.csv";
    private static final String MIGRATION = "vie-zbz-pop-sex-nat-geo2-mig-2007f.csv";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void completeTheRules() {
        Path rules = RuleSets.copy("wien", folder);
        Set<String> lines = new TreeSet<>();
        for (Line line : PlainFile.csv(file(MIGRATION), ';', 0)) {
            String id = line.cell("SUB_DISTRICT_CODE");
            lines.add(id + ";Zählbezirk " + id + ";;zaehlbezirk;" + line.cell("DISTRICT_CODE"));
        }
        RuleSets.addDistricts(rules, lines);
        desk = Desk.with(rules);
    }

    private static Path file(String name) {
        return SharedData.path("data/wien/" + name);
    }

    @Test
    void aPointInAnIncomeIsAThousand() {
        check(
                INCOME,
                "wien-einkommen",
                0,
                Map.of("INC_TOT_VALUE", "insgesamt", "INC_MAL_VALUE", "maennlich", "INC_FEM_VALUE", "weiblich"),
                (line, group) -> "nettoeinkommen/" + district(line) + "/" + group,
                480 * 3);
    }

    @Test
    void aCommaInAnAgeIsADecimal() {
        check(
                AGE,
                "wien-alter",
                0,
                Map.of("AGE_AVE", "insgesamt"),
                (line, group) -> "durchschnittsalter/" + district(line) + "/" + group,
                552);
    }

    @Test
    void aTitleAboveTheHeaderAndGroupsInTwoColumnsAreRead() {
        check(
                POPULATION,
                "wien-bevoelkerung",
                1,
                Map.of("AUT", "aut", "EEA", "eea", "REU", "reu", "TCN", "tcn"),
                (line, nationality) -> "bevoelkerung-" + nationality + "/" + district(line) + "/" + sex(line) + "-"
                        + age(Integer.parseInt(line.cell("AGE5"))),
                18_768 * 4);
    }

    @Test
    void elevenNumbersBesideEachOtherAreElevenIndicators() {
        Map<String, String> columns = new HashMap<>();
        for (String header : List.of(
                "MIG_NET",
                "MIG_EXT_NET",
                "MIG_EXT_IN",
                "MIG_EXT_OUT",
                "MIG_INT_NET",
                "MIG_INT_IN",
                "MIG_INT_OUT",
                "MIG_MOV_NET",
                "MIG_MOV_IN",
                "MIG_MOV_OUT",
                "MIG_MOV_LOCAL")) {
            columns.put(header, header.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        check(
                MIGRATION,
                "wien-wanderung",
                0,
                columns,
                (line, indicator) -> indicator + "/" + district(line) + "/" + sex(line) + "-"
                        + (line.cell("GEO2").equals("AUT") ? "inland" : "ausland"),
                18_564 * 11);
    }

    /** All candidates, their values, and nothing else. */
    private void check(
            String name,
            String source,
            int titles,
            Map<String, String> columns,
            BiFunction<Line, String, String> key,
            int candidates) {
        boolean thousands = name.equals(INCOME);
        Map<String, Double> expected = new HashMap<>();
        for (Line line : PlainFile.csv(file(name), ';', titles)) {
            columns.forEach((header, meaning) -> {
                String text = thousands ? line.cell(header).replace(".", "") : line.cell(header);
                expected.put(key.apply(line, meaning) + " " + line.cell("REF_YEAR"), PlainFile.number(text));
            });
        }

        Map<String, Double> read = new HashMap<>();
        FileReport report = HandedOver.read(
                desk, file(name), source, said -> read.put(said.key() + " " + said.period(), said.value()));

        assertThat(List.of(report.rows(), report.accepted(), report.filtered(), report.missing(), report.rejected()))
                .containsExactly(candidates, candidates, 0, 0, 0);
        assertThat(report.problems()).isEmpty();
        assertThat(read.equals(expected))
                .as("every value is the one in its cell")
                .isTrue();
    }

    private static String district(Line line) {
        String code = line.cell("SUB_DISTRICT_CODE");
        return code.equals("90000") ? "gesamt" : code;
    }

    private static String sex(Line line) {
        return line.cell("SEX").equals("1") ? "maennlich" : "weiblich";
    }

    private static String age(int group) {
        return group == 17 ? "ab-80" : (group - 1) * 5 + "-bis-" + (group * 5 - 1);
    }
}
