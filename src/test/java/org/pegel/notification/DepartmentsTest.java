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
        Departments departments = read(GOOD_DEPARTMENTS, GOOD_MAIL + "schluss: Bis bald\nlink: https://x.example/pegel\n");

        assertThat(departments.all())
                .extracting(Department::id)
                .containsExactly("bildungsreferat", "statistikstelle");
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
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kein-postfach.yaml          | x
            postfach-falsch.yaml        | x
            postfach-mit-zeilenumbruch.yaml | x
            kennung-doppelt.yaml        | x
            kennung-falsch.yaml         | x
            handlungsfeld-unbekannt.yaml| x
            monitoring-unbekannt.yaml   | x
            stufe-unbekannt.yaml        | x
            sprache-unbekannt.yaml      | x
            schluessel-unbekannt.yaml   | x
            auffang-unbekannt.yaml      | x
            auffang-fehlt.yaml          | x
            federfuehrung-unbekannt.yaml| x
            """)
    void eachMistakeIsNamed(String file, String message) throws IOException {
        assertThat(problems(bad(file), GOOD_MAIL)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            absender-fehlt.yaml | x
            absender-mit-name.yaml | x
            betreff-zu-lang.yaml | x
            link-falsch.yaml | x
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
            return Files.readString(Path.of("src/test/resources/org/pegel/notification/aemter").resolve(file));
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
