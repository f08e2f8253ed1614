package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertStore;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.RulesFolder;
import org.pegel.intake.FileReport;
import org.pegel.intake.Sources;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.DeliveryState;
import org.pegel.observation.DeliveryStateException;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.PeriodRevision;
import org.pegel.rule.Finding;
import org.pegel.rule.RuleSet;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Deliveries of a small town, from the file to the alert and back: unemployment above 9 % is urgent. */
class DeliveryLifeTest {
    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");
    private static final LocalDate EMBARGO = LocalDate.of(2026, 7, 3);
    private static final String HEADER = "indicator,district,period,value\n";

    @TempDir
    private Path folder;

    private final Day day = new Day();
    private final List<EvaluationCompleted> completed = new ArrayList<>();
    private DataSource database;
    private ObservationStore observations;
    private DeliveryRecords records;
    private AlertStore alerts;
    private EvaluationStore runs;
    private Rules rules;
    private Deliveries deliveries;

    @BeforeEach
    void freshTown() throws IOException {
        database = TestDatabases.h2();
        observations = TestDatabases.observations(database, day);
        records = TestDatabases.deliveryRecords(database);
        alerts = TestDatabases.alerts(database);
        runs = TestDatabases.evaluations(database);
        rules = rules();
        deliveries = deliveries();
        take("bestand.csv", Files.readString(TOWN.resolve("bestand.csv")), "tidy");
    }

    @Test
    void aReleaseOpensAnAlertAndItsWithdrawalResolvesItWithTheReason() {
        String delivery = take("2025.csv", "arbeitslosenquote,nord,2025,9.5\n", "person");
        assertThat(open()).isEmpty();

        deliveries.release(delivery, "Statistikstelle", "gesehen", null);
        assertThat(open()).isNotEmpty();

        deliveries.withdraw(delivery, "Statistikstelle", "falscher Stichtag");
        assertThat(open()).isEmpty();
        assertThat(lastEvents())
                .extracting(AlertEvent::reason)
                .containsOnly("Die Lieferung „2025.csv“ (Quelle person) wurde zurückgezogen: falscher Stichtag");
        assertThat(records.events(delivery))
                .extracting(DeliveryEvent::kind)
                .containsExactly(
                        DeliveryEvent.Kind.RECEIVED,
                        DeliveryEvent.Kind.CHECKED,
                        DeliveryEvent.Kind.RELEASED,
                        DeliveryEvent.Kind.WITHDRAWN);
    }

    @Test
    void aWithdrawalThatNobodyJudgedIsCaughtUpWithItsReason() {
        String delivery = take("2025.csv", "arbeitslosenquote,nord,2025,9.5\n", "tidy");
        assertThat(open()).isNotEmpty();
        observations.change(delivery, (found, now) -> found.withdrawn("Statistikstelle", "doppelt", now));

        assertThat(evaluations().isDue()).isTrue();
        evaluations().evaluateAll();

        assertThat(open()).isEmpty();
        assertThat(lastEvents())
                .extracting(AlertEvent::reason)
                .allMatch(reason -> reason.endsWith("zurückgezogen: doppelt"));
        assertThat(evaluations().isDue()).isFalse();
    }

    @Test
    void underAnEmbargoNothingShowsUntilTheDayAndThenEverythingDoes() {
        String delivery = take("2025.csv", "arbeitslosenquote,nord,2025,9.5\n", "person");
        deliveries.release(delivery, "Statistikstelle", null, EMBARGO);
        int runsBefore = completed.size();

        assertThat(deliveries.endEmbargoes()).isZero();
        assertThat(evaluations().look(null).findings())
                .noneMatch(finding -> finding.message().contains("9,5"));
        assertThat(open()).isEmpty();
        assertThat(completed).as("no evaluation, so no mail and no metric").hasSize(runsBefore);

        day.now = EMBARGO.atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(deliveries.endEmbargoes()).isEqualTo(1);
        assertThat(deliveries.endEmbargoes()).as("once").isZero();
        assertThat(open()).isNotEmpty();
        assertThat(completed.get(completed.size() - 1).changes())
                .as("what mails are written from")
                .isNotEmpty();
        assertThat(observations.delivery(delivery).orElseThrow().state()).isEqualTo(DeliveryState.RELEASED);
    }

    @Test
    void thePreviewFindsWhatTheReleaseFindsAndLeavesNothing() {
        String delivery = take("2025.csv", "arbeitslosenquote,nord,2025,9.5\n", "person");
        int runsBefore = completed.size();

        Preview preview = deliveries.preview(delivery);

        assertThat(preview.appearing()).anyMatch(finding -> finding.ruleId().equals("kern-schwelle"));
        assertThat(completed).hasSize(runsBefore);
        assertThat(open()).isEmpty();
        assertThat(sentences(evaluations().look(null))).doesNotContainAnyElementsOf(sentences(preview.appearing()));
        deliveries.release(delivery, "Statistikstelle", null, null);
        assertThat(sentences(evaluations().look(null))).containsAll(sentences(preview.appearing()));
        assertThatThrownBy(() -> deliveries.preview(delivery))
                .isInstanceOf(DeliveryStateException.class)
                .hasMessageStartingWith("Die Lieferung ist bereits freigegeben");
    }

    private static List<String> sentences(EvaluationResult result) {
        return sentences(result.findings());
    }

