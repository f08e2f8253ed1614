package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.SharedData;
import org.pegel.golden.Golden;

class ScaffoldCommandTest {
    private static final Path FILES = Path.of("src/test/resources/org/pegel/scaffold");

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    private CommandLineRun scaffold(Path file, Object... further) {
        Object[] words = new Object[further.length + 6];
        Object[] first = {"scaffold", file, "--source", "seehausen", "--rules", folder.resolve("regeln")};
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(further, 0, words, first.length, further.length);
        return CommandLineRun.of(words);
    }

    private String withoutFolder(String text) {
        return text.replace(folder.toString(), "…");
    }

    @Test
    void saysInBothLanguagesWhatWasFoundAndWhatMustBeDecided() throws IOException {
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            Locale.setDefault(locale);
            CommandLineRun run = scaffold(FILES.resolve("seehausen-breit.csv"));
            assertThat(run.code()).as(run.err()).isZero();
            Golden.check(CommandLineRun.GOLDEN.resolve("scaffold-" + locale + ".txt"), withoutFolder(run.out()));
            Files.move(folder.resolve("regeln"), folder.resolve("regeln-" + locale));
        }
    }

    @Test
    void answersOneDocument() {
        CommandLineRun run = scaffold(FILES.resolve("seehausen-lang.csv"), "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        Golden.check(CommandLineRun.GOLDEN.resolve("scaffold.json"), withoutFolder(run.out()));
    }

    @Test
    void neverOverwritesAFolder() throws IOException {
        Files.createDirectory(folder.resolve("regeln"));
        CommandLineRun run = scaffold(FILES.resolve("seehausen-lang.csv"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("gibt es schon und wird nicht überschrieben");
        assertThat(folder.resolve("regeln")).isEmptyDirectory();
    }

    @Test
    void aSourceNeedsAnId() {
        CommandLineRun run = CommandLineRun.of(
                "scaffold",
                FILES.resolve("seehausen-lang.csv"),
                "--source",
                "Unsere Daten",
                "--rules",
                folder.resolve("x"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("„Unsere Daten“ kann keine Quelle heißen; erlaubt: Kleinbuchstaben");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aNewcomersFileIsJudgedAfterTwoEdits() throws IOException {
        Path file = FILES.resolve("seehausen-breit.csv");
        Path rules = folder.resolve("regeln");
        assertThat(scaffold(file).code()).isZero();

        Path indicators = rules.resolve("indikatoren/noch-zuzuordnen.yaml");
        Files.writeString(
                indicators, Files.readString(indicators).replaceFirst("richtung: keine", "richtung: niedriger"));
        Files.writeString(
                rules.resolve("schwellen.csv"),
                "arbeitslosenanteil-in-prozent;;;;;8,0;;;;;;;;;\n",
                StandardOpenOption.APPEND);

        assertThat(CommandLineRun.of("check", "--rules", rules).out())
                .isEqualToNormalizingNewlines("0 Fehler, 0 Warnungen\n");
        assertThat(onItsDatabase("import", file, "--source", "seehausen")).contains("24 Werte: 23 neu", "0 abgelehnt");
        assertThat(onItsDatabase("evaluate")).contains("Hafen: 8,4", "liegt über der Prüfschwelle von 8,0");
    }

    private String onItsDatabase(Object... command) {
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--rules", folder.resolve("regeln"), "--pegel.evaluation-day=2025-06-30"));
        words.add(
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("data").toAbsolutePath());
        return CommandLineRun.of(words.toArray()).out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muenchen/export-2023/export_ve.xlsx",
                "muenchen/export-2023/export_ar.csv",
                "muenchen/indikat2510/indikat2510_bevoelkerung_mobilitaetsziffer_28_10_25.csv",
                "muenchen/indikatorenatlas_2014/indikatorenatlas2014arbeitsmarktarbeitslosendichte.csv",
                "hamburg/stadtteilprofile_2014/Daten_fuer_die_Stadtteilprofile_2014.csv",
                "hamburg/stadtteilprofile_2014/Daten_fuer_die_Stadtteilprofile_2014.xlsx",
                "wien/vie-bez-biz-ecn-inc-sex-2002f.csv",
                "wien/vie-bez-biz-pop-age-2002f.csv",
                "wien/vie-bez-pop-sex-age5-stk-nat-geo4-2002f.csv",
                "berlin-mss/2019/berlin-monitoring-social-urban-development-2019-00-2-1-planning-areas.csv",
                "berlin-mss/2015/berlin-monitoring-social-urban-development-2015-00-3-districts.csv"
            })
    void realFilesAreTakenAtOnceWithoutARejectedValue(String name) {
        CommandLineRun run = scaffold(SharedData.path("data/" + name), "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"rejected\" : 0,").doesNotContain("\"accepted\" : 0,");
        assertThat(CommandLineRun.of("check", "--rules", folder.resolve("regeln"))
                        .out())
                .isEqualToNormalizingNewlines("0 Fehler, 0 Warnungen\n");
    }
}
