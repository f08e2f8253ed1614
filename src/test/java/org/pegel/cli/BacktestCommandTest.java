package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.golden.Golden;
import org.springframework.util.FileSystemUtils;

/** The small town's years 2019 to 2025; its thresholds hold from 2021 on. */
class BacktestCommandTest {

    @TempDir
    private static Path folder;

    private static Path draft;

    @BeforeAll
    static void takeValuesInAndDraftOtherRules() throws IOException {
        CommandLineRun run = run("import", TOWN.resolve("bestand.csv"), TOWN.resolve("2025.csv"), "--source", "tidy");
        assertThat(run.code()).as(run.err()).isZero();
        draft = folder.resolve("entwurf");
        FileSystemUtils.copyRecursively(TOWN, draft);
        Path thresholds = draft.resolve("schwellen.csv");
        Files.writeString(thresholds, Files.readString(thresholds).replace(";7,0;9,0;6,5;", ";5,5;9,9;5,0;"));
    }

    @Test
    void answersTheContractsDocument() {
        CommandLineRun run = run("backtest", "--from", "2020", "--to", "2025", "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        Golden.check(GOLDEN.resolve("backtest.json"), withoutVersions(run.out()));
    }

    @Test
    void saysWhatTheRulesChangeAgainstOthersForPeopleToo() {
        CommandLineRun run = run("backtest", "--from", "2020", "--to", "2025", "--against", draft);
        assertThat(run.code()).as(run.err()).isZero();
        Golden.check(GOLDEN.resolve("backtest-against.txt"), withoutVersions(run.out()));
    }

    @Test
    void aMistakeInTheOtherRulesIsExplained(@TempDir Path empty) {
        CommandLineRun run = run("backtest", "--from", "2020", "--to", "2025", "--against", empty);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("zielsystem.yaml").doesNotContain("\tat ");
    }

    @Test
    void periodsThatDoNotFitAreWrongUse() {
        assertThat(run("backtest", "--from", "2025", "--to", "2020").err())
                .startsWith("Von 2025 bis 2020 lässt sich nichts nachspielen; erlaubt: zwei Zeiträume derselben Art");
        assertThat(run("backtest", "--from", "2020", "--to", "2025-Q1").code()).isEqualTo(2);
        assertThat(run("backtest", "--from", "2020").code()).isEqualTo(2);
    }

    private static String withoutVersions(String text) {
        return text.replaceAll("\\b[0-9a-f]{12}\\b", "…");
    }

    private static CommandLineRun run(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--rules", TOWN, "--data", folder.resolve("data")));
        all.add("--spring.datasource.url=jdbc:h2:file:" + folder.toAbsolutePath() + "/pegel");
        return CommandLineRun.of(all.toArray());
    }
}
