package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters that show something else than they are, each beside what they would look like. */
@Timeout(60)
class HostileCharactersTest {

    @ParameterizedTest
    @CsvSource({
        // direction and width
        "WHEN, '  Wenn der Wert unter \u202E40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert \u2066unter\u2069 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "TITLE, 'Regel \"Pro\u202Dbe\"', 'Regel \"Probe\"'",
        "MESSAGE, '   mit \"{Gebiet}\u200F\"', '   mit \"{Gebiet}\"'",
        "ID, '  Kennung: pro\u200Bbe', '  Kennung: probe'",
        "ID, '  Kennung: pro\u200Dbe', '  Kennung: probe'",
        "WHEN, '  Wenn der Wert un\u00ADter 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn \uFEFFder Wert unter 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        // other scripts, and letters and digits that only look like ours
        "WHEN, '  Wenn d\u0435r Wert unter 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "ID, '  Kennung: pr\u03BFbe', '  Kennung: probe'",
        "SCOPE, '  Gilt f\u00FCr Indikator \"uebertritt-gymn\u0430sium\"', '  Gilt f\u00FCr Indikator \"uebertritt-gymnasium\"'",
        "THEN, '  Dann Hinweis an \"Bildungsref\u0435rat\"', '  Dann Hinweis an \"Bildungsreferat\"'",
        "WHEN, '  Wenn der \uFF37\uFF45\uFF52\uFF54 unter 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert unter \uFF14\uFF10 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert unter \u0664\u0660 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der \uD835\uDC16ert unter 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert mi\u017Ft unter 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        // marks over letters: only those that make a letter of ours
        "WHEN, '  Wenn der Wert unter 40 % liegt\u0338', '  Wenn der Wert u\u0308ber 40 % liegt'",
        // no characters at all
        "WHEN, '  Wenn der Wert unter\u0000 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert unter\u0007 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert unter\u0085 40 % liegt', '  Wenn der Wert unter\u00A040 % liegt'",
        "WHEN, '  Wenn der Wert unter\u2028 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert unter \uE000 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '  Wenn der Wert unter \uD800 40 % liegt', '  Wenn der Wert unter 40 % liegt'",
        "WHEN, '\tWenn der Wert unter 40 % liegt', '  Wenn\tder Wert unter 40 % liegt'",
    })
    void areRefused(Attempts.Line line, String hostile, String twin) {
        Attempts.compare(Attempts.rule(line, hostile), Attempts.rule(line, twin));
    }

    @ParameterizedTest
    @CsvSource({"Straße", "Ägypten-Café", "Łódź", "Çağlar ı", "Nørrebro"})
    void ofEuropeanNamesAreTaken(String name) {
        String plain = name.replace("\u00AD", "");
        String rule = Attempts.rule(Attempts.Line.TITLE, "Regel \"" + plain + "\"");
        assertThat(SchoolCity.read(rule).only().title()).isEqualTo(plain);
    }
}
