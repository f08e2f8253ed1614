package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void placesReadLikeASentence() {
        assertThat(Place.of("ziele.csv").at(7, 8)).hasToString("ziele.csv, Zeile 7, Spalte 8");
        assertThat(Place.of("ziele.csv").at(7)).hasToString("ziele.csv, Zeile 7");
        assertThat(Place.of("ziele.csv")).hasToString("ziele.csv");
        assertThat(Place.of("export_ar.xlsx").inSheet("ARBEITSMARKT").at(7, 3))
                .hasToString("export_ar.xlsx, Blatt ARBEITSMARKT, Zelle C7");
    }

    @Test
    void cellsBeyondColumnZHaveTwoLetters() {
        Place sheet = Place.of("a.xlsx").inSheet("A");
        assertThat(sheet.at(1, 26).cell()).isEqualTo("Z1");
        assertThat(sheet.at(1, 27).cell()).isEqualTo("AA1");
        assertThat(sheet.at(1, 16_384).cell()).isEqualTo("XFD1");
    }

    @Test
    void aProblemSaysWhereWhatAndWhatIsAllowed() {
        Problem problem = Problem.error(
                Place.of("ziele.csv").at(7, 8), "abc", "„Zielwert“ ist keine Zahl", "eine Zahl, etwa 12,5");
        assertThat(problem.text())
                .isEqualTo("ziele.csv, Zeile 7, Spalte 8: „Zielwert“ ist keine Zahl – gefunden: „abc“; "
                        + "erlaubt: eine Zahl, etwa 12,5");
    }

    @Test
    void hostileValuesAreShortenedAndMadeVisible() {
        Problem problem = Problem.error(Place.of("a.csv"), "a\u202Eb\n" + "x".repeat(200), "ist falsch", null);
        assertThat(problem.text()).isEqualTo("a.csv: ist falsch – gefunden: „a�b�" + "x".repeat(76) + "…“");
    }

    @Test
    void warningsAloneDoNotThrow() {
        Problems problems = new Problems();
        problems.warning(Place.of("a.csv"), "1", "bitte ansehen", null);
        problems.throwIfErrors();
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void everythingFoundIsThrownAtOnce() {
        Problems problems = new Problems();
        for (int line = 1; line <= 22; line++) {
            problems.error(Place.of("a.csv").at(line), null, "ist falsch", null);
        }
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(problems::throwIfErrors)
                .satisfies(thrown -> assertThat(thrown.problems()).hasSize(22))
                .withMessageStartingWith("a.csv, Zeile 1: ist falsch\na.csv, Zeile 2: ist falsch\n")
                .withMessageEndingWith("Zeile 20: ist falsch\n… und 2 weitere");
    }
}
