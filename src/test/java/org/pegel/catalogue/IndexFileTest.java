package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.table.Problems;

/** What a rule set may say about indices of several indicators. */
class IndexFileTest {
    private static final Catalogue CITY = CatalogueFiles.read(Path.of("rules"), new Problems());

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Map<String, CompositeIndex> read(String rest) throws IOException {
        Path file = folder.resolve("indizes.yaml");
        Files.writeString(file, "indizes:\n  - {id: lage, name: Lage, " + rest + "}\n");
        return IndexFile.read(file, CITY, problems);
    }

    private List<String> mistakes(String rest) throws IOException {
        assertThat(read(rest)).isEmpty();
        return Mistake.texts(problems);
    }

    @Test
    void theShippedRuleSetHasOne() {
        assertThat(CITY.indices().get("soziale-lage").indicators()).hasSize(4).contains("sgb-ii-quote");
    }

    @Test
    void aFolderMayHaveNone() {
        assertThat(IndexFile.read(folder.resolve("indizes.yaml"), CITY, problems))
                .isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void theDynamicsAreMeasuredOverTwoYearsUnlessSaid() throws IOException {
        String rest = "ebene: sozialmonitoringbezirk, indikatoren: [sgb-ii-quote, kinder-in-sgb-ii]";
        assertThat(read(rest).get("lage").years()).isEqualTo(2);
        assertThat(read(rest + ", dynamik-jahre: 5").get("lage").years()).isEqualTo(5);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anUnknownIndicatorIsNamedWithTheNearest() throws IOException {
        assertThat(mistakes("ebene: sozialmonitoringbezirk, indikatoren: [sgb-2-quote, kinder-in-sgb-ii]"))
                .singleElement()
                .asString()
                .contains("indizes.yaml, Zeile 2", "der Indikator ist unbekannt", "meinten Sie „sgb-ii-quote“?");
    }

    @Test
    void oneIndicatorIsNoIndex() throws IOException {
        assertThat(mistakes("ebene: sozialmonitoringbezirk, indikatoren: [sgb-ii-quote]"))
                .singleElement()
                .asString()
                .contains("ein Index besteht aus mehreren Indikatoren", "mindestens zwei Kennungen");
    }

    @Test
    void noIndicatorCountsTwice() throws IOException {
        assertThat(mistakes("ebene: sozialmonitoringbezirk, indikatoren: [sgb-ii-quote, sgb-ii-quote]"))
                .singleElement()
                .asString()
                .contains("der Indikator steht zweimal da");
    }

    @Test
    void contextIsNotJudgedByAnIndexEither() throws IOException {
        assertThat(mistakes("ebene: gesamtstadt, indikatoren: [sgb-ii-quote, kinder-in-sgb-ii]"))
                .singleElement()
                .asString()
                .contains("ein Index vergleicht Gebiete");
        Problems more = new Problems();
        Path file = folder.resolve("kontext.yaml");
        String context = CITY.indicators().values().stream()
                .filter(indicator ->
                        indicator.isContext() && indicator.rhythms().size() > 1)
                .map(Indicator::id)
                .findFirst()
                .orElseThrow();
        Files.writeString(
                file,
                "indizes:\n  - {id: lage, name: Lage, ebene: stadtbezirk, indikatoren: [" + context
                        + ", arbeitslosenquote]}\n");
        assertThat(IndexFile.read(file, CITY, more)).isEmpty();
        assertThat(Mistake.texts(more)).anyMatch(text -> text.contains("der Indikator ist Kontext"));
    }

    @Test
    void indicatorsOfOtherLevelsOrRhythmsDoNotFit() throws IOException {
        assertThat(mistakes("ebene: stadtbezirk, indikatoren: [arbeitslosenquote, beschaeftigungsquote, sgb-ii-quote]"))
                .hasSize(2)
                .anyMatch(text ->
                        text.contains("der Indikator wird in anderen Zeiträumen gemessen als arbeitslosenquote"))
                .anyMatch(text -> text.contains("auf der Ebene stadtbezirk gibt es den Indikator nicht"));
    }

    @Test
    void yearsOutsideTheSpanAreNamed() throws IOException {
        assertThat(
                        mistakes(
                                "ebene: sozialmonitoringbezirk, indikatoren: [sgb-ii-quote, kinder-in-sgb-ii], dynamik-jahre: 0"))
                .singleElement()
                .asString()
                .contains("„dynamik-jahre“ liegt außerhalb der erlaubten Spanne", "1 bis 10");
    }
}
