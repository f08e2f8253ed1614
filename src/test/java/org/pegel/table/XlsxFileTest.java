package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.table.TestWorkbook.Raw;

class XlsxFileTest {

    @TempDir
    private Path folder;

    @Test
    void rowsAndCellsThatAreLeftOutKeepTheOthersInPlace() throws IOException {
        List<Row> rows =
                Rows.of(write(new TestWorkbook().row(2, "B2", "x", "D2", 5).row(7, "A7", "y")));
        assertThat(rows).extracting(Row::line).containsExactly(2, 7);
        assertThat(rows.get(0).cells()).containsExactly(Cell.BLANK, Cell.text("x"), Cell.BLANK, Cell.number(5));
        assertThat(rows.get(0).place(4)).hasToString("a.xlsx, Blatt Tabelle1, Zelle D2");
        assertThat(rows.get(0).place(4)).isEqualTo(new Place("a.xlsx", "Tabelle1", 2, 4, "D2"));
    }

    @Test
    void numbersKeepTheirExactValueAndReadWithoutUselessDecimals() throws IOException {
        Row row = only(new TestWorkbook()
                .row(1, "A1", 2022, "B1", number("2022.0"), "C1", 36866.5, "D1", number("0.1"), "E1", number("1E-7"))
                .row(2, "A2", "unused"));
        assertThat(row.cells()).extracting(Cell::text).containsExactly("2022", "2022", "36866.5", "0.1", "0.0000001");
        assertThat(row.cells()).extracting(Cell::number).containsExactly(2022.0, 2022.0, 36866.5, 0.1, 1e-7);
    }

