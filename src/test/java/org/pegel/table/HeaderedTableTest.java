package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderedTableTest {

    private static final List<String> REQUIRED = List.of("Indikator", "Zielwert");
    private static final List<String> OPTIONAL = List.of("Zieljahr", "Gilt ab", "Zielart", "Bindend");

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void readsValuesAsPeopleWriteThem() throws IOException {
        HeaderedTable table = read(
                """
                Indikator;Zielwert;Zieljahr;Gilt ab;Zielart;Bindend
                 quote ;-,8;2030;22.11.2026;Erreichen bis;ja
                dichte;1.234,5;;2026-11-22;halten;Nein
                """);
        assertThat(texts()).isEmpty();
        HeaderedTable.Record first = table.rows().get(0);
        assertThat(first.text("Indikator")).isEqualTo("quote");
        assertThat(first.number("Zielwert")).isEqualTo(-0.8);
        assertThat(first.year("Zieljahr")).isEqualTo(2030);
        assertThat(first.date("Gilt ab")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(first.choice("Zielart", Map.of("erreichen bis", 1, "halten", 2)))
                .isEqualTo(1);
        assertThat(first.flag("Bindend")).isTrue();
        HeaderedTable.Record second = table.rows().get(1);
        assertThat(second.number("Zielwert")).isEqualTo(1234.5);
        assertThat(second.year("Zieljahr")).isNull();
        assertThat(second.date("Gilt ab")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(second.flag("Bindend")).isFalse();
        assertThat(texts()).isEmpty();
    }

    @Test
    void everyValueThatCannotBeReadIsNotedWithItsPlace() throws IOException {
        HeaderedTable.Record row =
                read("""
                Indikator;Zielwert;Zieljahr;Gilt ab;Zielart;Bindend

                ;abc;30;31.2.2026;erreihcen;vielleicht
                """)
                        .rows()
                        .get(0);
        assertThat(row.requiredText("Indikator")).isEmpty();
        assertThat(row.number("Zielwert")).isNull();
        assertThat(row.year("Zieljahr")).isNull();
        assertThat(row.date("Gilt ab")).isNull();
        assertThat(row.<Integer>choice("Zielart", Map.of("erreichen", 1, "halten", 2)))
                .isNull();
        assertThat(row.flag("Bindend")).isNull();
        assertThat(texts())
                .containsExactly(
                        "ziele.csv, Zeile 3, Spalte 1: „Indikator“ fehlt – erlaubt: eine Angabe ist hier Pflicht",
                        "ziele.csv, Zeile 3, Spalte 2: „Zielwert“ ist keine Zahl – gefunden: „abc“; "
                                + "erlaubt: eine Zahl mit Dezimalkomma oder Dezimalpunkt, etwa 12,5",
                        "ziele.csv, Zeile 3, Spalte 3: „Zieljahr“ ist kein Jahr – gefunden: „30“; "
                                + "erlaubt: ein Jahr von 1800 bis 2199, etwa 2030",
                        "ziele.csv, Zeile 3, Spalte 4: „Gilt ab“ ist kein Datum – gefunden: „31.2.2026“; "
                                + "erlaubt: ein Datum wie 22.11.2026 oder 2026-11-22",
                        "ziele.csv, Zeile 3, Spalte 5: „Zielart“ ist unbekannt – gefunden: „erreihcen“; "
                                + "erlaubt: erreichen, halten (meinten Sie „erreichen“?)",
                        "ziele.csv, Zeile 3, Spalte 6: „Bindend“ ist weder ja noch nein – gefunden: „vielleicht“; "
                                + "erlaubt: ja, nein");
    }

    @Test
    void aNumberWithTwoMeaningsIsNotGuessed() throws IOException {
        HeaderedTable.Record row =
                read("Indikator;Zielwert\nquote;18.217\n").rows().get(0);
        assertThat(row.number("Zielwert")).isNull();
        assertThat(texts())
                .containsExactly("ziele.csv, Zeile 2, Spalte 2: „Zielwert“ lässt sich auf zwei Arten lesen, "
                        + "als 18217 und als 18,217 – gefunden: „18.217“; erlaubt: 18217 oder 18,2170");
    }

    @Test
    void wrongHeadersAreNotedTogether() throws IOException {
        read("Indikator;Zielwrt;INDIKATOR;Bemerkung\n");
        assertThat(texts())
                .containsExactly(
                        "ziele.csv, Zeile 1, Spalte 2: diese Spalte ist unbekannt – gefunden: „Zielwrt“; erlaubt: "
                                + "Bindend, Gilt ab, Indikator, Zielart, Zieljahr, Zielwert (meinten Sie „Zielwert“?)",
                        "ziele.csv, Zeile 1, Spalte 3: diese Spalte steht zweimal da – gefunden: „INDIKATOR“; "
                                + "erlaubt: jede Spalte einmal",
                        "ziele.csv, Zeile 1, Spalte 4: diese Spalte ist unbekannt und wird nicht gelesen – gefunden: „Bemerkung“; erlaubt: "
                                + "Bindend, Gilt ab, Indikator, Zielart, Zieljahr, Zielwert",
                        "ziele.csv, Zeile 1: die Spalte „Zielwert“ fehlt – erlaubt: "
                                + "Bindend, Gilt ab, Indikator, Zielart, Zieljahr, Zielwert");
    }

    @Test
    void aValueBesideTheTableIsNotLost() throws IOException {
        read("Indikator;Zielwert;;\nquote;1;;\nquote;2;;x\n");
        assertThat(texts())
                .containsExactly("ziele.csv, Zeile 3, Spalte 4: dieser Wert steht neben der Tabelle – gefunden: „x“; "
                        + "erlaubt: Werte unter einer Überschrift");
    }

    @Test
    void aMissingFileIsAProblemAndAnEmptyTable() {
        HeaderedTable table = HeaderedTable.read(folder.resolve("ziele.csv"), REQUIRED, OPTIONAL, problems);
        assertThat(table.rows()).isEmpty();
        assertThat(texts()).containsExactly("ziele.csv: die Datei gibt es nicht");
    }

    @Test
    void anUndeclaredHeaderIsOurBug() throws IOException {
        HeaderedTable.Record row = read("Indikator;Zielwert\nquote;1\n").rows().get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> row.text("Zeiljahr"));
        assertThat(row.text("Zieljahr")).isNull();
        assertThat(row.place("Zieljahr")).hasToString("ziele.csv, Zeile 2");
    }

    @Test
    void aWorkbookWithTheSameColumnsReadsTheSame() throws IOException {
        Path file = new TestWorkbook()
                .row(1, "A1", "Indikator", "B1", "Zielwert", "C1", "Zieljahr", "D1", "Gilt ab")
                .row(3, "A3", "quote", "B3", 12.345, "C3", 2030, "D3", TestWorkbook.date(46348))
                .writeTo(folder.resolve("ziele.xlsx"));
        HeaderedTable.Record row =
                HeaderedTable.read(file, REQUIRED, OPTIONAL, problems).rows().get(0);
        assertThat(row.number("Zielwert")).isEqualTo(12.345);
        assertThat(row.year("Zieljahr")).isEqualTo(2030);
        assertThat(row.date("Gilt ab")).isEqualTo(LocalDate.of(2026, 11, 22));
        row.error("Zieljahr", "liegt vor dem Ausgangsjahr", null);
        assertThat(texts())
                .containsExactly("ziele.xlsx, Blatt Tabelle1, Zelle C3: liegt vor dem Ausgangsjahr – gefunden: „2030“");
    }

    private HeaderedTable read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("ziele.csv"), content);
        return HeaderedTable.read(file, REQUIRED, OPTIONAL, problems);
    }

    private List<String> texts() {
        return problems.all().stream().map(Problem::text).toList();
    }
}
