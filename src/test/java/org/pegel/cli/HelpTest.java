package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.golden.Golden;

class HelpTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "check",
                "test",
                "table",
                "import",
                "assess",
                "evaluate",
                "backtest",
                "export-openmetrics",
                "scaffold",
                "backup",
                "restore",
                "move",
                "deliveries",
                "release",
                "withdraw"
            })
    void everyCommandExplainsItselfInBothLanguages(String command) {
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            Locale.setDefault(locale);
            CommandLineRun run = CommandLineRun.of(command, "--help");
            assertThat(run.code()).isZero();
            Golden.check(CommandLineRun.GOLDEN.resolve("help-" + command + "-" + locale + ".txt"), run.out());
        }
    }

    @Test
    void theOverviewListsWhatThereIsAndNothingElse() {
        Locale.setDefault(Locale.GERMAN);
        CommandLineRun run = CommandLineRun.of("--help");
        assertThat(run.code()).isZero();
        Golden.check(CommandLineRun.GOLDEN.resolve("help-de.txt"), run.out());
    }

    @Test
    void otherLanguagesReadGerman() {
        Locale.setDefault(Locale.FRENCH);
        assertThat(CommandLineRun.of("--help").out()).contains("Ohne Befehl startet der Dienst.");
    }

    @Test
    void bothBundlesSayTheSameThings() throws IOException {
        assertThat(bundle("commands_en").keySet()).isEqualTo(bundle("commands").keySet());
        assertThat(bundle("scaffold_en").keySet()).isEqualTo(bundle("scaffold").keySet());
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        texts.load(HelpTest.class.getResourceAsStream("/org/pegel/cli/" + name + ".properties"));
        return texts;
    }
}
