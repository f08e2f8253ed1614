package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFactsTest {
    private static final Map<String, Object> EVIDENCE = Map.of(
            "title", "Betreuung: Abstand zur Gesamtstadt",
            "basis", "Bildungsausschuss, 12.03.2024, Vorlage 24/01234",
            "answerWithin", "P28D");

    private static List<String> facts(Map<String, Object> evidence, Locale locale) {
        return new RuleFacts(new Evidence(evidence), new Words(locale))
                .list().stream().map(fact -> fact.label() + ": " + fact.value()).toList();
    }

    @Test
    void aMessageNamesTheRuleWhatItRestsOnAndByWhenItWantsAnAnswer() {
        assertThat(facts(EVIDENCE, Locale.GERMAN))
                .containsExactly(
                        "Regel: Betreuung: Abstand zur Gesamtstadt",
                        "Grundlage: Bildungsausschuss, 12.03.2024, Vorlage 24/01234",
                        "Antwort: innerhalb von 28 Tagen");
        assertThat(facts(EVIDENCE, Locale.ENGLISH)).contains("Answer: within 28 days");
    }

    @Test
    void monthsStayMonths() {
        assertThat(facts(Map.of("answerWithin", "P1M"), Locale.GERMAN))
                .containsExactly("Antwort: innerhalb von einem Monat");
    }

    @Test
    void aFindingOfTheEngineSaysNothingOfARule() {
        assertThat(facts(Map.of("value", 3.0), Locale.GERMAN)).isEmpty();
    }
}
