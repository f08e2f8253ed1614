package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.notification.SmallTown.change;
import static org.pegel.notification.SmallTown.evaluation;
import static org.pegel.notification.SmallTown.series;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.alert.Reconciliation;
import org.pegel.alert.Run;
import org.pegel.catalogue.Period;
import org.pegel.rule.Explanation;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

class CompositionTest {

    @Test
    void eachDepartmentIsOwedOneMail() {
        List<Composition.Owed> owed =
                owed(opened("betreuung", "07"), opened("betreuung", "12"), opened("arbeitslose", "07"));

        assertThat(owed).extracting(one -> one.mail().department()).containsExactly("bildungsreferat", "sozialreferat");
        assertThat(owed.get(0).events()).hasSize(2);
        assertThat(owed.get(1).events()).hasSize(3);
    }

    @Test
    void theMessageIdSaysWhichEvaluationAndDepartment() {
        OwedMail mail = owed(opened("betreuung", "07")).get(0).mail();

        assertThat(mail.messageId())
                .isEqualTo("<5b0c0f5e-0000-4000-8000-000000000001.bildungsreferat@musterstadt.example>");
        assertThat(mail.mailbox()).isEqualTo("bildung@musterstadt.example");
        assertThat(mail.state()).isEqualTo(OwedMail.State.OWED);
        assertThat(mail.nextAttemptAt()).isEqualTo(SmallTown.NOW);
    }

    @Test
    void whatIsRecordedGivesAnOverview() {
        OwedMail mail = owed(change(Kind.RECORDED, Severity.INFO, series("betreuung", "07"), Map.of()))
                .get(0)
                .mail();

        assertThat(mail.kind()).isEqualTo(OwedMail.Kind.OVERVIEW);
        assertThat(Composition.letter(mail).subject()).isEqualTo("Pegel Musterstadt: Bestandsaufnahme mit 1 Befund");
    }

    @Test
    void whatIsRecordedBesideSomethingNewIsCounted() {
        Letter letter = letter(
                opened("betreuung", "07"),
                change(Kind.RECORDED, Severity.WARNING, series("betreuung", "12"), Map.of()));

        assertThat(letter.subject()).isEqualTo("Pegel Musterstadt: 1 neue Meldung");
        assertThat(letter.overview()).containsExactly(new Letter.Count("Bildung und Sprache", 0, 1, 0));
    }

    @Test
    void nothingNewIsNoMail() {
        assertThat(owed()).isEmpty();
        assertThat(owed(
                        change(Kind.UPDATED, Severity.CRITICAL, series("betreuung", "07"), Map.of()),
                        change(Kind.EASED, Severity.WARNING, series("betreuung", "12"), Map.of()),
                        SmallTown.resolved(series("betreuung", "gesamt"), "der Wert ist wieder im Rahmen")))
                .isEmpty();
    }

    /** Two alerts become one under another Kennung: only a higher severity is worth telling. */
    @Test
    void whatGoesOnUnderAnotherKennungIsNoMail() {
        Subject subject = series("betreuung", "07");
        List<AlertChange> before = steps(
                List.of(), Map.of(), finding("alt", subject, Severity.INFO), finding("uralt", subject, Severity.INFO));
        List<Alert> known = before.stream().map(AlertChange::alert).toList();
        Map<String, List<String>> replaced = Map.of("neu", List.of("alt", "uralt"));

        assertThat(owed(before.toArray(AlertChange[]::new))).hasSize(1);
        List<AlertChange> carried = steps(known, replaced, finding("neu", subject, Severity.INFO));
        assertThat(carried).extracting(step -> step.event().kind()).containsExactly(Kind.UPDATED, Kind.RESOLVED);
        assertThat(owed(carried.toArray(AlertChange[]::new))).isEmpty();
        assertThat(letter(steps(known, replaced, finding("neu", subject, Severity.WARNING))
                                .toArray(AlertChange[]::new))
                        .subject())
                .isEqualTo("Pegel Musterstadt: 1 höher eingestufte Meldung");
    }

