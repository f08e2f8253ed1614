package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.notification.Department.Interest;
import org.pegel.rule.Severity;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

class DepartmentsTest {

    private static final String GOOD_MAIL = "absender: pegel@musterstadt.example\nbetreff: Pegel Musterstadt\n";
    private static final String GOOD_DEPARTMENTS = bad("gut.yaml");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Departments departments =
                read(GOOD_DEPARTMENTS, GOOD_MAIL + "schluss: Bis bald\nlink: https://x.example/pegel\n");

        assertThat(departments.all()).extracting(Department::id).containsExactly("bildungsreferat", "statistikstelle");
        assertThat(departments.find("bildungsreferat"))
                .contains(new Department(
                        "bildungsreferat",
                        "Bildungsreferat",
                        "bildung@musterstadt.example",
                        Locale.ENGLISH,
                        new Interest(List.of("bildung"), List.of(), Severity.INFO),
                        new Interest(List.of(), List.of("sozialmonitoring"), Severity.CRITICAL)));
        assertThat(departments.catchAll().id()).isEqualTo("bildungsreferat");
        assertThat(departments.deliveries().id()).isEqualTo("statistikstelle");
        assertThat(departments.rules().id()).isEqualTo("statistikstelle");
        assertThat(departments.texts())
                .isEqualTo(new MailTexts(
                        "pegel@musterstadt.example", "Pegel Musterstadt", "Bis bald", "https://x.example/pegel"));
        assertThat(departments.find("statistikstelle").orElseThrow().locale()).isEqualTo(Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            kein-postfach.yaml | aemter.yaml, Zeile 3, Spalte 5: „postfach“ fehlt – erlaubt: eine Angabe ist hier Pflicht
            postfach-falsch.yaml | aemter.yaml, Zeile 5, Spalte 15: das ist keine E-Mail-Adresse – gefunden: „bildung@musterstadt“; erlaubt: eine Adresse wie sozialreferat@musterstadt.example
            postfach-mit-zeilenumbruch.yaml | aemter.yaml, Zeile 5, Spalte 15: das ist keine E-Mail-Adresse – gefunden: „bildung@musterstadt.example�Bcc: jemand@anderswo.example“; erlaubt: eine Adresse wie sozialreferat@musterstadt.example
            kennung-doppelt.yaml | aemter.yaml, Zeile 9, Spalte 9: diese Kennung gibt es schon – gefunden: „bildungsreferat“; erlaubt: jede Kennung einmal
            kennung-falsch.yaml | aemter.yaml, Zeile 12, Spalte 9: diese Kennung ist nicht zulässig – gefunden: „Amt für Ordnung“; erlaubt: Kleinbuchstaben, Ziffern und Bindestriche
            handlungsfeld-unbekannt.yaml | aemter.yaml, Zeile 7, Spalte 38: dieses Handlungsfeld gibt es nicht – gefunden: „bildng“; erlaubt: arbeit, bildung (meinten Sie „bildung“?)
            monitoring-unbekannt.yaml | aemter.yaml, Zeile 8, Spalte 31: dieses Monitoring gibt es nicht – gefunden: „sozial“; erlaubt: bildungsmonitoring, sozialmonitoring
            stufe-unbekannt.yaml | aemter.yaml, Zeile 8, Spalte 54: „ab“ ist unbekannt – gefunden: „kritisch“; erlaubt: dringend, hinweis, prüfbedarf
            sprache-unbekannt.yaml | aemter.yaml, Zeile 6, Spalte 14: „sprache“ ist unbekannt – gefunden: „fr“; erlaubt: de, en
            schluessel-unbekannt.yaml | aemter.yaml, Zeile 6, Spalte 5: dieser Schlüssel ist unbekannt – gefunden: „postfächer“; erlaubt: beteiligt, federführend, id, name, postfach, sprache
            auffang-unbekannt.yaml | aemter.yaml, Zeile 1, Spalte 22: dieses Amt gibt es nicht – gefunden: „bildungsamt“; erlaubt: bildungsreferat, statistikstelle (meinten Sie „bildungsreferat“?)
            auffang-fehlt.yaml | aemter.yaml, Zeile 1, Spalte 12: „auffang“ fehlt – erlaubt: eine Angabe ist hier Pflicht
            federfuehrung-unbekannt.yaml | aemter.yaml: der Indikator „betreuung“ nennt eine Federführung, die hier nicht steht – gefunden: „bildungsreferat“; erlaubt: schulreferat, statistikstelle
            """)
    void eachMistakeIsNamed(String file, String message) throws IOException {
        assertThat(problems(bad(file), GOOD_MAIL)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            absender-fehlt.yaml | mail.yaml, Zeile 1, Spalte 1: „absender“ fehlt – erlaubt: eine Angabe ist hier Pflicht
            absender-mit-name.yaml | mail.yaml, Zeile 1, Spalte 11: das ist keine E-Mail-Adresse – gefunden: „Pegel <pegel@musterstadt.example>“; erlaubt: eine Adresse wie sozialreferat@musterstadt.example
            betreff-zu-lang.yaml | mail.yaml, Zeile 2, Spalte 10: der Betreff ist zu lang – gefunden: „Das Frühwarnsystem der kreisfreien Großstadt Musterstadt an der Muster“; erlaubt: eine Zeile, höchstens 60 Zeichen
            link-falsch.yaml | mail.yaml, Zeile 3, Spalte 7: das ist keine Adresse einer Seite – gefunden: „javascript:alert(1)“; erlaubt: eine Adresse wie https://pegel.musterstadt.example
            """)
    void eachMistakeInTheTextsIsNamed(String file, String message) throws IOException {
        assertThat(problems(GOOD_DEPARTMENTS, bad(file))).containsExactly(message);
    }

    @Test
    void aMissingFolderIsNamed() {
        Problems problems = new Problems();
        Departments.read(folder.resolve("fehlt"), SmallTown.CATALOGUE, problems);

        assertThat(problems.all()).extracting(Problem::text).hasSize(2).allMatch(text -> text.contains(".yaml"));
    }

    @ParameterizedTest
    @CsvSource({"rules, alerts-config", "samples/muenchen, samples/muenchen/alerts-config"})
    void theShippedRoutesFitTheShippedRules(Path rules, Path alerts) {
        Problems problems = new Problems();
        Departments departments = Departments.read(alerts, CatalogueFiles.read(rules, problems), problems);

        assertThat(problems.all()).extracting(Problem::text).isEmpty();
        assertThat(departments.all()).extracting(Department::mailbox).allMatch(mailbox -> mailbox.endsWith(".example"));
    }

    private static String bad(String file) {
        try {
            return Files.readString(
                    Path.of("src/test/resources/org/pegel/notification/aemter").resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Departments read(String departments, String mail) throws IOException {
        Problems problems = new Problems();
        Departments read = read(departments, mail, problems);
        assertThat(problems.all()).extracting(Problem::text).isEmpty();
        return read;
    }

    private List<String> problems(String departments, String mail) throws IOException {
        Problems problems = new Problems();
        read(departments, mail, problems);
        return problems.all().stream().map(Problem::text).toList();
    }

    private Departments read(String departments, String mail, Problems problems) throws IOException {
        Files.writeString(folder.resolve("aemter.yaml"), departments);
        Files.writeString(folder.resolve("mail.yaml"), mail);
        return Departments.read(folder, SmallTown.CATALOGUE, problems);
    }
}
