package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestFactTest {

    private static final Map<String, Object> OF_A_FAMILY = Map.of(
            "method", "mann-kendall-exact", "points", 10, "p", 0.0004, "adjustedP", 0.0123, "tests", 22, "q", 0.1);

    private static String fact(Map<String, Object> evidence, Locale locale) {
        return new TestFact(new Evidence(evidence), new Words(locale))
                .fact()
                .map(fact -> fact.label() + ": " + fact.value())
                .orElse("");
    }

    @Test
    void aTestOverManyDistrictsSaysWhatIsLeftAfterTheCorrection() {
        assertThat(fact(OF_A_FAMILY, Locale.GERMAN))
                .isEqualTo("Verfahren: Mann-Kendall-Test, 10 Werte, p < 0,001, über 22 Gebiete berichtigt 0,012,"
                        + " Grenze 0,100");
        assertThat(fact(OF_A_FAMILY, Locale.ENGLISH))
                .isEqualTo(
                        "Method: Mann-Kendall test, 10 values, p < 0.001, corrected over 22 areas 0.012, limit 0.100");
    }

    @Test
    void theFunnelHasAProbabilityOnly() {
        assertThat(fact(Map.of("method", "funnel-exact", "p", 0.0013, "limit", 0.998), Locale.GERMAN))
                .isEqualTo("Verfahren: Trichter um den Wert der Gesamtstadt, p = 0,001");
    }

    @Test
    void withoutATestThereIsNone() {
        assertThat(fact(Map.of("method", "destatis", "target", 30.0), Locale.GERMAN))
                .isEmpty();
        assertThat(fact(Map.of("method", "mann-kendall-exact"), Locale.GERMAN)).isEmpty();
    }
}
