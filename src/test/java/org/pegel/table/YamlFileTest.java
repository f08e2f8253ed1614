package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

    private final Problems problems = new Problems();

    @Test
    void scalarsStayWhatTheyAreUntilSomebodyAsks() {
        YamlNode node = parse(
                """
                id: 01
                kuerzel: no
                wert: 12,5
                ab: 2026-11-22
                bis: 31.12.2027
                jahr: 2030
                stellen: 1
                aktiv: ja
                richtung: Höher
                leer:
                tilde: ~
                """);
        assertThat(node.text("id")).isEqualTo("01");
        assertThat(node.text("kuerzel")).isEqualTo("no");
        assertThat(node.number("wert")).isEqualTo(12.5);
        assertThat(node.date("ab")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(node.date("bis")).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(node.year("jahr")).isEqualTo(2030);
        assertThat(node.wholeNumber("stellen")).isEqualTo(1);
        assertThat(node.flag("aktiv")).isTrue();
        assertThat(node.choice("richtung", Map.of("höher", "higher"))).isEqualTo("higher");
        assertThat(node.has("leer")).isFalse();
        assertThat(node.text("tilde")).isNull();
        assertThat(node.entries()).doesNotContainKeys("leer", "tilde").hasSize(9);
        assertThat(texts()).isEmpty();
    }

    @Test
    void listsAndMappingsKeepTheirOrder() {
        YamlNode node = parse(
                """
                namen: [b, a]
                ein: einziger
                felder:
                  zwei: {name: Zwei}
                  eins: {name: Eins}
                """);
        assertThat(node.texts("namen")).containsExactly("b", "a");
        assertThat(node.texts("ein")).containsExactly("einziger");
        assertThat(node.texts("fehlt")).isEmpty();
        assertThat(node.entries("felder")).containsOnlyKeys("zwei", "eins");
        assertThat(node.entries("felder").keySet()).containsExactly("zwei", "eins");
        assertThat(node.entries("felder").values())
                .extracting(field -> field.text("name"))
                .containsExactly("Zwei", "Eins");
    }

    @Test
    void placesAreThoseOfTheFile() {
        YamlNode node = parse("# Kommentar\nfelder:\n  - id: a\n    name: A\n");
        YamlNode field = node.list("felder").get(0);
        assertThat(field.place("name")).hasToString("a.yaml, Zeile 4, Spalte 11");
        assertThat(field.place("fehlt")).hasToString("a.yaml, Zeile 3, Spalte 5");
    }

    @Test
    void whatIsMissingOrUnreadableIsNoted() {
        YamlNode node = parse("wert: viel\nname: [a]\nlisten: x\n");
        assertThat(node.requiredText("id")).isEmpty();
        assertThat(node.requiredChild("felder")).isNull();
        assertThat(node.number("wert")).isNull();
        assertThat(node.requiredText("name")).isEmpty();
        assertThat(node.entries("listen")).isEmpty();
        assertThat(texts())
                .containsExactly(
                        "a.yaml, Zeile 1, Spalte 1: „id“ fehlt – erlaubt: eine Angabe ist hier Pflicht",
                        "a.yaml, Zeile 1, Spalte 1: „felder“ fehlt – erlaubt: eine Angabe ist hier Pflicht",
                        "a.yaml, Zeile 1, Spalte 7: „wert“ ist keine Zahl – gefunden: „viel“; "
                                + "erlaubt: eine Zahl mit Dezimalkomma oder Dezimalpunkt, etwa 12,5",
                        "a.yaml, Zeile 2, Spalte 7: hier steht eine Liste – erlaubt: ein einzelner Wert",
                        "a.yaml, Zeile 3, Spalte 9: hier steht ein einzelner Wert – gefunden: „x“; "
                                + "erlaubt: Angaben der Form „Schlüssel: Wert“");
    }

    @Test
    void anUnknownKeyIsNotedWithTheNearest() {
        parse("id: a\nnmae: A\n").allowOnly(Set.of("id", "name", "einheit"));
        assertThat(texts())
                .containsExactly("a.yaml, Zeile 2, Spalte 1: dieser Schlüssel ist unbekannt – gefunden: „nmae“; "
                        + "erlaubt: einheit, id, name (meinten Sie „name“?)");
    }

    @Test
    void aDuplicateKeyIsAnErrorAndTheRestIsReadable() {
        YamlNode node = parse("id: a\nname: A\nid: b\n");
        assertThat(node.text("id")).isEqualTo("a");
        assertThat(texts())
                .containsExactly("a.yaml, Zeile 3, Spalte 1: dieser Schlüssel steht zweimal da – gefunden: „id“; "
                        + "erlaubt: jeder Schlüssel einmal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a: !!java.net.URL [x]`|a.yaml, Zeile 1, Spalte 4: Typangaben (!) sind nicht erlaubt",
                "`a: !eigen x`|a.yaml, Zeile 1, Spalte 4: Typangaben (!) sind nicht erlaubt",
                "`a: !!binary aGFsbG8=`|a.yaml, Zeile 1, Spalte 4: Typangaben (!) sind nicht erlaubt",
                "`a: &x [*x]`|a.yaml, Zeile 1, Spalte 4: ein Verweis (*) zeigt auf sich selbst",
                "`<<: {a: b}`|a.yaml, Zeile 1, Spalte 1: dies kann kein Schlüssel sein",
                "`[a]: b`|a.yaml, Zeile 1, Spalte 1: dies kann kein Schlüssel sein",
                "`a: *x`|a.yaml, Zeile 1, Spalte 4: ein Verweis (*) nennt einen Anker, den es nicht gibt",
                "`a:\n\tb: c`|a.yaml, Zeile 2, Spalte 1: ein Tabulator kann keine Zeile einrücken",
                "`a: b: c`|a.yaml, Zeile 1, Spalte 5: ein Doppelpunkt steht an einer Stelle",
                "`a: b\n  c: d`|a.yaml, Zeile 2, Spalte 4: ein Doppelpunkt steht an einer Stelle",
                "`a: \"b`|a.yaml, Zeile 1, Spalte 6: ein Anführungszeichen wird nicht geschlossen",
                "`a:\n  b: c\n d: e`|a.yaml, Zeile 3, Spalte 2: die Einrückung passt nicht zu den Zeilen darüber",
                "`a: b\nc\nd: e`|a.yaml, Zeile 3, Spalte 1: nach einem Schlüssel fehlt der Doppelpunkt",
                "`a: b\n---\nc: d`|a.yaml, Zeile 2, Spalte 1: die Datei enthält mehr als ein Dokument",
                "`a: \u0007`|a.yaml: die Datei enthält Zeichen, die in einem Text nicht vorkommen",
                "`# nichts`|a.yaml: die Datei ist leer",
            })
    void whatIsNotPlainDataIsRefused(String content, String message) {
        YamlNode node = YamlFile.parse(Place.of("a.yaml"), content, problems);
        assertThat(node).isNull();
        assertThat(texts()).singleElement().asString().startsWith(message);
    }

    @Test
    void depthAndAliasesAreBounded() {
        assertThat(YamlFile.parse(Place.of("a.yaml"), "[".repeat(100_000), problems))
                .isNull();
        String aliases = "a: &a [x]\nb: [" + "*a, ".repeat(200) + "]\n";
        assertThat(YamlFile.parse(Place.of("b.yaml"), aliases, problems)).isNull();
        assertThat(texts())
                .containsExactly(
                        "a.yaml: die Datei ist zu tief verschachtelt – erlaubt: höchstens 30 Ebenen",
                        "b.yaml: die Datei enthält zu viele Verweise (*) – erlaubt: höchstens 100 Verweise");
    }

    @Test
    void theBillionLaughsAreNotLaughed() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 11; i++) {
            text.append("a%d: &a%d [%s*a%d]\n"
                    .formatted(i, i, "*a%d, ".formatted(i - 1).repeat(8), i - 1));
        }
        assertThat(YamlFile.parse(Place.of("a.yaml"), text.toString(), problems))
                .isNotNull();
    }

    @Test
    void anchorsWithinBoundsAreRead() {
        YamlNode node = parse("a: &x [1, 2]\nb: *x\n");
        assertThat(node.texts("b")).containsExactly("1", "2");
    }

    @Test
    void aFileIsReadAsUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFname: Größe\n");
        YamlNode node = YamlFile.read(file, problems);
        assertThat(node).isNotNull();
        assertThat(node.text("name")).isEqualTo("Größe");
        Files.write(file, "name: Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(YamlFile.read(file, problems)).isNull();
        assertThat(YamlFile.read(folder.resolve("b.yaml"), problems)).isNull();
        assertThat(texts())
                .containsExactly(
                        "a.yaml: die Zeichen der Datei sind nicht lesbar – erlaubt: Text in der Kodierung UTF-8",
                        "b.yaml: die Datei gibt es nicht");
    }

    private YamlNode parse(String content) {
        YamlNode node = YamlFile.parse(Place.of("a.yaml"), content, problems);
        assertThat(node).isNotNull();
        return node;
    }

    private List<String> texts() {
        return problems.all().stream().map(Problem::text).toList();
    }
}
