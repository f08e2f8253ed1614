package org.pegel.release.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.Series;
import org.pegel.observation.Values;
import org.pegel.release.RuleFolder;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** A rule set that is right, and does not fit the values that are there. */
class StoredDataTest {
    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final String RULE =
            """
            Regel "Arbeitslosigkeit im Bezirk"
              Kennung: arbeitslos-bezirk
              Grundlage: Sozialausschuss, 12.03.2024
              Gilt für Indikator "arbeitslosenquote", Ebene "%s"
              Wenn der Wert %s liegt
              Dann Prüfbedarf mit "{Gebiet}: {Wert} ({Zeitraum})."
            """;

    @TempDir
    private Path rules;

    @BeforeEach
    void copyTheTown() throws IOException {
        RulesFolder.copy(TOWN, rules);
    }

    @Test
    void aRuleThatNoValueEverFulfilledIsNamed() throws IOException {
        assertThat(found(RULE.formatted("stadtbezirk", "über 60 %"), "6,5; 6,1; 5,9"))
                .containsExactly(
                        "arbeit.regel, Zeile 1: von 3 gespeicherten Werten hätte keiner diese Regel ausgelöst –"
                                + " gefunden: „arbeitslos-bezirk“");
    }

    @Test
    void aRuleThatEveryValueFulfilledIsNamed() throws IOException {
        assertThat(found(RULE.formatted("stadtbezirk", "über 2 %"), "6,5; 6,1; 5,9"))
                .containsExactly("arbeit.regel, Zeile 1: jeder der 3 gespeicherten Werte hätte diese Regel ausgelöst –"
                        + " gefunden: „arbeitslos-bezirk“");
    }

    @Test
    void aRuleThatTellsValuesApartIsNot() throws IOException {
        assertThat(found(RULE.formatted("stadtbezirk", "über 6 %"), "6,5; 6,1; 5,9"))
                .isEmpty();
    }

    @Test
    void aRuleWithoutAnyValueIsNamed() throws IOException {
        assertThat(found(RULE.formatted("gesamtstadt", "über 6 %"), "6,5; 6,1; 5,9"))
                .containsExactly("arbeit.regel, Zeile 1: es gibt keinen Wert, für den diese Regel gilt – gefunden:"
                        + " „arbeitslos-bezirk“");
    }

    @Test
    void aTargetThatIsMetAlreadyIsNamed() throws IOException {
        assertThat(found(RULE.formatted("stadtbezirk", "über 6 %"), "6,5; 6,1; 4,0"))
                .containsExactly("ziele.csv, Zeile 2: der neueste Wert erfüllt das Ziel schon");
    }

    @Test
    void aYearlyValueCountsOnceAlsoBesideQuarters() throws IOException {
        write(
                "indikatoren/kurse.yaml",
                Files.readString(rules.resolve("indikatoren/arbeit.yaml"))
                        .replace("id: arbeitslosenquote", "id: kursquote")
                        .replace("name: Arbeitslosenquote", "name: Kursquote")
                        .replace("id: einwohner", "id: teilnehmende")
                        .replace("rhythmus: Jahr", "rhythmus: Quartal"));
        String quarters =
                """
                5,9
                    - indikator: kursquote
                      gebiet: nord
                      ab: 2023-Q1
                      werte: 3; 3; 3; 3; 4; 4; 4; 4; 5; 5; 5; 5
                """
                        .stripTrailing();
        assertThat(found(RULE.formatted("stadtbezirk", "über 60 %"), "6,5; 6,1; " + quarters))
                .containsExactly(
                        "arbeit.regel, Zeile 1: von 3 gespeicherten Werten hätte keiner diese Regel ausgelöst –"
                                + " gefunden: „arbeitslos-bezirk“");
    }

    @Test
    void withoutValuesNothingIsSaid() throws IOException {
        write("fachregeln/arbeit.regel", RULE.formatted("stadtbezirk", "über 60 %"));
        Problems problems = new Problems();
        StoredData.check(read().rules(), new Stored(List.of()), TODAY, problems);
        assertThat(problems.all()).isEmpty();
    }

    private List<String> found(String rule, String values) throws IOException {
        write("fachregeln/arbeit.regel", rule);
        write(
                "szenarien/arbeit.yaml",
                """
                - name: Werte eines Bezirks.
                  reihen:
                    - indikator: arbeitslosenquote
                      gebiet: nord
                      ab: 2023
                      werte: %s
                  befunde: nichts
                """
                        .formatted(values));
        RuleFolder folder = read();
        Problems problems = new Problems();
        StoredData.check(folder.rules(), new Stored(folder.scenarios().get(0).series()), TODAY, problems);
        return problems.all().stream().map(Problem::text).toList();
    }

    private RuleFolder read() {
        Problems problems = new Problems();
        RuleFolder folder = RuleFolder.read(rules, null, problems);
        problems.throwIfErrors();
        return folder;
    }

    private void write(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Values that are there. */
    private record Stored(List<Series> series) implements Values {
        @Override
        public List<NewestPeriod> newestPeriods(Collection<String> indicators) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Series> series(
                Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn) {
            return series;
        }
    }
}
