package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongUseTest {

    @Test
    void anUnknownCommandIsNamedWithTheNearestOne() {
        assertWrong(CommandLineRun.of("chekc"), "Unbekannt: chekc; meinten Sie check?\nHilfe: pegel --help\n");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertWrong(CommandLineRun.of("import"), "Es fehlt: --source, FILE\nHilfe: pegel import --help\n");
        assertWrong(CommandLineRun.of("assess"), "Es fehlt: FILE\nHilfe: pegel assess --help\n");
    }

    @Test
    void aMistypedOptionDoesNotGoToSpringUnseen() {
        assertWrong(
                CommandLineRun.of("evaluate", "--perod", "2023"),
                "Unbekannt: --perod 2023; meinten Sie --period?\nHilfe: pegel evaluate --help\n");
        assertWrong(
                CommandLineRun.of("check", "--rulez=x"),
                "Unbekannt: --rulez=x; meinten Sie --rules?\nHilfe: pegel check --help\n");
    }

    @Test
    void aValueThatDoesNotFitIsNamedWithWhatDoes() {
        assertWrong(
                CommandLineRun.of("check", "--format", "xml"),
                "„xml“ passt nicht zu --format; erlaubt: text oder json\nHilfe: pegel check --help\n");
        assertWrong(
                CommandLineRun.of("evaluate", "--period", "23"),
                "„23“ passt nicht zu --period; erlaubt: 2023, 2023/24, 2023-H1, 2023-Q1, 2023-05, 2023-05-31 oder"
                        + " 2014-2018\nHilfe: pegel evaluate --help\n");
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        assertWrong(
                CommandLineRun.of("check", "--rules", "a", "--rules", "b"),
                "Mehrfach angegeben: --rules\nHilfe: pegel check --help\n");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertWrong(CommandLineRun.of("assess", "nirgends.csv"), "Keine lesbare Datei: nirgends.csv\n");
        assertWrong(
                CommandLineRun.of("import", "nirgends.csv", "--source", "tidy"), "Keine lesbare Datei: nirgends.csv\n");
    }

    private static void assertWrong(CommandLineRun run, String message) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace("\r\n", "\n")).isEqualTo(message);
    }
}
