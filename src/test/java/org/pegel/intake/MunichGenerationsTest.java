package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.intake.MunichGenerations.of2014;
import static org.pegel.intake.MunichGenerations.of2023;
import static org.pegel.intake.MunichGenerations.of2025;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.intake.PlainFile.Line;

/** The files of 2014, 2023 and 2025 of the Indikatorenatlas München: every cell becomes what it says. */
class MunichGenerationsTest {

    private final Desk desk = Desk.with(Path.of("samples/muenchen"));

    @ParameterizedTest
    @CsvSource({
        "arbeitsmarktarbeitslose, 3483",
        "arbeitsmarktarbeitslosendichte, 1755",
        "bevoelkerungaltersdurchschnitt, 1053",
        "bevoelkerungauslaenderinnenanteil, 348",
        "bevoelkerungeinpersonenhaushalte, 1615",
        "bevoelkerungeinwohnerdichte, 351",
        "bevoelkerungmittlerelebenserwartung, 1716",
        "verkehrpersonenwagendichte, 594",
        "wahlenwahlbeteiligung, 286"
    })
    void everyCellOf2014IsAccountedForAndSaysWhatTheFileSays(String name, int lines) {
        List<Line> plain = PlainFile.csv(of2014(name), ',', 0);
        int noDistrict = count(plain, "NUMMER", MunichPlain.NO_DISTRICT, "");
        int notComputable = count(plain, "INDIKATOR_WERT", MunichPlain.NOT_COMPUTABLE, MunichPlain.NO_DISTRICT);

        FileReport report = desk.take(of2014(name), "muenchen-2014");

        assertThat(plain).hasSize(lines);
        assertThat(counts(report))
                .containsExactly(
                        lines - noDistrict, noDistrict, lines - noDistrict - notComputable, 0, 0, notComputable, 0);
        assertThat(report.problems()).isEmpty();
        assertThat(numbers(desk.stored())).isEqualTo(MunichPlain.of2014(of2014(name)));
    }

    private static int count(List<Line> lines, String header, String text, String butNotNumber) {
        return (int) lines.stream()
                .filter(line -> line.cell(header).equals(text))
                .filter(line -> !line.cell("NUMMER").equals(butNotNumber))
                .count();
    }

    /** Rows, filtered, accepted, unchanged, revised, missing, rejected. */
    static List<Integer> counts(FileReport report) {
        return List.of(
                report.rows(),
                report.filtered(),
                report.accepted(),
                report.unchanged(),
                report.revised(),
                report.missing(),
                report.rejected());
    }

    /** What is stored, as {@link MunichPlain} writes it: without quality, publication and the reason of a blank. */
    static Map<String, String> numbers(Map<String, String> stored) {
        Map<String, String> numbers = new HashMap<>();
        stored.forEach((key, line) ->
                numbers.put(key, line.replaceFirst("^– \\(.*?\\)", "–").replaceFirst(" (FINAL|MISSING) .*", "")));
        return numbers;
    }

    @Test
    void whatCouldNotBeComputedIn2014IsMissingNotANumber() {
        desk.take(of2014("bevoelkerungeinpersonenhaushalte"), "muenchen-2014");

        Map<String, String> missing = desk.stored().entrySet().stream()
                .filter(entry -> entry.getValue().startsWith("–"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(missing).hasSize(125);
        assertThat(missing.keySet()).allSatisfy(key -> assertThat(key).endsWith(" 2012"));
        assertThat(missing.values()).containsOnly("– (nicht verfügbar) 0.0 0.0 MISSING 2014-12-31");
    }

    @Test
    void districtsAreFoundHoweverTheirLabelsDrift() {
        List<String> labels = PlainFile.csv(of2014("bevoelkerungauslaenderinnenanteil"), ',', 0).stream()
                .map(line -> line.cell("NAME"))
                .distinct()
                .filter(name -> name.startsWith("04") || name.startsWith("11") || name.startsWith("17"))
                .sorted()
                .toList();
        assertThat(labels)
                .containsExactly("04 Schwabing West", "11 Milbertshofen -  Am Hart", "17 Obergiesing - Fasangarten");

        desk.take(of2014("bevoelkerungauslaenderinnenanteil"), "muenchen-2014");

        assertThat(desk.stored())
                .containsKeys(
                        "nichtdeutsche/04/insgesamt 2012",
                        "nichtdeutsche/11/insgesamt 2012",
                        "nichtdeutsche/17/insgesamt 2012");
    }

    @ParameterizedTest
    @CsvSource({"bevoelkerungsdichte, 598", "mobilitaetsziffer, 1950"})
    void everyCellOf2025IsAccountedForAndSaysWhatTheFileSays(String name, int lines) {
        FileReport report = desk.take(of2025(name), "muenchen-2025");

        assertThat(PlainFile.csv(of2025(name), ',', 0)).hasSize(lines);
        assertThat(counts(report)).containsExactly(lines, 0, lines, 0, 0, 0, 0);
        assertThat(report.recomputed()).isEqualTo(lines);
        assertThat(numbers(desk.stored())).isEqualTo(MunichPlain.of2025(of2025(name)));
    }

    @Test
    void theOneValueOf2025ThatItsBaseValuesDoNotGiveIsReported() {
        assertThat(desk.take(of2025("mobilitaetsziffer"), "muenchen-2025").problems())
                .isEmpty();
        assertThat(desk.take(of2025("bevoelkerungsdichte"), "muenchen-2025").problems())
                .containsExactly(new ReportedProblem(
                        null, 596, 5, "1102", "Wert weicht von seinen Basiswerten ab, sie ergeben 1103,9", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "be", "ge", "ve", "fl"})
    void everyValueOf2023IsTheOneInItsRow(String name) {
        Map<Integer, String> texts = new HashMap<>();
        PlainFile.workbook(of2023(name), 1, 1, line -> texts.put(line.number(), line.cell("Indikatorwert")));

        FileReport report = HandedOver.read(desk, of2023(name), "muenchen-2023", observation -> {
            String text = texts.remove(observation.origin().row());
            assertThat(observation.value())
                    .as("row %d", observation.origin().row())
                    .isEqualTo(PlainFile.number(String.valueOf(text)));
        });

        assertThat(texts).isEmpty();
        assertThat(report.rejected() + report.filtered()).isZero();
    }

    @Test
    void anOlderFileThatComesLaterSaysHowMuchOfItDoesNotCount() {
        Map<String, String> old = MunichPlain.of2014(of2014("bevoelkerungeinwohnerdichte"));
        Map<String, String> young = MunichPlain.of2025(of2025("bevoelkerungsdichte"));
        int different = (int) old.entrySet().stream()
                .filter(entry -> young.containsKey(entry.getKey()))
                .filter(entry -> !young.get(entry.getKey()).equals(entry.getValue()))
                .count();
        desk.take(of2025("bevoelkerungsdichte"), "muenchen-2025");

        FileReport report = desk.take(of2014("bevoelkerungeinwohnerdichte"), "muenchen-2014");

        assertThat(report.revised()).isZero();
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null,
                        null,
                        null,
                        null,
                        "Wert wurde später anders veröffentlicht; er gilt nicht und bleibt als frühere Fassung"
                                + " erhalten",
                        different));
        assertThat(different).isEqualTo(121);
    }
}
