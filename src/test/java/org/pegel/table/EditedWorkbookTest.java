package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.table.TableColumn.Choices;
import org.pegel.table.TableColumn.Option;
import org.pegel.table.TestWorkbook.Raw;

/** A table as Pegel writes it to be filled in, and what Excel and LibreOffice make of one. */
class EditedWorkbookTest {

    /** More than 255 characters of choices, with quotation marks and a word that looks like a formula. */
    private static final Choices IDS = Choices.one(
            "Indikator",
            IntStream.range(0, 100)
                    .mapToObj(number -> new Option("indikator-" + number, "=Indikator \"" + number + "\""))
                    .toList());

    private static final TableLayout LAYOUT = new TableLayout(
            "ziele",
            "Ziele",
            List.of(
                    TableColumn.choice("Indikator", "Wovon.", "eine Kennung", "indikator-1", IDS)
                            .needed(),
                    TableColumn.number("Zielwert", "Wie viel.", "eine Zahl", "12,5"),
                    TableColumn.whole("Zieljahr", "Wann.", "ein Jahr", "2030"),
                    TableColumn.date("Gilt ab", "Seit wann.", "ein Datum", "01.04.2025"),
                    TableColumn.text("Begründung", "Warum.", "ein Text", "Darum.")));

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private List<HeaderedTable.Record> read(Path file) {
        return HeaderedTable.read(file, LAYOUT.required(), LAYOUT.optional(), problems)
                .rows();
    }

    private List<HeaderedTable.Record> read(TestWorkbook workbook) throws IOException {
        return read(workbook.writeTo(folder.resolve("ziele.xlsx")));
    }

    private static TestWorkbook table() {
        return new TestWorkbook()
                .row(1, "A1", "Indikator", "B1", "Zielwert", "C1", "Zieljahr", "D1", "Gilt ab", "E1", "Begründung");
    }

    private List<String> texts() {
        return problems.all().stream().map(Problem::text).toList();
    }

