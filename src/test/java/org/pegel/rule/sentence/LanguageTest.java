package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void hasAtLeastFortySentences() {
        assertThat(Language.german().forms()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }
}
