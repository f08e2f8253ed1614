package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.golden.Golden;
import org.pegel.rule.SeverityTable;
import org.pegel.rule.severity.Aspect;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

class TableCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"rules, ziele", "rules, schwellen", "rules, bewertung", "samples/muenchen, schwellen"})
    void aShippedTableComesBackFromAWorkbookAsItWas(Path rules, String table) throws IOException {
        Path workbook = folder.resolve(table + ".xlsx");
        Path before = rules.resolve(table + ".csv");
        Path after = Files.copy(before, folder.resolve(table + ".csv"));

        assertThat(CommandLineRun.of("table", table, workbook, "--rules", rules).code())
                .isZero();
        assertThat(everything(workbook, rules)).isEqualTo(everything(before, rules));
        CommandLineRun back =
                CommandLineRun.of("table", table, after, "--from", workbook, "--overwrite", "--rules", rules);

        assertThat(back.err()).isEmpty();
        assertThat(back.code()).isZero();
        assertThat(after).hasSameTextualContentAs(before);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    }

    /** What the rows say, wherever they stand. */
    private static List<String> everything(Path file, Path rules) {
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(rules, problems);
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        List<String> rows =
                switch (name) {
                    case "ziele" ->
                        texts(Targets.readFile(file, catalogue, problems).all());
                    case "schwellen" ->
                        texts(Thresholds.readFile(file, catalogue, problems).all());
                    default ->
                        SeverityTable.readFile(file, problems).rows().stream()
                                .map(row -> Arrays.stream(Aspect.values())
                                                .map(row::text)
                                                .toList()
                                        + " " + row.severity() + " " + row.answerTime())
                                .toList();
                };
        assertThat(problems.all()).isEmpty();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static List<String> texts(List<?> rows) {
        return rows.stream()
                .map(row -> row.toString().replaceFirst("place=[^]]*]$", ""))
                .toList();
    }

    @Test
    void onlyWhatWasChangedInTheWorkbookDiffersInTheText() throws IOException {
        Path rules = CheckCommandTest.copy(folder.resolve("rules"));
        Path csv = rules.resolve("schwellen.csv");
        String changed = Files.readString(csv).replace(";7,0;9,0;", ";7,5;9;");
        Path other = Files.writeString(folder.resolve("neu.csv"), changed);
        Path workbook = folder.resolve("neu.xlsx");
        assertThat(CommandLineRun.of("table", "schwellen", workbook, "--from", other, "--rules", rules)
                        .code())
                .isZero();

        CommandLineRun run =
                CommandLineRun.of("table", "schwellen", csv, "--from", workbook, "--overwrite", "--rules", rules);

        assertThat(run.out()).isEqualTo(csv + " geschrieben: 1 Zeile" + System.lineSeparator());
        assertThat(csv).hasContent(changed);
    }

    @Test
    void withoutATableThereIsAnEmptyOneToFillIn() throws IOException {
        Path rules = CheckCommandTest.copy(folder.resolve("rules"));
        Files.delete(rules.resolve("ziele.csv"));
        Path written = folder.resolve("ziele.csv");

        assertThat(CommandLineRun.of("table", "ziele", written, "--rules", rules, "--format", "json")
                        .out())
                .contains("\"table\" : \"ziele\"", "\"rows\" : 0");
        assertThat(written)
                .content()
                .startsWith("Indikator;Ebene;Gebiet;Gruppe;Zielart;")
                .hasLineCount(1);
    }

    @Test
    void aTableWithAMistakeIsNotWritten() throws IOException {
        Path rules = CheckCommandTest.copy(folder.resolve("rules"));
        Path wrong = Files.writeString(
                folder.resolve("wrong.csv"),
                Files.readString(rules.resolve("schwellen.csv")).replace(";7,0;", ";sieben;"));
        Path written = folder.resolve("schwellen.xlsx");

        CommandLineRun run = CommandLineRun.of("table", "schwellen", written, "--from", wrong, "--rules", rules);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("wrong.csv, Zeile 2, Spalte 5", "gefunden: „sieben“");
        assertThat(written).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnasked() throws IOException {
        Path there = Files.writeString(folder.resolve("ziele.xlsx"), "von Hand");

        CommandLineRun run = CommandLineRun.of("table", "ziele", there, "--rules", TOWN);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Die Datei gibt es schon", "--overwrite");
        assertThat(there).hasContent("von Hand");
    }

    @Test
    void twoTablesInTheRulesAreTold() throws IOException {
        Path rules = CheckCommandTest.copy(folder.resolve("rules"));

        CommandLineRun run = CommandLineRun.of("table", "ziele", rules.resolve("ziele.xlsx"), "--rules", rules);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("ziele.csv und ziele.xlsx");
        assertThat(CommandLineRun.of("check", "--rules", rules).out())
                .contains("die Tabelle gibt es zweimal: ziele.csv und ziele.xlsx");
    }

    @Test
    void aTableThatSomebodyHasOpenIsReadAsItWasSaved() throws IOException {
        Path rules = CheckCommandTest.copy(folder.resolve("rules"));
        Files.write(rules.resolve("~$ziele.xlsx"), new byte[] {5, 'P', 0, 1});
        Files.writeString(rules.resolve(".~lock.schwellen.csv#"), ",jemand,rechner;");

        assertThat(CommandLineRun.of("check", "--rules", rules).out()).contains("0 Fehler, 0 Warnungen");
    }

    @Test
    void aTableInAnotherFormatDoesNotGoUnnoticed() throws IOException {
        Path rules = CheckCommandTest.copy(folder.resolve("rules"));
        Path other = Files.writeString(rules.resolve("ziele.ods"), "von LibreOffice");

        assertThat(CommandLineRun.of("check", "--rules", rules).out())
                .startsWith("ziele.ods: Tabellen in diesem Format werden nicht gelesen – erlaubt: ziele.xlsx (Speichern"
                        + " unter: Excel-Arbeitsmappe) oder ziele.csv");
        assertThat(CommandLineRun.of("table", "ziele", folder.resolve("ziele.csv"), "--from", other)
                        .err())
                .contains("ziele.ods; erlaubt: eine Datei mit der Endung .xlsx oder .csv");
    }

    @Test
    void whatIsNoTableIsWrongUse() {
        CommandLineRun table = CommandLineRun.of("table", "zile", folder.resolve("a.xlsx"));
        CommandLineRun ending = CommandLineRun.of("table", "ziele", folder.resolve("a.xls"));

        assertThat(table.code()).isEqualTo(2);
        assertThat(table.err()).contains("Unbekannte Tabelle: zile", "(meinten Sie „ziele“?)");
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.err()).contains("a.xls; erlaubt: eine Datei mit der Endung .xlsx oder .csv");
    }

    @Test
    void theTextOfAWorkbookIsStable() throws IOException {
        Path written = folder.resolve("schwellen.csv");
        CommandLineRun.of("table", "schwellen", written, "--rules", TOWN);

        Golden.check(GOLDEN.resolve("table-schwellen.csv"), Files.readString(written));
    }
}
