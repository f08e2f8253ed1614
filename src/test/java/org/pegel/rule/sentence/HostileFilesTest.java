package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.rule.RuleSettings;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.pegel.table.TestWorkbook;
import org.pegel.target.Thresholds;

/** Code in the other files that policy staff edit, through their own readers, each beside the same file without. */
@Timeout(60)
class HostileFilesTest {

    private static final String HEADER = "Indikator;Ebene;Prüfschwelle;Handlungsschwelle";
    private static final String FORMULA = " t=\"%s\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    kern-sprung: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]] ¦ kern-sprung: nein
                    kern-sprung: !!java.io.File [/etc/passwd]                  ¦ kern-sprung: ja
                    kern-sprung: !include /etc/passwd                          ¦ kern-sprung: ja
                    kern-sprung: {z-wert: !!python/object/apply:os.system [x]} ¦ kern-sprung: {z-wert: 4}
                    kern-sprung: {z-wert: 4 && f()}                            ¦ kern-sprung: {z-wert: 4}
                    kern-sprung: {z-wert: ${4}}                                ¦ kern-sprung: {z-wert: 4}
                    kern-sprung: {z-wert: .inf}                                ¦ kern-sprung: {z-wert: 4}
                    kern-sprung: {indikatoren: ["*"]}                          ¦ kern-sprung: {indikatoren: [wiederholende]}
                    kern-sprung: {indikatoren: [../schule]}                    ¦ kern-sprung: {indikatoren: [wiederholende]}
                    kern-eval(f()): ja                                         ¦ kern-sprung: ja
                    kern-sprung: &a [*a]                                       ¦ kern-sprung: &a {z-wert: 4}
                    """)
    void isRefusedInYaml(String hostile, String twin) throws IOException {
        assertThat(settings(twin)).as("the twin").isEmpty();
        assertRefused(settings(hostile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<: *a", "\"<<\": *a"})
    void isRefusedAsMergedKeys(String merge) throws IOException {
        assertThat(settings("kern-sprung: &a {z-wert: 4}\nkern-vergleichsgebiete: *a\n"))
                .as("the twin")
                .isEmpty();
        assertRefused(settings("kern-sprung: &a {z-wert: 4}\nkern-vergleichsgebiete:\n  " + merge + "\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9})
    void isRefusedAsABillionLaughs(int levels) throws IOException {
        StringBuilder laughs =
                new StringBuilder("kern-sprung: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i <= levels; i++) {
            laughs.append("l%d: &l%d [%s]%n"
                    .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, "*l" + (i - 1)))));
        }
        assertThat(settings("kern-sprung: {indikatoren: [wiederholende]}"))
                .as("the twin")
                .isEmpty();
        assertRefused(settings(laughs.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    wiederholende;stadtbezirk;5); f(;8                     ¦ wiederholende;stadtbezirk;5;8
                    wiederholende;stadtbezirk;=1+1;8                       ¦ wiederholende;stadtbezirk;2;8
                    wiederholende;stadtbezirk;=cmd|'/c calc'!A1;8          ¦ wiederholende;stadtbezirk;5;8
                    wiederholende;stadtbezirk;@SUM(A1:A9);8                ¦ wiederholende;stadtbezirk;5;8
                    wiederholende;stadtbezirk;5 && f();8                   ¦ wiederholende;stadtbezirk;5;8
                    wiederholende;stadtbezirk;NaN;8                        ¦ wiederholende;stadtbezirk;5;8
                    wiederholende || true;stadtbezirk;5;8                  ¦ wiederholende;stadtbezirk;5;8
                    ../wiederholende;stadtbezirk;5;8                       ¦ wiederholende;stadtbezirk;5;8
                    wiederholende;*;5;8                                    ¦ wiederholende;stadtbezirk;5;8
                    wiederholende;stadtb\u0435zirk;5;8                     ¦ wiederholende;stadtbezirk;5;8
                    wiederholende;stadtbezirk\u202E;5;8                    ¦ wiederholende;stadtbezirk;5;8
                    """)
    void isRefusedInTables(String hostile, String twin) throws IOException {
        assertThat(thresholds(twin)).as("the twin").isEmpty();
        assertRefused(thresholds(hostile));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    str ¦ <f>WEBSERVICE("http://fremd.example")</f><v>5); f(</v>
                    e   ¦ <f>[1]Tabelle1!A1</f><v>#REF!</v>
                    e   ¦ <f>HYPERLINK("file:///etc/passwd")</f><v>#VALUE!</v>
                    str ¦ <f>cmd|'/c calc'!A1</f><v>=cmd|'/c calc'!A1</v>
                    """)
    void isRefusedInWorkbooks(String type, String cell) throws IOException {
        assertThat(workbook(new TestWorkbook.Raw("", "<f>2+3</f><v>5</v>")))
                .as("the twin")
                .isEmpty();
        assertRefused(workbook(new TestWorkbook.Raw(FORMULA.formatted(type), cell)));
    }

    private List<Problem> settings(String yaml) throws IOException {
        Files.writeString(folder.resolve("kernregeln.yaml"), yaml);
        Problems problems = new Problems();
        RuleSettings.read(folder, SchoolCity.CATALOGUE, problems);
        return problems.all();
    }

    private List<Problem> thresholds(String row) throws IOException {
        Files.writeString(folder.resolve("schwellen.csv"), HEADER + "\n" + row + "\n");
        Problems problems = new Problems();
        Thresholds.read(folder, SchoolCity.CATALOGUE, problems);
        return problems.all();
    }

    private List<Problem> workbook(TestWorkbook.Raw review) throws IOException {
        new TestWorkbook()
                .row(1, "A1", "Indikator", "B1", "Ebene", "C1", "Prüfschwelle", "D1", "Handlungsschwelle")
                .row(2, "A2", "wiederholende", "B2", "stadtbezirk", "C2", review, "D2", 8)
                .writeTo(folder.resolve("schwellen.xlsx"));
        Problems problems = new Problems();
        Thresholds.read(folder, SchoolCity.CATALOGUE, problems);
        return problems.all();
    }

    private static void assertRefused(List<Problem> problems) {
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.place().line()).as(problem.text()).isPositive();
            assertThat(problem.place().column()).as(problem.text()).isPositive();
            assertThat(problem.text()).doesNotContain("Exception").hasSizeLessThan(1_500);
        });
        assertThat(System.getProperty(Attempts.CANARY)).as("code has run").isNull();
    }
}
