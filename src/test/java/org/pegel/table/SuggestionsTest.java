package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final Set<String> HEADERS = Set.of("Zielwert", "Zieljahr", "Gilt ab", "Gilt bis");

    @Test
    void aTypingErrorFindsItsWord() {
        assertThat(Suggestions.nearest("Zielwrt", HEADERS)).isEqualTo("Zielwert");
        assertThat(Suggestions.nearest("ZIELWERT ", HEADERS)).isEqualTo("Zielwert");
        assertThat(Suggestions.nearest("Zeiljahr", HEADERS)).isEqualTo("Zieljahr");
        assertThat(Suggestions.nearest("Giltab", HEADERS)).isEqualTo("Gilt ab");
    }

    @Test
    void anotherWordFindsNothing() {
        assertThat(Suggestions.nearest("Bemerkung", HEADERS)).isNull();
        assertThat(Suggestions.nearest("", HEADERS)).isNull();
        assertThat(Suggestions.nearest("x", List.of())).isNull();
    }

    @Test
    void whatIsAllowedIsListedByTheAlphabet() {
        assertThat(Suggestions.allowed("Zielwrt", HEADERS))
                .isEqualTo("Gilt ab, Gilt bis, Zieljahr, Zielwert (meinten Sie „Zielwert“?)");
        assertThat(Suggestions.allowed("Bemerkung", HEADERS)).isEqualTo("Gilt ab, Gilt bis, Zieljahr, Zielwert");
    }

    @Test
    void aLongListIsCut() {
        List<String> many =
                IntStream.range(100, 150).mapToObj(Integer::toString).toList();
        assertThat(Suggestions.allowed("zzz", many)).endsWith("118, 119 … (50 insgesamt)");
    }
}
