package org.pegel.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.catalogue.Period;
import org.pegel.rule.Explanation;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

class ReconciliationTest {
    private static final Subject QUOTE = new Subject.OfSeries("quote", "07", "insgesamt");
    private static final Subject RATE = new Subject.OfSeries("rate", "07", "insgesamt");

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final Map<AlertKey, Alert> memory = new HashMap<>();
    private int runs;

    @Test
    void aFindingOnKnownDataOpensAnAlert() {
        assertThat(run(List.of(finding(QUOTE, Severity.WARNING, 2024)), Set.of(QUOTE), false, true))
                .containsExactly(Kind.OPENED);
        assertThat(alert(QUOTE).isOpen()).isTrue();
    }

    @Test
    void theSameFindingASecondTimeChangesNothing() {
        openQuote();
        assertThat(run(List.of(finding(QUOTE, Severity.WARNING, 2024)), Set.of(QUOTE), false, true))
                .isEmpty();
    }

    @Test
    void aBestandsaufnahmeRecordsAndOpensNothing() {
        assertThat(run(List.of(finding(QUOTE, Severity.CRITICAL, 2024)), Set.of(QUOTE), true, true))
                .containsExactly(Kind.RECORDED);
        assertThat(alert(QUOTE).isOpen()).isFalse();
    }

    @Test
    void aRecordedFindingThatGoesOnStaysRecorded() {
        run(List.of(finding(QUOTE, Severity.WARNING, 2024)), Set.of(QUOTE), true, true);
        assertThat(run(List.of(finding(QUOTE, Severity.WARNING, 2025)), Set.of(QUOTE), false, true))
                .containsExactly(Kind.UPDATED);
        assertThat(alert(QUOTE).state()).isEqualTo(AlertState.RECORDED);
    }

    @Test
    void aRecordedFindingThatBecomesMoreSevereOpens() {
        run(List.of(finding(QUOTE, Severity.WARNING, 2024)), Set.of(QUOTE), true, true);
        assertThat(run(List.of(finding(QUOTE, Severity.CRITICAL, 2025)), Set.of(QUOTE), false, true))
                .containsExactly(Kind.OPENED);
        assertThat(alert(QUOTE).isOpen()).isTrue();
    }

    @Test
    void anOldPeriodOpensNothing() {
        assertThat(run(List.of(finding(QUOTE, Severity.CRITICAL, 1999)), Set.of(QUOTE), false, false))
                .isEmpty();
    }

    @Test
    void severityAndPeriodAreNotInTheKey() {
        openQuote();
        assertThat(run(List.of(finding(QUOTE, Severity.CRITICAL, 2025)), Set.of(QUOTE), false, true))
                .containsExactly(Kind.ESCALATED);
        assertThat(run(List.of(finding(QUOTE, Severity.INFO, 2025)), Set.of(QUOTE), false, true))
                .containsExactly(Kind.EASED);
        assertThat(run(List.of(finding(QUOTE, Severity.INFO, 2026)), Set.of(QUOTE), false, true))
                .containsExactly(Kind.UPDATED);
        assertThat(memory).hasSize(1);
    }

    @Test
    void aFindingThatIsGoneResolvesTheAlertWithAReason() {
        openQuote();
        List<AlertChange> steps = steps(List.of(), Set.of(QUOTE), false, true);
        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.event().kind()).isEqualTo(Kind.RESOLVED);
            assertThat(step.event().reason()).isEqualTo(Reconciliation.FINDING_GONE);
            assertThat(step.alert().resolvedAt()).isEqualTo(step.event().at());
        });
    }

    @Test
    void onlyJudgedSubjectsAreResolved() {
        openQuote();
        assertThat(run(List.of(), Set.of(RATE), false, true)).isEmpty();
        assertThat(alert(QUOTE).isOpen()).isTrue();
    }

    @Test
    void aResolvedAlertOpensAgainAsTheSameAlert() {
        openQuote();
        String id = alert(QUOTE).id();
        run(List.of(), Set.of(QUOTE), false, true);
        assertThat(run(List.of(finding(QUOTE, Severity.WARNING, 2025)), Set.of(QUOTE), false, true))
                .containsExactly(Kind.REOPENED);
        assertThat(alert(QUOTE)).satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(id);
            assertThat(alert.resolvedAt()).isNull();
        });
    }

    @Test
    void resolvingTwiceIsRefusedWithTheState() {
        openQuote();
        run(List.of(), Set.of(QUOTE), false, true);
        assertThatIllegalStateException()
                .isThrownBy(() -> alert(QUOTE).resolved("", new Run("x", Instant.EPOCH, "v1")))
                .withMessageContaining("RESOLVED");
    }

    @Test
    void twoFindingsOfOneKeyAreRefused() {
        Finding finding = finding(QUOTE, Severity.INFO, 2024);
        assertThatIllegalStateException()
                .isThrownBy(() -> steps(List.of(finding, finding), Set.of(QUOTE), false, true))
                .withMessageContaining("kern-test@series:quote/07/insgesamt");
    }

    /** Whatever happens, an alert is open exactly if its finding stood in the last run that judged it. */
    @Test
    void anOpenAlertAlwaysHasAFinding() {
        Random random = new Random(20261123);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            subjects.add(new Subject.OfSeries("i" + i % 3, "d" + i, "insgesamt"));
        }
        Set<Subject> standing = new HashSet<>();
        for (int step = 0; step < 500; step++) {
            Set<Subject> judged = new HashSet<>();
            List<Finding> findings = new ArrayList<>();
            for (Subject subject : subjects) {
                if (random.nextInt(3) == 0) {
                    continue;
                }
                judged.add(subject);
                standing.remove(subject);
                if (random.nextBoolean()) {
                    findings.add(
                            finding(subject, SEVERITIES.get(random.nextInt(SEVERITIES.size())), 2000 + step % 100));
                    standing.add(subject);
                }
            }
            run(findings, judged, false, true);
            assertThat(memory.values().stream().filter(Alert::isOpen).map(a -> a.key()
                            .subject()))
                    .containsExactlyInAnyOrderElementsOf(standing);
        }
    }

    private void openQuote() {
        run(List.of(finding(QUOTE, Severity.WARNING, 2024)), Set.of(QUOTE), false, true);
    }

    private Alert alert(Subject subject) {
        return memory.values().stream()
                .filter(alert -> alert.key().subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> run(List<Finding> findings, Set<Subject> judged, boolean firstSeen, boolean mayOpen) {
        List<AlertChange> steps = steps(findings, judged, firstSeen, mayOpen);
        steps.forEach(step -> memory.put(step.alert().key(), step.alert()));
        return steps.stream().map(step -> step.event().kind()).toList();
    }

    private List<AlertChange> steps(List<Finding> findings, Set<Subject> judged, boolean firstSeen, boolean mayOpen) {
        Run run = new Run("run-" + ++runs, Instant.EPOCH.plusSeconds(runs), "v1");
        return new Reconciliation(
                        findings,
                        judged,
                        finding -> firstSeen,
                        finding -> mayOpen,
                        ruleId -> List.of(),
                        subject -> Reconciliation.FINDING_GONE)
                .steps(memory.values(), run);
    }

    private static Finding finding(Subject subject, Severity severity, int year) {
        return new Finding("kern-test", subject, severity, Period.year(year), new Explanation() {
            @Override
            public String sentence() {
                return "Wert in " + year;
            }

            @Override
            public Map<String, Object> evidence() {
                return Map.of("value", year);
            }
        });
    }
}
