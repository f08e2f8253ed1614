package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.SharedData;

/** The files as the offices published them. */
class RealFilesTest {

    private static final String EXPORT = "data/muenchen/export-2023/";

    @ParameterizedTest
    @CsvSource({"be,93652", "ar,21450", "ge,3484", "ve,3068", "fl,780"})
    void everyRowOfTheMunichWorkbooksIsRead(String name, int rows) {
        Path file = SharedData.path(EXPORT + "export_" + name + ".xlsx");
        int[] seen = {0, 0};
        try (TableFile table = TableFile.open(file)) {
            table.read(table.sheets().get(1), row -> {
                seen[0] += row.cell(1).isBlank() ? 0 : 1;
                seen[1] = row.line();
            });
            assertThat(table.sheets().get(0)).isEqualTo("INHALT");
        }
        assertThat(seen).containsExactly(rows + 1, rows + 1);
    }

    @Test
    void everyMunichValueIsBlankOrANumberAsText() {
        int blank = 0;
        for (String name : List.of("be", "ar", "ge", "ve", "fl")) {
            for (Row row : secondSheet(SharedData.path(EXPORT + "export_" + name + ".xlsx"))) {
                Cell value = row.cell(5);
                blank += value.isBlank() ? 1 : 0;
                if (!value.isBlank() && row.line() > 1) {
                    assertThat(value.kind()).as("%s", row.place(5)).isEqualTo(Cell.Kind.TEXT);
                    assertThat(GermanNumber.read(String.valueOf(value.text()), GermanNumber.DecimalMark.COMMA))
                            .as("%s %s", row.place(5), value)
                            .isInstanceOf(GermanNumber.Value.class);
                }
            }
        }
        assertThat(blank).isEqualTo(546);
    }

    @Test
    void theSpreadsheetUsersCsvSaysTheSameAsTheWorkbook() {
        List<Row> workbook = secondSheet(SharedData.path(EXPORT + "export_ar.xlsx"));
        List<Row> csv = Rows.of(SharedData.path(EXPORT + "export_ar.csv"));
        assertThat(csv.get(0).width()).isEqualTo(9);
        List<Row> filled = csv.stream().filter(row -> !row.isBlank()).toList();
        assertThat(filled).hasSameSizeAs(workbook);
        for (int i = 1; i < filled.size(); i++) {
            for (int column = 1; column <= 9; column++) {
                assertThat(meaning(filled.get(i).cell(column)))
                        .as("%s", filled.get(i).place(column))
                        .isEqualTo(meaning(workbook.get(i).cell(column)));
            }
        }
    }

    private static Object meaning(Cell cell) {
        String text = String.valueOf(cell.trimmed());
        return cell.number() == null && GermanNumber.read(text) instanceof GermanNumber.Value value
                ? value.number()
                : cell.number() == null ? text : cell.number();
    }

    @ParameterizedTest
    @CsvSource({
        "data/muenchen/indikat2510/indikat2510_bevoelkerung_mobilitaetsziffer_28_10_25.csv, 15",
        "data/muenchen/indikatorenatlas_2014/indikatorenatlas2014arbeitsmarktarbeitslose.csv, 18",
        "data/hamburg/stadtteilprofile_2014/Daten_fuer_die_Stadtteilprofile_2014.csv, 69",
        "data/hamburg/stadtteilprofile_2014/Daten_fuer_die_Stadtteilprofile_2014.xlsx, 69",
        "data/wien/vie-bez-biz-pop-age-2002f.csv, 17",
        "data/wien/vie-bez-pop-sex-age5-stk-nat-geo4-2002f.csv, 11",
        "data/wien/vie-zbz-pop-sex-nat-geo2-mig-2007f.csv, 18",
        "data/berlin-mss/2013/berlin-monitoring-social-urban-development-2013-00-1-planning-areas.csv, 4",
    })
    void theColumnsOfEveryOfficeAreFound(String name, int columns) {
        List<Row> rows = Rows.of(SharedData.path(name));
        assertThat(rows.get(rows.size() / 2).width()).isEqualTo(columns);
    }

    private static List<Row> secondSheet(Path file) {
        List<Row> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(file)) {
            table.read(table.sheets().get(1), rows::add);
        }
        return rows;
    }
}
