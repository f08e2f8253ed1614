package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.cli.CommandLineRun.GOLDEN;
import static org.pegel.cli.CommandLineRun.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.golden.Golden;

/** {@code assess --explain}: how a verdict came about, with the formula and the numbers in it. */
class ExplainTest {

    private static final String VALUES =
            """
            indicator,district,group,period,value,numerator,denominator,quality
            arbeitslosenquote,nord,insgesamt,2014,4.9,,,final
            arbeitslosenquote,nord,insgesamt,2015,5.2,,,final
            arbeitslosenquote,nord,insgesamt,2016,5.1,,,final
            arbeitslosenquote,nord,insgesamt,2017,5.6,,,final
            arbeitslosenquote,nord,insgesamt,2018,5.9,,,final
            arbeitslosenquote,nord,insgesamt,2019,5.8,,,final
            arbeitslosenquote,nord,insgesamt,2020,6.3,,,final
            arbeitslosenquote,nord,insgesamt,2022,6.4,,,final
            arbeitslosenquote,nord,insgesamt,2023,6.8,,,provisional
            arbeitslosenquote,nord,insgesamt,2024,7.4,,,final
            arbeitslosenquote,gesamt,insgesamt,2024,5.0,,,final
            einwohner,sued,insgesamt,2023,.,,,confidential
            einwohner,sued,insgesamt,2024,1234,,,final
            """;

    @TempDir
    private Path rules;

    private Path file;

    @BeforeEach
    void copyTheTown() throws IOException {
        RulesFolder.copy(TOWN, rules);
        file = Files.writeString(rules.resolve("werte.csv"), VALUES);
    }

    private CommandLineRun explain(String target, String... options) throws IOException {
        Files.writeString(
                rules.resolve("ziele.csv"),
                "Indikator;Ebene;Zielart;Ausgangsjahr;Ausgangswert;Zielwert;Zieljahr;Vorlagen-Nr.;Verfahren\n"
                        + "arbeitslosenquote;stadtbezirk;" + target + "\n");
        String[] words = Stream.concat(
                        Stream.of("assess", file.toString(), "--rules", rules.toString(), "--explain"),
                        Stream.of(options))
                .toArray(String[]::new);
        return CommandLineRun.of((Object[]) words);
    }

    @Test
    void eachMethodIsExplainedWithItsFormulaAndNumbers() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String method : new String[] {"destatis", "eurostat", "zielpfad"}) {
            CommandLineRun run = explain("erreichen;2014;6,0;4,0;2030;20/0815;" + method);
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            all.append(run.out());
        }
        Golden.check(GOLDEN.resolve("assess-explain.txt"), all.toString());
    }

    @Test
    void theNumbersInTheFormulaGiveItsResult() throws IOException {
        String out = explain("erreichen;;;4,0;2030;;").out();

        assertThat(out)
                .contains("a = (y_t − y_f) / (t − f) = (7,4 − 5,9) / (2024 − 2018) = 0,25 je Jahr, über 6 Werte");
        assertThat((7.4 - 5.9) / (2024 - 2018)).isEqualTo(0.25);
        assertThat(out).contains("Fortschreibung p = y_t + a · (T − t) = 7,4 + 0,25 · (2030 − 2024) = 8,9");
        assertThat(7.4 + 0.25 * (2030 - 2024)).isEqualTo(8.9);
    }

    @Test
    void whatIsAskedForIsSaidForOtherTypesToo() throws IOException {
        assertThat(explain("höchstens wachsen um;2014;4,9;1,5;;;").out())
                .contains("Zielart „höchstens wachsen um“ 1,50\u00a0% je Jahr, Verfahren destatis");
    }

    @Test
    void theDocumentCarriesTheExplanationWhenItIsAskedFor() throws IOException {
        assertThat(explain("verbessern;;;;;;", "--format", "json").out())
                .contains("\"explanation\" : [ {", "\"title\" : \"Trend\"")
                .contains("\"absent\" : {");
        assertThat(CommandLineRun.of("assess", file, "--rules", rules, "--format", "json")
                        .out())
                .doesNotContain("explanation");
    }
}
