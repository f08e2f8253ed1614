package org.pegel.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16BE mit BOM"})
    void umlautsAreReadInEveryEncoding(String encoding) throws IOException {
        String text = "Gebiet;Größe in €\nMünchen;6,3\n";
        Charset charset = encoding.startsWith("UTF-16") ? UTF_16 : Charset.forName(encoding);
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(charset));
        assertThat(Rows.texts(Rows.of(file)))
                .containsExactly(List.of("Gebiet", "Größe in €"), List.of("München", "6,3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void umlautsAreReadWithoutAByteOrderMark(String encoding) throws IOException {
        String text = "Gebiet;Größe\nMünchen;6,3\n";
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(encoding)));
        assertThat(Rows.texts(Rows.of(file))).containsExactly(List.of("Gebiet", "Größe"), List.of("München", "6,3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void theFirstUmlautMayComeLate(String encoding) throws IOException {
        String text = "Gebiet;Wert\n" + "Bonn;6,3\n".repeat(100_000) + "Köln;1\n";
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(encoding)));
        List<Row> rows = Rows.of(file);
        assertThat(rows).hasSize(100_002);
        assertThat(rows.get(100_001).cell(1).text()).isEqualTo("Köln");
    }

    @Test
    void aCharacterOfSeveralBytesMayStandAcrossTheBuffer() throws IOException {
        for (int before = 65_530; before < 65_540; before++) {
            String text = "ä" + "\n".repeat(before) + "€;𝄞\n";
            Path file = Files.write(folder.resolve("a.csv"), text.getBytes(UTF_8));
            List<Row> rows = Rows.of(file, TableOptions.detect().withDelimiter(';'));
            assertThat(rows.get(before).cells()).containsExactly(Cell.text("€"), Cell.text("𝄞"));
        }
    }

    @Test
    void twoEncodingsInOneFileAreAnErrorWithItsLine() throws IOException {
        byte[] utf8 = "Größe\n".getBytes(UTF_8);
        byte[] latin = "Größe\n".getBytes(ISO_8859_1);
        Path file = folder.resolve("a.csv");
        Files.write(file, utf8);
        Files.write(file, latin, StandardOpenOption.APPEND);
        assertProblem(
                () -> Rows.of(file),
                "a.csv, Zeile 1: die Zeichen der Datei sind nicht lesbar – "
                        + "erlaubt: Text in einer einzigen Kodierung, UTF-8 oder Windows-1252");
        Files.write(file, utf8);
        Files.write(file, "Wert\n".repeat(50_000).getBytes(UTF_8), StandardOpenOption.APPEND);
        Files.write(file, latin, StandardOpenOption.APPEND);
        assertProblem(
                () -> Rows.of(file),
                "a.csv, Zeile 50002: die Zeichen der Datei sind nicht lesbar – "
                        + "erlaubt: Text in der Kodierung UTF-8");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheHeader() throws IOException {
        Path file = write("\uFEFFGebiet;Wert\n");
        assertThat(Rows.of(file).get(0).cell(1).text()).isEqualTo("Gebiet");
    }

    @Test
    void theGivenEncodingWinsOverTheDetected() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), "Größe\n".getBytes(UTF_8));
        TableOptions options = TableOptions.detect().withCharset(ISO_8859_1);
        assertThat(Rows.of(file, options).get(0).cell(1).text()).isEqualTo("GrÃ¶Ã\u009Fe");
    }

    @Test
    void aWronglyGivenEncodingIsAnError() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), "Größe\n".getBytes(ISO_8859_1));
        assertProblem(
                () -> TableFile.open(file, TableOptions.detect().withCharset(UTF_8)),
                "a.csv, Zeile 1: die Zeichen der Datei sind nicht lesbar – erlaubt: Text in der Kodierung UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jahr;Wert;Text\n2020;1,5;a\n2021;2,5;b\n",
                "Jahr,Wert,Text\n2020,\"1,5\",a;b\n2021,\"2,5\",c;d\n",
                "Jahr\tWert\tText\n2020\t1,5\ta, b; c\n2021\t2,5\ta, b; c\n",
                "Jahr|Wert|Text\n2020|1,5|a\n2021|2,5|b\n",
                "\"Jahr\",\"Wert\",\"Text;x\"\n\"2020\",1.5,\"a;b\"\n\"2021\",2.5,\"c;d\"\n",
                "Titel, mit Komma und; Semikolon\nJahr;Wert;Text\n2020;1,5;a\n2021;2,5;b\n2022;2,5;b\n",
                "Jahr;Wert;\"Text, mit\nUmbruch, und, Kommas\"\r\n2020;1,5;\"a \"\"b\"\", c\"\r\n2021;2,5;b\r\n",
                "id,text,n\n1,\"a;b\",2\n2,\"c;d\",3\n",
                "Jahr;Wert;Text\n",
            })
    void theDelimiterIsFoundWhateverTheTextContains(String content) throws IOException {
        List<Row> rows = Rows.of(write(content));
        assertThat(rows.get(rows.size() - 1).width()).isEqualTo(3);
    }

    @Test
    void aSingleColumnStaysOne() throws IOException {
        assertThat(Rows.texts(Rows.of(write("Wert\n1,5\n2,5\n"))))
                .containsExactly(List.of("Wert"), List.of("1,5"), List.of("2,5"));
    }

    @Test
    void optionsOverrideWhatWouldBeDetected() throws IOException {
        TableOptions options = TableOptions.detect().withDelimiter(',').withQuote('\'');
        assertThat(Rows.texts(Rows.of(write("a;b,'c,d'\n"), options))).containsExactly(List.of("a;b", "c,d"));
    }

    @Test
    void linesAreThoseOfTheFile() throws IOException {
        List<Row> rows = Rows.of(write("a;b\r\n\r\n1;\"x\r\ny\"\r\n2;z\r\n"));
        assertThat(rows).extracting(Row::line).containsExactly(1, 2, 3, 5);
        assertThat(rows.get(1).isBlank()).isTrue();
        assertThat(rows.get(3).place(2)).hasToString("a.csv, Zeile 5, Spalte 2");
    }

    @Test
    void blanksAreBlankAndOtherTextIsUntouched() throws IOException {
        Row row = Rows.of(write("a;b;c;d\n;\" \";\u00A0; x \n")).get(1);
        assertThat(row.cells()).containsExactly(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.text(" x "));
        assertThat(row.cell(4).trimmed()).isEqualTo("x");
        assertThat(row.cell(99)).isEqualTo(Cell.BLANK);
    }

    @Test
    void aTabSeparatedFileHasTabsEvenIfSemicolonsLookBetter() throws IOException {
        Path file = Files.writeString(folder.resolve("a.TSV"), "a;b;c\n1;2;3\n");
        assertThat(Rows.of(file).get(0).width()).isEqualTo(1);
    }

    @Test
    void theSheetIsNamedLikeTheFile() throws IOException {
        try (TableFile table = TableFile.open(write("a;b\n"))) {
            assertThat(table.sheets()).containsExactly("a");
            assertThat(Rows.of(table, "a")).isEqualTo(Rows.of(table, "a"));
        }
    }

    @Test
    void anOpenQuoteIsAnErrorAndSwallowsNothing() throws IOException {
        Path file = write("a;b\n1;\"x\n2;y\n");
        assertProblem(
                () -> Rows.of(file),
                "a.csv, Zeile 2: ein Anführungszeichen, das hier oder im selben Datensatz öffnet, wird nicht geschlossen, "
                        + "oder ein Feld ist zu lang – erlaubt: Felder bis zu einer Million Zeichen, "
                        + "Anführungszeichen paarweise");
    }

    @Test
    void textAfterAClosingQuoteIsAnError() throws IOException {
        Path file = write("a;b\n1;\"Alt\" Stadt\n");
        assertProblem(
                () -> Rows.of(file),
                "a.csv, Zeile 2: nach einem schließenden Anführungszeichen steht weiterer Text – "
                        + "erlaubt: Anführungszeichen innerhalb eines Feldes verdoppelt (\"\")");
    }

    @Test
    void aMillionColumnsAreAnError() throws IOException {
        Path file = write("a;b\n" + ";".repeat(1_000_000) + "\n");
        assertProblem(
                () -> Rows.of(file),
                "a.csv, Zeile 2: der Datensatz ist zu lang – erlaubt: höchstens 16384 Spalten und 8388608 Zeichen");
    }

    @Test
    void aFieldOfTenMillionCharactersIsAnError() throws IOException {
        Path file = folder.resolve("a.csv");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("a;b\n");
            for (int i = 0; i < 10_000; i++) {
                writer.write("x".repeat(1000));
            }
        }
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> Rows.of(file))
                .withMessageStartingWith("a.csv, Zeile 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1;", "\"x", ";", "\t"})
    void aLineOfTwoGigabytesIsAnErrorAfterItsBeginning(String piece) {
        CountedLine line = new CountedLine(piece, 2L << 30);
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> CsvFile.open(line, TableOptions.detect()).read("a", row -> {}))
                .withMessageStartingWith("a.csv, Zeile 1: ");
        assertThat(line.mostRead()).isLessThan(32 << 20);
    }

    @Test
    void binaryContentIsAnErrorWithItsLine() throws IOException {
        Path file = write("a;b\n1;\u0000\n");
        assertProblem(
                () -> TableFile.open(file),
                "a.csv, Zeile 2: die Datei enthält Zeichen, die in einem Text nicht vorkommen – "
                        + "erlaubt: eine Textdatei, etwa aus „Speichern unter“ als CSV");
    }

    @Test
    void aWorkbookThatIsCalledCsvIsRecognised() throws IOException {
        Path file = new TestWorkbook().row(1, "A1", "x").writeTo(folder.resolve("a.csv"));
        assertProblem(
                () -> TableFile.open(file),
                "a.csv: die Datei ist keine Texttabelle, sondern eine Excel-Arbeitsmappe oder ein ZIP-Archiv – "
                        + "erlaubt: eine CSV-Datei");
    }

    @Test
    void anEmptyFileIsAnError() throws IOException {
        Path file = write("");
        assertProblem(() -> TableFile.open(file), "a.csv: die Datei ist leer");
    }

    @Test
    void anUnknownEndingIsAnError() {
        assertProblem(
                () -> TableFile.open(folder.resolve("a.doc")),
                "a.doc: diese Art von Datei kann nicht gelesen werden – "
                        + "erlaubt: Dateien mit der Endung .csv, .txt, .tsv, .xlsx oder .ods, auch in .gz oder .zip");
    }

    @Test
    void whatTheConsumerThrowsIsNotTheFilesFault() throws IOException {
        Path file = write("a;b\n");
        assertThatIllegalStateException().isThrownBy(() -> {
            try (TableFile table = TableFile.open(file)) {
                table.read("a", row -> {
                    throw new IllegalStateException(String.format(Locale.ROOT, "line %d", row.line()));
                });
            }
        });
    }

    /** One line that repeats itself, in no file. */
    private static final class CountedLine implements Content {

        private final byte[] piece;
        private final long length;
        private long mostRead;

        CountedLine(String piece, long length) {
            this.piece = piece.getBytes(UTF_8);
            this.length = length;
        }

        long mostRead() {
            return mostRead;
        }

        @Override
        public String name() {
            return "a.csv";
        }

        @Override
        public Place place() {
            return Place.of("a.csv");
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long position;

                @Override
                public int read() {
                    mostRead = Math.max(mostRead, ++position);
                    return position > length ? -1 : piece[(int) (position % piece.length)];
                }

                @Override
                public int read(byte[] buffer, int offset, int wanted) {
                    int count = 0;
                    while (count < wanted && position < length) {
                        buffer[offset + count++] = (byte) read();
                    }
                    return count == 0 && wanted > 0 ? -1 : count;
                }
            };
        }

        @Override
        public UnpackedFile asFile() {
            throw new UnsupportedOperationException();
        }
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), content);
    }

    private static void assertProblem(Runnable reading, String message) {
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(reading::run)
                .withMessage(message);
    }
}
