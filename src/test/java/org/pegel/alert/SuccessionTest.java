package org.pegel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.catalogue.Period;
import org.pegel.rule.Explanation;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

/** What becomes of alerts whose rule is replaced by one with another Kennung. */
class SuccessionTest {
    private static final Subject NORTH = new Subject.OfSeries("quote", "nord", "insgesamt");
    private static final Subject SOUTH = new Subject.OfSeries("quote", "sued", "insgesamt");
    private static final String GOES_ON = "Der Befund wird unter der Kennung „neu“ weitergeführt.";

    private final Map<String, Alert> memory = new HashMap<>();
    private Map<String, List<String>> replaced = Map.of();
    private int runs;

    @Test
    void anAlertGoesOnUnderTheNewKennungWithIdAgeAndWord() {
        run(warning("alt"));
        Alert before = standing("alt");
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(warning("neu"))).singleElement().satisfies(step -> {
            assertThat(step.event().kind()).isEqualTo(Kind.UPDATED);
            assertThat(step.event().alert()).isEqualTo(before.id());
            assertThat(step.event().reason()).isEqualTo("Weitergeführt unter der Kennung „neu“, zuvor „alt“.");
            assertThat(step.alert().id()).isEqualTo(before.id());
            assertThat(step.alert().since()).isEqualTo(before.since());
            assertThat(step.alert().state()).isEqualTo(AlertState.OPEN);
        });
        assertThat(run(warning("neu"))).as("the next run").isEmpty();
    }

    @Test
    void anotherSeverityIsToldAsAlways() {
        run(warning("alt"));
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(finding("neu", NORTH, Severity.CRITICAL)))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.event().kind()).isEqualTo(Kind.ESCALATED);
                    assertThat(step.event().reason()).contains("zuvor „alt“");
                });
        replaced = Map.of("neuer", List.of("neu", "alt"));
        assertThat(run(finding("neuer", NORTH, Severity.INFO)))
                .extracting(SuccessionTest::said)
                .containsExactly("EASED neuer Weitergeführt unter der Kennung „neuer“, zuvor „neu“.");
    }

    @Test
    void whatIsRecordedStaysRecordedUnlessItIsMoreSevere() {
        run(true, warning("alt"), finding("alt", SOUTH, Severity.WARNING));
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(warning("neu"), finding("neu", SOUTH, Severity.CRITICAL)))
                .extracting(step -> step.event().kind() + " " + step.alert().state())
                .containsExactly("UPDATED RECORDED", "OPENED OPEN");
    }

    @Test
    void whatNoLongerStandsIsResolvedAsAlways() {
        run(warning("alt"));
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(finding("neu", SOUTH, Severity.WARNING)))
                .extracting(SuccessionTest::said)
                .containsExactly("RESOLVED alt " + Reconciliation.FINDING_GONE, "OPENED neu null");
    }

    @Test
    void ofTwoThatBecomeOneTheOlderStays() {
        run(warning("zuerst"));
        run(warning("zuerst"), warning("danach"));
        Alert older = standing("zuerst");
        replaced = Map.of("neu", List.of("danach", "zuerst"));

        assertThat(run(warning("neu")))
                .extracting(SuccessionTest::said)
                .containsExactly(
                        "RESOLVED danach " + GOES_ON,
                        "UPDATED neu Weitergeführt unter der Kennung „neu“, zuvor „zuerst“.");
        assertThat(standing("neu").id()).isEqualTo(older.id());
    }

    @Test
    void whatIsOpenStaysBeforeWhatIsOnlyRecorded() {
        run(true, warning("erfasst"));
        run(warning("erfasst"), warning("offen"));
        replaced = Map.of("neu", List.of("erfasst", "offen"));
        run(warning("neu"));

        assertThat(standing("neu").isOpen()).isTrue();
        assertThat(memory.values()).filteredOn(Alert::isOpen).hasSize(1);
    }

    @Test
    void anAlertThatTheNewRuleHasAlreadyTakesUpTheOther() {
        run(true, warning("neu"));
        run(warning("neu"), warning("alt"));
        String id = standing("neu").id();
        Instant since = standing("alt").since();
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(warning("neu")))
                .extracting(SuccessionTest::said)
                .containsExactly(
                        "RESOLVED alt " + GOES_ON, "UPDATED neu Weitergeführt unter der Kennung „neu“, zuvor „alt“.");
        assertThat(standing("neu")).satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(id);
            assertThat(alert.isOpen()).isTrue();
            assertThat(alert.since()).isEqualTo(since);
        });
    }

    /** A version is put back, and comes again: no id and no Kennung is there twice, and nothing opens anew. */
    @Test
    void aKennungMayComeBackAndBeReplacedAgain() {
        run(warning("alt"));
        replaced = Map.of("neu", List.of("alt"));
        run(warning("neu"));
        replaced = Map.of();
        assertThat(run(warning("alt")))
                .extracting(SuccessionTest::said)
                .containsExactly("OPENED alt null", "RESOLVED neu " + Reconciliation.FINDING_GONE);
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(warning("neu")))
                .extracting(SuccessionTest::said)
                .containsExactly(
                        "RESOLVED alt " + GOES_ON, "UPDATED neu Weitergeführt unter der Kennung „neu“, zuvor „alt“.");
        assertThat(standing("neu").resolvedAt()).isNull();
        assertThat(memory).hasSize(2);
    }

    @Test
    void aResolvedAlertKeepsItsKennung() {
        run(warning("alt"));
        run();
        Alert resolved = memory.values().iterator().next();
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(warning("neu"))).extracting(SuccessionTest::said).containsExactly("OPENED neu null");
        assertThat(memory).containsEntry(resolved.id(), resolved);
    }

    @Test
    void anEarlierRuleThatStillSpeaksKeepsItsAlert() {
        run(warning("alt"));
        replaced = Map.of("neu", List.of("alt"));

        assertThat(run(warning("neu"), warning("alt")))
                .extracting(SuccessionTest::said)
                .containsExactly("OPENED neu null");
        assertThat(standing("alt").isOpen()).isTrue();
    }

    private static String said(AlertChange step) {
        return step.event().kind() + " " + step.alert().key().ruleId() + " "
                + step.event().reason();
    }

    private Alert standing(String rule) {
        return memory.values().stream()
                .filter(alert -> alert.key().ruleId().equals(rule) && alert.state() != AlertState.RESOLVED)
                .findFirst()
                .orElseThrow();
    }

    private List<AlertChange> run(Finding... findings) {
        return run(false, findings);
    }

    private List<AlertChange> run(boolean firstSeen, Finding... findings) {
        Run run = new Run("run-" + ++runs, Instant.EPOCH.plusSeconds(runs), "v1");
        List<AlertChange> steps = new Reconciliation(
                        List.of(findings),
                        Set.of(NORTH, SOUTH),
                        finding -> firstSeen,
                        finding -> true,
                        rule -> replaced.getOrDefault(rule, List.of()),
                        subject -> Reconciliation.FINDING_GONE)
                .steps(memory.values(), run);
        steps.forEach(step -> memory.put(step.alert().id(), step.alert()));
        return steps;
    }

    private static Finding warning(String rule) {
        return finding(rule, NORTH, Severity.WARNING);
    }

    private static Finding finding(String rule, Subject subject, Severity severity) {
        return new Finding(rule, subject, severity, Period.year(2025), new Explanation() {
            @Override
            public String sentence() {
                return "Wert über 9 %.";
            }

            @Override
            public Map<String, Object> evidence() {
                return Map.of();
            }
        });
    }
}
