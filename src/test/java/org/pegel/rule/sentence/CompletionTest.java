package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompletionTest {

    private static final String HEAD =
            """
            Regel "Probe"
              Kennung: probe
              Grundlage: Bildungsausschuss, 12.03.2024
            """;
    private static final String SCOPE = HEAD + "  Gilt für Indikator \"wiederholende\", Ebene \"Stadtbezirk\"\n";

    private final Completion completion = new Completion(SchoolCity.CATALOGUE, SchoolCity.DEPARTMENTS);

    @Test
    void ofALineThatBeginsNamesTheKeywordsThatAreMissing() {
        assertThat(texts(HEAD + "  ")).contains("Gilt für ", "Wenn ").doesNotContain("Kennung: ", "Grundlage: ");
        assertThat(texts(HEAD + "  Er")).containsExactly("Ersetzt: ");
        assertThat(texts("")).contains("Regel \"\"");
    }

    @Test
    void inQuotesNamesIdsByIdAndByName() {
        assertThat(completion.at(HEAD + "  Gilt für Indikator \"Übertr"))
                .containsExactly(new Proposal(
                        "uebertritt-gymnasium", "Übertritte aufs Gymnasium", Proposal.Kind.NAME, "Übertr".length()));
        assertThat(texts(HEAD + "  Gilt für Indikator \""))
                .as("context, for which no rule can hold")
                .contains("suchdauer")
                .doesNotContain("schueler");
        assertThat(texts(HEAD + "  Gilt für Indikator \"wiederholende\", Ebene \""))
                .contains("stadtbezirk");
        assertThat(texts(SCOPE + "  Wenn der Wert fehlt\n  Dann Hinweis an \"Staat"))
                .containsExactly("schulamt");
    }

    @Test
    void ofASentenceNamesTheNextWords() {
        assertThat(texts(SCOPE + "  Wenn der Wert un")).contains("unter").doesNotContain("über");
        assertThat(texts(SCOPE + "  Wenn die Prüfschwelle ")).contains("nicht", "neu", "erreicht", "ist");
        assertThat(texts(SCOPE + "  Wenn der Wert unter ")).contains("40 %", "10 Prozentpunkte", "50 %", "dem");
    }

    @Test
    void ofAWholeSentenceNamesWhatMayFollow() {
        assertThat(texts(SCOPE + "  Wenn der Wert unter 40 % liegt\n   ")).contains("und", "oder", "Dann");
        assertThat(texts(SCOPE + "  Wenn der Wert unter 40 % liegt und die Dat"))
                .containsExactly("Datenlage");
    }

    @Test
    void atTheStartOfASentenceNamesWholeSentencesWithTheirMeaning() {
        List<Proposal> proposals = completion.at(SCOPE + "  Wenn ");
        assertThat(proposals)
                .filteredOn(proposal -> proposal.kind() == Proposal.Kind.SENTENCE)
                .extracting(Proposal::text)
                .contains("der Wert unter 40 % liegt");
        assertThat(proposals)
                .allSatisfy(proposal -> assertThat(proposal.label()).isNotBlank());
    }

    @Test
    void ofAMessageNamesThePlaceholders() {
        assertThat(completion.at(SCOPE + "  Wenn der Wert unter 4 % liegt\n  Dann Hinweis\n   mit \"In {Geb"))
                .containsExactly(new Proposal("{Gebiet}", "Platzhalter", Proposal.Kind.PLACEHOLDER, 4));
    }

    @Test
    void offersNothingBehindAMistake() {
        assertThat(texts(SCOPE + "  Wenn der Wrt unter ")).isEmpty();
    }

    static Stream<Form> forms() {
        return Language.german().forms().stream();
    }

    /** Whoever takes what is offered, word by word, writes a sentence. */
    @ParameterizedTest
    @MethodSource("forms")
    void leadsThroughEachSentence(Form form) {
        List<String> words = List.of(form.example().split(" ", -1));
        for (int i = 0; i < words.size(); i++) {
            String before = SCOPE + "  Wenn " + String.join(" ", words.subList(0, i)) + (i == 0 ? "" : " ");
            assertThat(completion.at(before)).as(before + "|" + words.get(i)).isNotEmpty();
        }
        assertThat(texts(SCOPE + "  Wenn " + form.example() + " ")).contains("und", "oder", "Dann");
    }

    @Test
    @Timeout(60)
    void isQuickInAFileOfManyRules() {
        String many = (SCOPE + "  Wenn der Wert unter 4 % liegt\n  Dann Hinweis\n").repeat(2_000) + SCOPE
                + "  Wenn der Wert un";
        for (int i = 0; i < 200; i++) {
            assertThat(completion.at(many)).isNotEmpty();
        }
    }

    private List<String> texts(String text) {
        return completion.at(text).stream().map(Proposal::text).toList();
    }
}
