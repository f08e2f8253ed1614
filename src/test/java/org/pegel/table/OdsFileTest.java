package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OdsFileTest {

    private static final String BROKEN = "die OpenDocument-Tabelle ist ab hier beschädigt – "
            + "erlaubt: eine Tabelle, die LibreOffice ohne Reparatur öffnet";

    @TempDir
    private Path folder;

    @Test
    void everyKindOfCellIsRead() throws IOException {
        Path file = ods(sheet(
                "T",
                row("<c:table-cell o:value-type='string'><t:p>Alt<t:s t:c='2'/>Stadt</t:p><t:p>und</t:p></c:table-cell>"
                        + "<c:table-cell o:value-type='float' o:value='36866.5'><t:p>36.866,5</t:p></c:table-cell>"
                        + "<c:table-cell o:value-type='percentage' o:value='0.054'><t:p>5,4 %</t:p></c:table-cell>"
                        + "<c:table-cell o:value-type='date' o:date-value='2026-11-22'><t:p>22.11.</t:p></c:table-cell>"
                        + "<c:table-cell o:value-type='date' o:date-value='2026-11-22T12:00:00'/>"
                        + "<c:table-cell o:value-type='boolean' o:boolean-value='true'><t:p>WAHR</t:p></c:table-cell>"
                        + "<c:table-cell c:formula='of:=1/0' o:value-type='string' x:value-type='error'>"
                        + "<t:p>#DIV/0!</t:p></c:table-cell>"
                        + "<c:table-cell c:formula='of:=1+1'/>"
                        + "<c:table-cell o:value-type='float' o:value='1e999'/>"
                        + "<c:table-cell><o:annotation><t:p>Notiz</t:p></o:annotation><t:p>x</t:p></c:table-cell>"
                        + "<c:table-cell c:number-columns-repeated='16000'/>")));
        Row row = Rows.of(file).get(0);
        assertThat(row.cells())
                .containsExactly(
                        Cell.text("Alt  Stadt\nund"),
                        Cell.number(36866.5),
                        Cell.number(0.054),
                        new Cell(Cell.Kind.DATE, "2026-11-22", null),
                        new Cell(Cell.Kind.DATE, "2026-11-22T12:00", null),
                        new Cell(Cell.Kind.BOOLEAN, "WAHR", null),
                        new Cell(Cell.Kind.ERROR, "#DIV/0!", null),
                        new Cell(Cell.Kind.ERROR, "Formel ohne gespeichertes Ergebnis", null),
                        new Cell(Cell.Kind.ERROR, "1e999", null),
                        Cell.text("x"));
        assertThat(row.cell(4).date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(row.place(2)).hasToString("a.ods, Blatt T, Zelle B1");
    }

    @Test
    void repeatedRowsAndCellsStandWhereTheySay() throws IOException {
        String cell = "<c:table-cell c:number-columns-repeated='2' o:value-type='float' o:value='5'/>";
        Path file = ods(sheet(
                "T",
                "<c:table-row c:number-rows-repeated='3'><c:table-cell/></c:table-row>"
                        + "<c:table-row c:number-rows-repeated='2'><c:table-cell c:number-columns-repeated='2'/>" + cell
                        + "</c:table-row><c:table-header-rows>" + row(cell) + "</c:table-header-rows>"
                        + "<c:table-row c:number-rows-repeated='1048570'><c:table-cell/></c:table-row>"));
        List<Row> rows = Rows.of(file);
        assertThat(rows).extracting(Row::line).containsExactly(4, 5, 6);
        assertThat(rows.get(1).cells()).containsExactly(Cell.BLANK, Cell.BLANK, Cell.number(5), Cell.number(5));
    }

    @Test
    void sheetsAndMergedCellsAreKnown() throws IOException {
        Path file = ods(sheet(
                        "A",
                        row("<c:table-cell c:number-columns-spanned='3' o:value-type='string'><t:p>x</t:p>"
                                + "</c:table-cell><c:covered-table-cell c:number-columns-repeated='2'><t:p>alt</t:p></c:covered-table-cell>"
                                + "<c:table-cell o:value-type='float' o:value='1'/>"))
                + sheet("'file:///b.ods'#B", row("<c:table-cell/>"))
                + sheet("B &amp; C", row("<c:table-cell o:value-type='float' o:value='1'/>")));
        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).containsExactly("A", "B & C");
            assertThat(table.merged("A")).containsExactly(new MergedRange(1, 1, 1, 3));
            assertThat(table.merged("B & C")).isEmpty();
            assertThat(Rows.of(table, "A").get(0).cells())
                    .containsExactly(Cell.text("x"), Cell.BLANK, Cell.BLANK, Cell.number(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "900000000", "99999999999", "-1", "0", "x"})
    void aRowThatStandsThereTooOftenIsAnError(String times) throws IOException {
        Path file = ods(sheet(
                "T",
                "<c:table-row c:number-rows-repeated='" + times
                        + "'><c:table-cell o:value-type='float' o:value='1'/></c:table-row>"));
        assertProblem(file, "a.ods, Blatt T, Zeile 1: " + BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16385", "900000000"})
    void aCellThatStandsThereTooOftenIsAnError(String times) throws IOException {
        Path file = ods(sheet(
                "T",
                row("<c:table-cell c:number-columns-repeated='" + times + "' o:value-type='float' o:value='1'/>")));
        assertProblem(file, "a.ods, Blatt T, Zeile 1: " + BROKEN);
    }

    @Test
    void rowsTimesCellsAreBoundedTogether() throws IOException {
        Path file = ods(sheet(
                "T",
                "<c:table-row c:number-rows-repeated='1000000'><c:table-cell c:number-columns-repeated='1000'"
                        + " o:value-type='float' o:value='1'/></c:table-row>"));
        assertProblem(file, "a.ods, Blatt T, Zeile 1: " + BROKEN);
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        Path file = zip(
                "content.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + document(sheet("T", row("<c:table-cell><t:p>&x;</t:p></c:table-cell>"))));
        assertProblem(file, "a.ods: " + BROKEN);
    }

    @Test
    void whatIsNoTableIsAnError() throws IOException {
        String message = "a.ods: die Datei ist keine lesbare OpenDocument-Tabelle";
        String allowed = " – erlaubt: eine Tabelle im Format .ods ohne Kennwort";
        assertProblem(zip("readme.txt", "x"), message + allowed);
        assertProblem(ods(""), message + allowed);
        assertProblem(Files.writeString(folder.resolve("a.ods"), "a;b"), message + allowed);
        assertProblem(Files.writeString(folder.resolve("a.ods"), "%PDF-1.4"), message + ", sondern ein PDF" + allowed);
        assertProblem(Files.writeString(folder.resolve("a.ods"), "PK\u0003\u0004"), message + allowed);
    }

    private static String row(String cells) {
        return "<c:table-row>" + cells + "</c:table-row>";
    }

    private static String sheet(String name, String rows) {
        return "<c:table c:name=\"" + name + "\">" + rows + "</c:table>";
    }

    private static String document(String sheets) {
        String odf = "urn:oasis:names:tc:opendocument:xmlns:";
        return "<o:document-content xmlns:o=\"" + odf + "office:1.0\" xmlns:c=\"" + odf + "table:1.0\" xmlns:t=\""
                + odf + "text:1.0\" xmlns:x=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                + "<o:body><o:spreadsheet>" + sheets + "</o:spreadsheet></o:body></o:document-content>";
    }

    private Path ods(String sheets) throws IOException {
        return zip("content.xml", document(sheets));
    }

    private Path zip(String name, String content) throws IOException {
        Path file = folder.resolve("a.ods");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void assertProblem(Path file, String message) {
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> Rows.of(file))
                .withMessage(message);
    }
}
