package org.pegel.exits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not found cannot be missed. */
class SpellingsTest {
    private static final Spellings COUNT = Spellings.ofCount(4, 711);
    private static final Spellings SHARE = Spellings.ofShare(83, "766", "77", "8");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4711",
                "es sind 4.711.",
                "4 711",
                "4\u00a0711",
                "4\u202f711",
                "4711,0",
                "=4711.0}",
                "4,711",
                "\"4.711E3\""
            })
    void aCountIsFoundHoweverItIsWritten(String text) {
        assertThat(COUNT.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14711", "47110", "0.4711", "4711.5", "a4711b", "4712"})
    void anotherNumberIsNotFound(String text) {
        assertThat(COUNT.standsIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"83,8 %", "83.766", "83,77", "[83.7660]"})
    void aShareIsFoundHoweverItIsRounded(String text) {
        assertThat(SHARE.standsIn(text)).isTrue();
    }
}
