package org.pegel.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each attempt to do harm with an archive, beside its harmless twin. */
class ArchivesTest {

    private static final byte[] CSV = "Gebiet;Wert\nMünchen;6,3\n".getBytes(UTF_8);
    private static final List<List<String>> TABLE = List.of(List.of("Gebiet", "Wert"), List.of("München", "6,3"));
    private static final String READABLE =
            "Dateien mit der Endung .csv, .txt, .tsv, .xlsx oder .ods, auch in .gz oder .zip";

    @TempDir
    private Path folder;

    @Test
    void aTableInGzipIsReadAsOftenAsNeeded() throws IOException {
        Path file = gzip("a.CSV.gz", CSV);
        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).containsExactly("a");
            assertThat(Rows.texts(Rows.of(table, "a"))).isEqualTo(TABLE);
            assertThat(Rows.texts(Rows.of(table, "a"))).isEqualTo(TABLE);
            assertThat(Rows.of(table, "a").get(1).place(2)).hasToString("a.CSV.gz, Zeile 2, Spalte 2");
        }
    }

    @Test
    void theOnlyTableOfAZipCountsAsIfItLayThere() throws IOException {
        Path file = zip("a.zip", "Lieferung/", null, "__MACOSX/._b.csv", "x", "Lieferung/b.csv", CSV, "info.pdf", "x");
        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).containsExactly("b");
            assertThat(Rows.texts(Rows.of(table, "b"))).isEqualTo(TABLE);
            assertThat(Rows.of(table, "b").get(1).place(2)).hasToString("a.zip, Zeile 2, Spalte 2");
        }
    }

    @Test
    void severalTablesOfAZipAreItsSheets() throws IOException {
        byte[] workbook = Files.readAllBytes(
                new TestWorkbook().row(1, "A1", "x", "B1", 5).merged("A1:A2").writeTo(folder.resolve("w.xlsx")));
        Path file = zip("a.zip", "2022/b.csv", CSV, "c.tsv", "x\ty", "w.xlsx", workbook);
        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).containsExactly("b", "c", "w/Tabelle1");
            assertThat(Rows.texts(Rows.of(table, "b"))).isEqualTo(TABLE);
            assertThat(Rows.of(table, "c").get(0).place(2)).hasToString("a.zip, Blatt c, Zelle B1");
            assertThat(Rows.of(table, "w/Tabelle1").get(0).cells()).containsExactly(Cell.text("x"), Cell.number(5));
            assertThat(Rows.of(table, "w/Tabelle1").get(0).place(2)).hasToString("a.zip, Blatt w/Tabelle1, Zelle B1");
            assertThat(table.merged("w/Tabelle1")).containsExactly(new MergedRange(1, 1, 2, 1));
        }
    }

    @Test
    void aPackedWorkbookLeavesNoTemporaryFile() throws IOException {
        byte[] workbook =
                Files.readAllBytes(new TestWorkbook().row(1, "A1", "x").writeTo(folder.resolve("w.xlsx")));
        long before = temporaryFiles();
        try (TableFile gzipped = TableFile.open(gzip("w.xlsx.gz", workbook));
                TableFile zipped = TableFile.open(zip("w.zip", "w.xlsx", workbook))) {
            assertThat(Rows.texts(Rows.of(gzipped, "Tabelle1"))).containsExactly(List.of("x"));
            assertThat(Rows.texts(Rows.of(zipped, "Tabelle1"))).containsExactly(List.of("x"));
        }
        assertProblem(
                zip("a.zip", "w.xlsx", Arrays.copyOf(workbook, workbook.length / 2)),
                "a.zip: die Arbeitsmappe ist beschädigt oder unvollständig – "
                        + "erlaubt: eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("pegel-.*\\.tmp"))
                    .count();
        }
    }

    @Test
    void umlautsInNamesAreReadAsOldWindowsWroteThem() throws IOException {
        Path file = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("IBM850"))) {
            zip.putNextEntry(new ZipEntry("Männer.csv"));
            zip.write(CSV);
        }
        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).containsExactly("Männer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.csv", "a/../../x.csv", "/etc/x.csv", "C:\\x.csv", "..\\x.csv", "..", "a/.."})
    void aPathThatLeadsOutOfTheArchiveIsAnError(String path) throws IOException {
        assertProblem(
                zip("a.zip", "b.csv", CSV, path, CSV),
                "a.zip: ein Pfad im Archiv führt aus dem Archiv hinaus – gefunden: „" + path
                        + "“; erlaubt: Dateinamen und Ordner innerhalb des Archivs");
        assertThat(folder.resolve("../x.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quellen..2022/b..csv", "ordner/b.csv"})
    void aPathWithinTheArchiveIsRead(String path) throws IOException {
        assertThat(Rows.texts(Rows.of(zip("a.zip", path, CSV)))).isEqualTo(TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.zip", "b.csv.gz", "ordner/b.7z", "b.tar"})
    void anArchiveInAnArchiveIsAnError(String name) throws IOException {
        assertProblem(
                zip("a.zip", "c.csv", CSV, name, CSV),
                "a.zip: Archive in Archiven werden nicht gelesen – gefunden: „" + name + "“; erlaubt: " + READABLE);
    }

    @Test
    void anArchiveInGzipIsAnErrorWhateverItIsCalled() throws IOException {
        assertProblem(
                gzip("a.csv.gz.gz", CSV),
                "a.csv.gz.gz: Archive in Archiven werden nicht gelesen – erlaubt: " + READABLE);
        assertProblem(
                gzip("a.csv.gz", Files.readAllBytes(gzip("b.gz", CSV))),
                "a.csv.gz: die Datei ist keine Texttabelle, sondern mit gzip gepackt – erlaubt: eine CSV-Datei");
    }

    @Test
    void aBombIsAnErrorThatSaysTheLimit() throws IOException {
        String error = "die Datei entpackt sich zu unglaubwürdiger Größe – gefunden: „b.csv“; "
                + "erlaubt: entpackt bis 4 GB, höchstens 200-fach gepackt";
        byte[] lines = "0;1\n".repeat(5 << 20).getBytes(UTF_8);
        assertProblem(gzip("b.csv.gz", lines), "b.csv.gz: " + error);
        assertProblem(zip("a.zip", "b.csv", lines), "a.zip: " + error);
    }

    @Test
    void anOperatorSetsTheLimit() throws IOException {
        byte[] lines = "0;1\n".repeat(1000).getBytes(UTF_8);
        TableOptions options = TableOptions.detect().withLimits(new TableLimits(2048, 1000));
        Path large = gzip("b.csv.gz", lines);
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> Rows.of(large, options))
                .withMessage("b.csv.gz: die Datei entpackt sich zu unglaubwürdiger Größe – gefunden: „b.csv“; "
                        + "erlaubt: entpackt bis 2 KB, höchstens 1000-fach gepackt");
        assertThat(Rows.of(large)).hasSize(1000);
    }

    @Test
    void severalTablesTogetherKeepTheLimit() throws IOException {
        TableOptions options = TableOptions.detect().withLimits(new TableLimits(4096, 200));
        byte[] lines = "0;1\n".repeat(600).getBytes(UTF_8);
        Path file = zip("a.zip", "b.csv", lines, "c.csv", lines);
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> TableFile.open(file, options).close())
                .withMessageStartingWith("a.zip: die Datei entpackt sich zu unglaubwürdiger Größe");
        assertThat(Rows.of(zip("a.zip", "b.csv", lines), options)).hasSize(600);
    }

    @Test
    void aBrokenArchiveIsAnError() throws IOException {
        byte[] zipped = Files.readAllBytes(zip("a.zip", "b.csv", CSV));
        String broken = "a.zip: das ZIP-Archiv ist beschädigt oder unvollständig – "
                + "erlaubt: ein Archiv, das sich ohne Kennwort entpacken lässt";
        assertProblem(Files.write(folder.resolve("a.zip"), Arrays.copyOf(zipped, zipped.length / 2)), broken);
        assertProblem(Files.write(folder.resolve("a.zip"), CSV), broken);
        byte[] gzipped = Files.readAllBytes(gzip("a.csv.gz", CSV));
        assertProblem(
                Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(gzipped, gzipped.length - 9)),
                "a.csv.gz: die gepackte Datei ist beschädigt oder unvollständig – "
                        + "erlaubt: eine Datei, die sich ohne Fehler entpacken lässt");
        assertProblem(
                Files.write(folder.resolve("a.csv.gz"), CSV),
                "a.csv.gz: die Datei ist nicht mit gzip gepackt – erlaubt: eine Datei, die gzip gepackt hat");
    }

    @Test
    void aDigitThatChangedInTheArchiveIsAnError() throws IOException {
        Path file = folder.resolve("a.zip");
        CRC32 checksum = new CRC32();
        checksum.update(CSV);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("b.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(CSV.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(CSV);
        }
        assertThat(Rows.texts(Rows.of(file))).isEqualTo(TABLE);
        byte[] zipped = Files.readAllBytes(file);
        zipped[new String(zipped, ISO_8859_1).indexOf("6,3")] = '9';
        assertProblem(
                Files.write(file, zipped),
                "a.zip: die gepackte Datei ist beschädigt oder unvollständig – "
                        + "erlaubt: eine Datei, die sich ohne Fehler entpacken lässt");
    }

    @Test
    void anArchiveWithAPasswordIsRecognised() throws IOException {
        byte[] zipped = Files.readAllBytes(zip("a.zip", "b.csv", CSV));
        int directory = new String(zipped, ISO_8859_1).indexOf("PK\u0001\u0002");
        zipped[directory + 8] |= 1;
        assertProblem(
                Files.write(folder.resolve("a.zip"), zipped),
                "a.zip: das ZIP-Archiv ist mit einem Kennwort geschützt – "
                        + "erlaubt: ein Archiv, das sich ohne Kennwort entpacken lässt");
    }

    @Test
    void anArchiveWithoutATableIsAnError() throws IOException {
        assertProblem(
                zip("a.zip", "readme.pdf", "x", ".versteckt.csv", CSV),
                "a.zip: das Archiv enthält keine Tabelle – erlaubt: " + READABLE);
    }

    @Test
    void twoTablesOfOneNameAreAnError() throws IOException {
        assertProblem(
                zip("a.zip", "2021/b.csv", CSV, "2022/b.csv", CSV),
                "a.zip: zwei Tabellen im Archiv heißen gleich – gefunden: „b“; "
                        + "erlaubt: Dateinamen, die sich auch ohne Ordner und Endung unterscheiden");
    }

    private Path gzip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    /** Names and contents by turns. */
    private Path zip(String name, Object... members) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) members[i]));
                if (members[i + 1] instanceof byte[] bytes) {
                    zip.write(bytes);
                } else if (members[i + 1] instanceof String text) {
                    zip.write(text.getBytes(UTF_8));
                }
            }
        }
        return file;
    }

    private static void assertProblem(Path file, String message) {
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> Rows.of(file))
                .withMessage(message);
    }
}