    private static List<String> sentences(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    @Test
    void aSourceThatReleasesWhatIsInconspicuousHoldsBackTheRest() {
        String calm = take("a.csv", "arbeitslosenquote,nord,2025,6.1\narbeitslosenquote,sued,2025,4.2\n", "wenn");
        assertThat(observations.delivery(calm).orElseThrow().releasedBy()).isEqualTo(Delivery.AUTOMATIC);

        String typo = take("b.csv", "arbeitslosenquote,nord,2026,61\narbeitslosenquote,sued,2026,4.2\n", "wenn");
        assertThat(observations.delivery(typo).orElseThrow().state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(records.checks(typo))
                .filteredOn(DeliveryCheck::isConspicuous)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.check()).isEqualTo("sprung");
                    assertThat(check.message())
                            .startsWith("Arbeitslosenquote, Nord, 2026: 61,0\u00A0%. Die Änderung um ");
                });
        assertThat(records.counts().get("wenn"))
                .containsEntry(DeliveryState.CHECKED, 1)
                .containsEntry(DeliveryState.RELEASED, 1);
    }

    @Test
    void theSameFileAgainNamesTheEarlierOne() {
        String again = takeFile(folder.resolve("bestand.csv"), "kopie.csv", "wenn");
        assertThat(records.checks(again))
                .extracting(DeliveryCheck::message)
                .contains(
                        "Derselbe Inhalt ist schon von einer anderen Quelle eingegangen: „bestand.csv“ (Quelle tidy) vom"
                                + " 30.06.2026.");
    }

    @Test
    void theRevisionsSayWhatAWaitingDeliveryWouldChangeNow() {
        String delivery = take("r.csv", "arbeitslosenquote,nord,2024,6.2\narbeitslosenquote,nord,2025,6.3\n", "person");
        assertThat(deliveries.revisions(observations.delivery(delivery).orElseThrow()))
                .extracting(PeriodRevision::period, PeriodRevision::added, PeriodRevision::changed)
                .extracting(Object::toString)
                .containsExactly("(2024, 0, 1)", "(2025, 1, 0)");

        take("zuvor.csv", "arbeitslosenquote,nord,2025,6.3\n", "tidy");
        deliveries.release(delivery, "Statistikstelle", null, null);

        assertThat(deliveries.revisions(observations.delivery(delivery).orElseThrow()))
                .as("another delivery was faster")
                .extracting(revision -> revision.period().toString())
                .containsExactly("2024");
    }

    @Test
    void aRefusedDeliveryIsGoneAndRemembered() {
        String delivery = take("2025.csv", "arbeitslosenquote,nord,2025,9.5\n", "person");
        assertThat(deliveries.refuse(delivery, "Statistikstelle", "falsch").state())
                .isEqualTo(DeliveryState.REFUSED);

        assertThat(observations.waiting(delivery)).isEmpty();
        assertThatThrownBy(() -> deliveries.release(delivery, "Statistikstelle", null, null))
                .hasMessage("Die Lieferung wurde zurückgewiesen (von Statistikstelle am 30.06.2026)");
        assertThat(open()).isEmpty();
    }

    private String take(String name, String rows, String source) {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, rows.startsWith("indicator") ? rows : HEADER + rows);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return takeFile(file, name, source);
    }

    private String takeFile(Path file, String name, String source) {
        FileReport report = deliveries.take(
                file, name, rules.sources().source(source).orElseThrow().asTidy());
        assertThat(report.rejected()).as(report.problems().toString()).isZero();
        return String.valueOf(report.delivery());
    }

    private List<Alert> open() {
        return alerts.unresolved().stream().filter(Alert::isOpen).toList();
    }

    /** The last event of each alert that the last run touched. */
    private List<AlertEvent> lastEvents() {
        return completed.get(completed.size() - 1).changes().stream()
                .map(change -> change.event())
                .filter(event -> event.kind() == AlertEvent.Kind.RESOLVED)
                .toList();
    }

    private Deliveries deliveries() {
        DeliveryExamination examination = new DeliveryExamination(rules, observations, day);
        FileTaking files = new FileTaking(
                rules,
                observations,
                examination,
                TestDatabases.knownContents(database),
                transaction(),
                day,
                DataSize.ofGigabytes(4),
                200);
        return new Deliveries(rules, files, observations, evaluations(), records, examination, event -> {}, day);
    }

    private Evaluations evaluations() {
        EvaluationSettings settings = new EvaluationSettings(LocalDate.of(2026, 6, 30), Path.of("eingang"), null, null);
        return new Evaluations(
                rules,
                observations,
                alerts,
                runs,
                new EvaluationDay(settings, Sample.NONE, day),
                transaction(),
                event -> completed.add((EvaluationCompleted) event),
                day);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    private record Rules(RuleSet current, Sources sources) implements ActiveRuleSet {}

    private Rules rules() throws IOException {
        Path town = folder.resolve("regeln");
        RulesFolder.copy(TOWN, town);
        for (String[] source : new String[][] {{"person", "durch Person"}, {"wenn", "automatisch, wenn unauffällig"}}) {
            Files.writeString(
                    town.resolve("quellen").resolve(source[0] + ".yaml"),
                    Files.readString(TOWN.resolve("quellen/amt.yaml"))
                            .replace("quelle: amt", "quelle: " + source[0])
                            .replace("freigabe: automatisch", "freigabe: \"" + source[1] + "\""));
        }
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(town, problems);
        RuleSet ruleSet = new RuleSet(
                "v1", catalogue, Targets.read(town, catalogue, problems), Thresholds.read(town, catalogue, problems));
        Sources sources = Sources.read(town, catalogue, problems);
        problems.throwIfErrors();
        return new Rules(ruleSet, sources);
    }

    private static final class Day extends Clock {
        Instant now = Instant.parse("2026-06-30T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }
    }
}
