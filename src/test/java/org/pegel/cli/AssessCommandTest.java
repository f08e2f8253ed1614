package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.golden.Golden;

class AssessCommandTest {

    @Test
    void answersTheContractsDocument() {
        CommandLineRun run =
                CommandLineRun.of("assess", TOWN.resolve("bestand.csv"), "--rules", TOWN, "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.check(GOLDEN.resolve("assess.json"), run.out());
    }

    @Test
    void answersForThePeriodAskedFor() {
        CommandLineRun run = CommandLineRun.of(
                "assess", TOWN.resolve("bestand.csv"), "--rules", TOWN, "--period", "2023", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"period\" : \"2023\"").doesNotContain("\"period\" : \"2024\"");
    }

    @Test
    void saysItForPeopleToo() {
        CommandLineRun run = CommandLineRun.of("assess", TOWN.resolve("2025.csv"), "--rules", TOWN);
        assertThat(run.code()).isZero();
        assertThat(run.out().replace('\u00A0', ' '))
                .isEqualToNormalizingNewlines(
                        """
                        Arbeitslosenquote, Kleinstadt, 2025: 5,4 %
                        Arbeitslosenquote, Nord, 2025: 9,5 %; jenseits der Handlungsschwelle
                        Arbeitslosenquote, Süd, 2025: 4,1 %
                        3 Reihen
                        """);
    }

    @Test
    void theShippedSampleIsAssessedWithTheShippedRules() {
        CommandLineRun run = CommandLineRun.of("assess", "samples/musterstadt/bestand/jobcenter.csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("\\n\\d+ Reihen");
        assertThat(run.code()).isZero();
    }

    @Test
    void aRejectedRowIsReportedBesideTheDocument() {
        CommandLineRun run =
                CommandLineRun.of("assess", TOWN.resolve("fehlerhaft.csv"), "--rules", TOWN, "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"nord\"", "\"sued\"").doesNotContain("west");
        assertThat(run.err()).contains("1 abgelehnt", "„west“ (Zeile 3, Spalte 2)");
    }

    @Test
    void theSamePeriodTwiceIsRejectedWhereItDiffersAndCountedOnceWhereItDoesNot(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("doppelt.csv"),
                """
                        indicator,district,group,period,value,numerator,denominator,quality
                        arbeitslosenquote,nord,insgesamt,2024,6.0,,,final
                        arbeitslosenquote,nord,insgesamt,2024,6.0,,,final
                        arbeitslosenquote,nord,insgesamt,2025,7.0,,,final
                        arbeitslosenquote,nord,insgesamt,2025,8.0,,,final
                        """);
        CommandLineRun run = CommandLineRun.of("assess", file, "--rules", TOWN, "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"value\" : 7.0").doesNotContain("8.0");
        assertThat(run.err()).contains("4 Werte: 2 neu, 1 unverändert, 0 revidiert, 0 ohne Wert, 1 abgelehnt");
    }

    @Test
    void rulesThatCannotBeReadAreExplainedWithoutAStackTrace(@TempDir Path empty) {
        CommandLineRun run = CommandLineRun.of("assess", TOWN.resolve("2025.csv"), "--rules", empty);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("zielsystem.yaml").doesNotContain("\tat ");
    }
}