    private Path exported() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("ziele.csv"),
                "Indikator;Zielwert;Zieljahr;Gilt ab;Begründung\nindikator-1;-0,85;2030;01.04.2025;\"01; „so“\"\n");
        Path workbook = folder.resolve("ausgabe.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            TableContent.read(csv, LAYOUT, problems).writeWorkbook(out);
        }
        return workbook;
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        HeaderedTable.Record row = read(exported()).get(0);

        assertThat(texts()).isEmpty();
        assertThat(row.text("Indikator")).isEqualTo("indikator-1");
        assertThat(row.number("Zielwert")).isEqualTo(-0.85);
        assertThat(row.year("Zieljahr")).isEqualTo(2030);
        assertThat(row.date("Gilt ab")).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(row.text("Begründung")).isEqualTo("01; „so“");
    }

    @Test
    void theWorkbookHasFormatsDropDownsFilterAndFrozenHeader() throws IOException {
        Path workbook = exported();
        String sheet = part(workbook, "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:E2\"", "sqref=\"A2:A502\"")
                .contains("<formula1>Liste_Indikator</formula1>", "<formula1>ISNUMBER(B2)</formula1>");
        assertThat(part(workbook, "xl/workbook.xml"))
                .as("a name that the other sheets know")
                .contains("name=\"Liste_Indikator\" vbProcedure=\"false\">'Kennungen'!$A$2:$A$101<");
        assertThat(part(workbook, "xl/styles.xml")).contains("dd.mm.yyyy", "\"@\"");
        assertThat(sheet).as("nothing is a formula").doesNotContain("<f>");
    }

    @Test
    void everyColumnIsExplainedAndEveryIdHasItsName() throws IOException {
        try (TableFile table = TableFile.open(exported())) {
            assertThat(table.sheets()).containsExactly("Ziele", "Erläuterungen", "Kennungen");
            assertThat(Rows.of(table, "Erläuterungen"))
                    .extracting(row -> row.cell(1).text())
                    .containsExactly("Spalte", "Indikator", "Zielwert", "Zieljahr", "Gilt ab", "Begründung");
            assertThat(Rows.of(table, "Kennungen").get(100).cells())
                    .extracting(Cell::text)
                    .containsExactly("indikator-99", "=Indikator \"99\"");
        }
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSheetThatIsCalledLikeTheFileCountsWhereverItStands() throws IOException {
        Path moved = new TestWorkbook().sheet("ZIELE").row(1, "A1", "Indikator").writeTo(folder.resolve("ziele.xlsx"));
        assertThat(read(moved)).isEmpty();
        assertThat(texts()).isEmpty();

        Path exported = exported();
        Path renamed = Files.move(exported, folder.resolve("Kennungen.xlsx"));
        read(renamed);
        assertThat(texts()).anyMatch(text -> text.contains("Blatt Kennungen"));
    }

    @Test
    void whatIsShownInPerCentIsRead() throws IOException {
        List<HeaderedTable.Record> rows = read(table().row(
                        2,
                        "A2",
                        "a",
                        "B2",
                        new Raw(" s=\"3\"", "<v>0.35</v>"),
                        "E2",
                        new Raw(" s=\"3\"", "<v>0.07</v>"))
                .row(3, "A3", "b", "B3", "35,5 %")
                .row(4, "A4", "c", "B4", new Raw(" s=\"4\"", "<v>7.0000000000000007E-2</v>"))
                .row(5, "A5", "d", "B5", new Raw(" s=\"2\"", "<v>0.35</v>")));

        assertThat(rows)
                .extracting(row -> row.number("Zielwert"))
                .as("the last one has no format in per cent")
                .containsExactly(35.0, 35.5, 7.0, 0.35);
        assertThat(rows.get(0).text("Begründung")).isEqualTo("7 %");
        assertThat(texts()).isEmpty();
    }

    @Test
    void numbersAndDatesMayBeTextToo() throws IOException {
        HeaderedTable.Record row = read(table().row(2, "A2", "a", "B2", "12,5", "C2", "2030", "D2", "1.4.2025"))
                .get(0);

        assertThat(row.number("Zielwert")).isEqualTo(12.5);
        assertThat(row.year("Zieljahr")).isEqualTo(2030);
        assertThat(row.date("Gilt ab")).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void columnsMayBeMovedAndRemarksAdded() throws IOException {
        HeaderedTable.Record row = read(new TestWorkbook()
                        .row(1, "A1", "Notiz für uns", "B1", "Gilt ab", "C1", "INDIKATOR")
                        .row(2, "A2", "prüfen!", "B2", TestWorkbook.date(46348), "C2", "a")
                        .row(3, "A3", " ", "B3", new Raw(" s=\"1\"", ""))
                        .row(900, "A900", new Raw(" s=\"1\"", "")))
                .get(0);

        assertThat(row.text("Indikator")).isEqualTo("a");
        assertThat(row.date("Gilt ab")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(problems.hasErrors()).isFalse();
        assertThat(texts())
                .singleElement()
                .asString()
                .startsWith("ziele.xlsx, Blatt Tabelle1, Zelle A1: diese Spalte ist unbekannt und wird nicht gelesen");
    }

    @Test
    void aCellMergedDownwardsHoldsForEachRowAndOneMergedSidewardsIsRefused() throws IOException {
        List<HeaderedTable.Record> rows = read(table().row(2, "A2", "a", "B2", 1)
                .row(3, "B3", 2)
                .row(4, "A4", "b", "B4", 3)
                .row(5, "A5", "c", "B5", 4)
                .merged("A2:A3")
                .merged("B5:C5"));

        assertThat(rows)
                .extracting(row -> row.text("Indikator") + row.text("Zielwert"))
                .containsExactly("a1", "a2", "b3");
        assertThat(texts())
                .containsExactly("ziele.xlsx, Blatt Tabelle1, Zelle B5: die Zelle ist über mehrere Spalten verbunden"
                        + " – gefunden: „4“; erlaubt: jede Zelle für sich");
    }

    @Test
    void aFormulaCountsWithItsResult() throws IOException {
        List<HeaderedTable.Record> rows = read(table().row(
                        2,
                        "A2",
                        "a",
                        "B2",
                        new Raw("", "<f>SUM(Tabelle1[2023])+Kennungen!A1</f><v>35</v>"),
                        "C2",
                        new Raw(" t=\"str\"", "<f>\"20\"&amp;\"30\"</f><v>2030</v>")));

        assertThat(rows.get(0).number("Zielwert")).isEqualTo(35.0);
        assertThat(rows.get(0).year("Zieljahr")).isEqualTo(2030);
        assertThat(texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]Tabelle1!A1",
                "'[2]andere Datei'!$A$1",
                "1+[1]!Name",
                "cmd|'/C calc'!A0",
                "WEBSERVICE(\"http://localhost/\")",
                "_xlfn.WEBSERVICE(\"http://localhost/\")",
                "RTD(\"a\",,\"b\")",
                "DDE(\"soffice\";\"a\";\"b\")"
            })
    void aValueFromOutsideIsRefused(String formula) throws IOException {
        String written = formula.replace("\"", "&quot;");
        List<HeaderedTable.Record> rows = read(table().row(2, "A2", "a", "B2", 12)
                .row(3, "A3", "b", "B3", new Raw("", "<f>" + written + "</f><v>35</v>")));

        assertThat(rows).hasSize(1);
        assertThat(texts())
                .containsExactly("ziele.xlsx, Blatt Tabelle1, Zelle B3: die Formel holt ihren Wert von außerhalb der"
                        + " Arbeitsmappe – gefunden: „35“; erlaubt: der Wert selbst");
    }

    @Test
    void aFormulaThatSeveralCellsShareIsRefusedInEach() throws IOException {
        read(table().row(
                        2,
                        "A2",
                        "a",
                        "B2",
                        new Raw("", "<f t=\"shared\" ref=\"B2:B3\" si=\"0\">[1]Blatt!A1</f><v>1</v>"))
                .row(3, "A3", "b", "B3", new Raw("", "<f t=\"shared\" si=\"0\"/><v>2</v>")));

        assertThat(texts())
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("ziele.xlsx, Blatt Tabelle1, Zelle B2", "ziele.xlsx, Blatt Tabelle1, Zelle B3");
    }

    @Test
    void aCellWithoutAValueOfItsOwnIsRefusedOnce() throws IOException {
        read(table().row(2, "A2", "a", "B2", new Raw("", "<f>1+1</f>"))
                .row(3, "A3", "b", "B3", new Raw(" t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"))
                .row(4, "A4", "c", "E4", "=HYPERLINK(1)")
                .row(5, "A5", "d", "E5", "+cmd|' /C calc'!A0")
                .row(6, "A6", "@SUM(1)"));

        assertThat(texts())
                .containsExactly(
                        "ziele.xlsx, Blatt Tabelle1, Zelle B2: die Zelle hat keinen Wert – gefunden: „Formel ohne"
                                + " gespeichertes Ergebnis“; erlaubt: ein Wert; eine Formel mit gespeichertem Ergebnis",
                        "ziele.xlsx, Blatt Tabelle1, Zelle B3: die Zelle hat keinen Wert – gefunden: „#DIV/0!“;"
                                + " erlaubt: ein Wert; eine Formel mit gespeichertem Ergebnis",
                        "ziele.xlsx, Blatt Tabelle1, Zelle E4: der Text beginnt wie eine Formel – gefunden:"
                                + " „=HYPERLINK(1)“; erlaubt: ein Text, der nicht mit = oder @ beginnt",
                        "ziele.xlsx, Blatt Tabelle1, Zelle E5: der Text beginnt wie eine Formel – gefunden:"
                                + " „+cmd|' /C calc'!A0“; erlaubt: ein Text, der nicht mit = oder @ beginnt",
                        "ziele.xlsx, Blatt Tabelle1, Zelle A6: der Text beginnt wie eine Formel – gefunden:"
                                + " „@SUM(1)“; erlaubt: ein Text, der nicht mit = oder @ beginnt");
    }

    @Test
    void aTextMayBeginWithAHyphen() throws IOException {
        List<HeaderedTable.Record> rows = read(table().row(2, "A2", "a", "B2", "-0,8", "E2", "- erster Punkt"));

        assertThat(rows.get(0).text("Begründung")).isEqualTo("- erster Punkt");
        assertThat(texts()).isEmpty();
    }

    @Test
    void whateverATableHoldsComesBack() throws IOException {
        Random random = new Random(20261123);
        StringBuilder csv = new StringBuilder("Indikator;Zielwert;Zieljahr;Gilt ab;Begründung\n");
        for (int row = 0; row < 300; row++) {
            csv.append("indikator-").append(row).append(';');
            csv.append(random.nextInt(5) == 0 ? "" : number(random)).append(';');
            csv.append(random.nextInt(5) == 0 ? "" : 1800 + random.nextInt(400)).append(';');
            LocalDate day = LocalDate.of(1950 + random.nextInt(150), 1, 1).plusDays(random.nextInt(365));
            csv.append(random.nextInt(5) == 0 ? "" : GermanDate.write(day)).append(';');
            csv.append('"').append(text(random).replace("\"", "\"\"")).append("\"\n");
        }
        Path before = Files.writeString(folder.resolve("vorher.csv"), csv);
        Path workbook = folder.resolve("ziele.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            TableContent.read(before, LAYOUT, problems).writeWorkbook(out);
        }

        assertThat(written(workbook)).isEqualTo(written(before));
        assertThat(texts()).isEmpty();
    }

    private String written(Path file) throws IOException {
        StringWriter text = new StringWriter();
        TableContent.read(file, LAYOUT, problems).writeText(TableContent.none(LAYOUT), text);
        return text.toString();
    }

    private static String number(Random random) {
        return BigDecimal.valueOf(random.nextInt(20_000_000) - 10_000_000L, 1 + random.nextInt(2) * 3)
                .stripTrailingZeros()
                .setScale(4, RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', ',');
    }

    private static String text(Random random) {
        String signs = "aÄß €–„“\";&<>'%|1.,:\n\t\u00a0\uD83D\uDE00-+";
        int[] codes = random.ints(random.nextInt(40), 0, signs.codePointCount(0, signs.length()))
                .map(at -> signs.codePointAt(signs.offsetByCodePoints(0, at)))
                .toArray();
        return "x" + new String(codes, 0, codes.length);
    }
}