    private static List<AlertChange> steps(List<Alert> known, Map<String, List<String>> replaced, Finding... findings) {
        return new Reconciliation(
                        List.of(findings),
                        Set.of(findings[0].subject()),
                        finding -> false,
                        finding -> true,
                        rule -> replaced.getOrDefault(rule, List.of()),
                        subject -> Reconciliation.FINDING_GONE)
                .steps(known, new Run("run", SmallTown.NOW, "v1"));
    }

    private static Finding finding(String rule, Subject subject, Severity severity) {
        return new Finding(rule, subject, severity, Period.year(2025), new Explanation() {
            @Override
            public String sentence() {
                return "Wert unter 20 %.";
            }

            @Override
            public Map<String, Object> evidence() {
                return Map.of();
            }
        });
    }

    @Test
    void theMostSevereAreSpelledOutAndTheRestIsListed() {
        AlertChange[] changes = IntStream.range(0, 50)
                .mapToObj(i -> change(
                        Kind.OPENED,
                        i == 49 ? Severity.CRITICAL : Severity.INFO,
                        new Subject.OfSeries("betreuung", "07", "gruppe-" + i),
                        Map.of()))
                .toArray(AlertChange[]::new);

        Letter letter = letter(changes);

        assertThat(letter.sections()).singleElement().satisfies(section -> {
            assertThat(section.items()).hasSize(5);
            assertThat(section.items().get(0).title()).endsWith("gruppe-49");
        });
        assertThat(letter.more()).hasSize(40);
        assertThat(letter.unlisted()).isEqualTo(5);
    }

    @Test
    void oddEvidenceLeavesOutWhatItCannotSay() {
        Map<String, Object> odd = new HashMap<>();
        odd.put("value", Double.NaN);
        odd.put("previous", "viel");
        odd.put("change", null);
        odd.put("cases", Map.of());
        odd.put("limit", Double.POSITIVE_INFINITY);
        odd.put("limitKind", 3);
        odd.put("target", 12);
        odd.put("targetYear", "bald");
        odd.put("decidedOn", "gestern");
        odd.put("history", List.of("2024", 3, Map.of("period", 2024, "value", "x"), Map.of("value", 1.0)));

        Letter.Item item = letter(change(Kind.OPENED, Severity.WARNING, series("betreuung", "07"), odd))
                .sections()
                .get(0)
                .items()
                .get(0);

        assertThat(item.facts()).containsExactly(new Letter.Fact("Zielwert", "12,0\u00A0% (gestern)"));
        assertThat(item.chart()).isNull();
    }

    @Test
    void theSeriesOfAMessageIsDrawnWithItsLimit() {
        Letter.ChartData chart = letter(
                        change(Kind.OPENED, Severity.WARNING, series("betreuung", "07"), SmallTown.threshold()))
                .sections()
                .get(0)
                .items()
                .get(0)
                .chart();

        assertThat(chart).isNotNull();
        assertThat(chart.points()).hasSize(7);
        assertThat(chart.lines()).containsExactly(new Letter.Level("Prüfschwelle", 24, false));
        assertThat(chart.description())
                .isEqualTo("Verlauf von 2019 bis 2025: von 21,5\u00A0% auf 22,0\u00A0%; Prüfschwelle 24,0\u00A0%");
    }

    private static AlertChange opened(String indicator, String district) {
        return change(Kind.OPENED, Severity.WARNING, series(indicator, district), Map.of());
    }

    private static List<Composition.Owed> owed(AlertChange... changes) {
        return new Composition(SmallTown.DEPARTMENTS, evaluation(changes)).mails();
    }

    private static Letter letter(AlertChange... changes) {
        List<Composition.Owed> owed = owed(changes);
        assertThat(owed).as(() -> "mails for " + Arrays.toString(changes)).isNotEmpty();
        return Composition.letter(owed.get(0).mail());
    }
}