    @Test
    void aNumberWithADateFormatIsADate() throws IOException {
        Row row = only(new TestWorkbook()
                .row(
                        1,
                        "A1",
                        TestWorkbook.date(46348),
                        "B1",
                        new Raw(" s=\"2\"", "<v>46348</v>"),
                        "C1",
                        new Raw(" s=\"1\"", "<v>46348.5</v>")));
        assertThat(row.cell(1)).isEqualTo(new Cell(Cell.Kind.DATE, "2026-11-22", null));
        assertThat(row.cell(1).date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(row.cell(2)).as("text in the format does not make a date").isEqualTo(Cell.number(46348));
        assertThat(row.cell(3).text()).isEqualTo("2026-11-22T12:00");
        assertThat(row.cell(3).date()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void daysMayCountFrom1904() throws IOException {
        TestWorkbook workbook = new TestWorkbook().daysFrom1904().row(1, "A1", TestWorkbook.date(44886));
        assertThat(only(workbook).cell(1).date()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void hiddenSheetsAreRead() throws IOException {
        Path file = write(new TestWorkbook().sheet("Daten\" state=\"veryHidden").row(1, "A1", "x"));
        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).containsExactly("Daten");
            assertThat(Rows.of(table, "Daten")).hasSize(1);
        }
    }

    @Test
    void aNameThatTurnsTextAroundIsShownAsItIsNot() throws IOException {
        Path file = write(new TestWorkbook().sheet("\u202Egeheim\u2028").row(1, "A1", "x", "A1", "y"));
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> Rows.of(file))
                .withMessageStartingWith("a.xlsx, Blatt \uFFFDgeheim\uFFFD, Zeile 1: ");
        Path twin = write(new TestWorkbook().sheet("geheim").row(1, "A1", "x"));
        assertThat(Rows.of(twin).get(0).place(1)).hasToString("a.xlsx, Blatt geheim, Zelle A1");
    }

    @Test
    void aFormulaCountsWithItsStoredResult() throws IOException {
        Row row = only(new TestWorkbook()
                .row(
                        1,
                        "A1",
                        new Raw("", "<f>1+1</f><v>2</v>"),
                        "B1",
                        new Raw(" t=\"str\"", "<f>A1</f><v>-,8</v>"),
                        "C1",
                        new Raw(" t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"),
                        "D1",
                        new Raw("", "<f>1+1</f>"),
                        "E1",
                        new Raw(" t=\"b\"", "<v>1</v>"),
                        "F1",
                        new Raw(" t=\"e\"", "<v>#N/A</v>")));
        assertThat(row.cells())
                .containsExactly(
                        Cell.number(2),
                        Cell.text("-,8"),
                        new Cell(Cell.Kind.ERROR, "#DIV/0!", null),
                        new Cell(Cell.Kind.ERROR, "Formel ohne gespeichertes Ergebnis", null),
                        new Cell(Cell.Kind.BOOLEAN, "WAHR", null),
                        new Cell(Cell.Kind.ERROR, "#N/A", null));
    }

    @Test
    void blanksAreBlank() throws IOException {
        Row row = only(new TestWorkbook().row(1, "A1", "", "B1", new Raw(" s=\"1\"", ""), "C1", " ", "D1", "x"));
        assertThat(row.cells()).containsExactly(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.text("x"));
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        Path file = write(new TestWorkbook()
                .prolog("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .row(1, "A1", "&x;"));
        assertProblem(file, brokenAt("Zeile 1"));
    }

    @Test
    void aBrokenSheetSaysWhereItBreaks() throws IOException {
        Path file = write(new TestWorkbook().row(1, "A1", "x").row(2, "A2", new Raw("", "<v>1</w>")));
        assertProblem(
                file,
                "a.xlsx, Blatt Tabelle1, Zeile 2: die Arbeitsmappe ist ab hier beschädigt – "
                        + "erlaubt: eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet");
    }

    @Test
    void textThatIsCalledXlsxIsAnError() throws IOException {
        assertProblem(
                Files.writeString(folder.resolve("a.xlsx"), "a;b\n"),
                "a.xlsx: die Datei ist keine lesbare Excel-Arbeitsmappe – "
                        + "erlaubt: eine Arbeitsmappe im Format .xlsx ohne Kennwort");
    }

    @Test
    void aWorkbookWithAPasswordIsRecognised() throws IOException {
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        assertProblem(
                Files.write(folder.resolve("a.xlsx"), start),
                "a.xlsx: die Datei ist keine lesbare Excel-Arbeitsmappe, sondern eine alte (.xls) oder mit Kennwort "
                        + "geschützte Office-Datei – erlaubt: eine Arbeitsmappe im Format .xlsx ohne Kennwort");
    }

    @Test
    void aTruncatedWorkbookIsAnError() throws IOException {
        byte[] whole = Files.readAllBytes(write(new TestWorkbook().row(1, "A1", "x")));
        assertProblem(
                Files.write(folder.resolve("a.xlsx"), Arrays.copyOf(whole, whole.length / 2)),
                "a.xlsx: die Arbeitsmappe ist beschädigt oder unvollständig – "
                        + "erlaubt: eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet");
    }

    @Test
    void aSheetThatIsNotThereIsAnError() throws IOException {
        assertProblem(write(new TestWorkbook().without("xl/worksheets/sheet1.xml")), brokenAt("Zeile 1"));
    }

    @Test
    void aCharacterThatXmlDoesNotHaveIsAnError() throws IOException {
        assertProblem(write(new TestWorkbook().row(1, "A1", "Gr\u0001")), brokenAt("Zeile 1"));
    }

    @Test
    void anArchiveThatIsNoWorkbookIsAnError() throws IOException {
        assertProblem(
                zip("readme.txt", 10),
                "a.xlsx: die Datei ist keine lesbare Excel-Arbeitsmappe – "
                        + "erlaubt: eine Arbeitsmappe im Format .xlsx ohne Kennwort");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsParsed() throws IOException {
        assertProblem(
                write(new TestWorkbook().raw("<x/>".repeat(6 << 20))),
                "a.xlsx: die Datei entpackt sich zu unglaubwürdiger Größe – gefunden: "
                        + "„xl/worksheets/sheet1.xml“; erlaubt: entpackt bis 4 GB, höchstens 200-fach gepackt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFE1", "A0", "A1048577", "A2", "1", "A-1", "Ä1"})
    void anAddressThatNoWorkbookHasIsAnError(String address) throws IOException {
        assertProblem(write(new TestWorkbook().row(1, address, "x")), brokenAt("Zeile 1"));
    }

    @Test
    void theLastColumnOfAWorkbookIsRead() throws IOException {
        Row row = only(new TestWorkbook().row(1, "A1", "x", "XFD1", "y"));
        assertThat(row.width()).isEqualTo(16_384);
        assertThat(row.cell(16_384)).isEqualTo(Cell.text("y"));
    }

    @Test
    void aCellThatStandsTwiceIsAnError() throws IOException {
        assertProblem(write(new TestWorkbook().row(1, "A1", 5, "A1", 6)), brokenAt("Zeile 1"));
    }

    @Test
    void rowsOutOfOrderAreAnError() throws IOException {
        assertProblem(write(new TestWorkbook().row(2, "A2", 5).row(2, "A2", 6)), brokenAt("Zeile 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2000000000", "99999999999"})
    void aTextThatIsNotThereIsAnError(String index) throws IOException {
        Path file = write(new TestWorkbook().row(1, "A1", new Raw(" t=\"s\"", "<v>" + index + "</v>")));
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> Rows.of(file))
                .withMessageEndingWith("eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet");
    }

    @Test
    void rowsAndCellsWithoutAddressCountOnFromTheLast() throws IOException {
        List<Row> rows = Rows.of(write(new TestWorkbook()
                .raw("<row><c><v>1</v></c><c><v>2</v></c></row>")
                .row(7, "B7", 3)
                .raw("<row><c><v>4</v></c></row>")));
        assertThat(rows).extracting(Row::line).containsExactly(1, 7, 8);
        assertThat(rows.get(0).cells()).containsExactly(Cell.number(1), Cell.number(2));
        assertThat(rows.get(2).cells()).containsExactly(Cell.number(4));
    }

    @Test
    void mergedCellsAreKnownBeforeTheSheetIsRead() throws IOException {
        TestWorkbook workbook =
                new TestWorkbook().row(1, "B1", "Arbeitslose").merged("B1:D1").merged("A1:A2");
        try (TableFile table = TableFile.open(write(workbook))) {
            assertThat(table.merged("Tabelle1"))
                    .containsExactly(new MergedRange(1, 2, 1, 4), new MergedRange(1, 1, 2, 1));
            assertThat(table.merged("Tabelle1").get(0).contains(1, 4)).isTrue();
            assertThat(table.merged("Tabelle1").get(0).contains(2, 4)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B1", "B1:", "B1:ZZZZ9", "C1:B1", "A2:A1"})
    void mergedCellsThatCannotBeAreAnError(String range) throws IOException {
        assertProblem(write(new TestWorkbook().row(1, "A1", "x").merged(range)), brokenAt("Zeile 2"));
    }

    @Test
    void aTextBeyondReasonIsAnError() throws IOException {
        assertProblem(write(new TestWorkbook().row(1, "A1", "äb".repeat(600_000))), brokenAt("Zeile 1"));
    }

    @Test
    void aTagBeyondReasonIsAnError() throws IOException {
        assertProblem(
                write(new TestWorkbook().raw("<row r=\"1\" spans=\"" + "1:2 ".repeat(1_500_000) + "\"></row>")),
                brokenAt("Zeile 1"));
    }

    private static String brokenAt(String line) {
        return "a.xlsx, Blatt Tabelle1, " + line + ": die Arbeitsmappe ist ab hier beschädigt – "
                + "erlaubt: eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet";
    }

    private Path zip(String name, int zeros) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
            zip.closeEntry();
        }
        return file;
    }

    private static Raw number(String asWritten) {
        return new Raw("", "<v>" + asWritten + "</v>");
    }

    private Row only(TestWorkbook workbook) throws IOException {
        return Rows.of(write(workbook)).get(0);
    }

    private Path write(TestWorkbook workbook) throws IOException {
        return workbook.writeTo(folder.resolve("a.xlsx"));
    }

    private static void assertProblem(Path file, String message) {
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> Rows.of(file))
                .withMessage(message);
    }
}
