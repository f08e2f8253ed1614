package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.alert.AlertStore;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Period;
import org.pegel.intake.Sources;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.OneValue;
import org.pegel.observation.SeriesRef;
import org.pegel.rule.RuleSet;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs on a real database with the small town's rules: unemployment above 7 % is worth a look, above 9 % urgently. */
class EvaluationsTest {
    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");
    private static final String RATE = "arbeitslosenquote";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);

    private final RuleSet rules = rules();
    private RuleSet inForce = rules;
    private final List<EvaluationCompleted> completed = new ArrayList<>();
    private DataSource database;
    private ObservationStore observations;
    private AlertStore alerts;
    private EvaluationStore runs;
    private Consumer<EvaluationCompleted> listener = event -> {};

    @BeforeEach
    void freshDatabase() {
        database = TestDatabases.h2();
        observations = TestDatabases.observations(database, CLOCK);
        alerts = TestDatabases.alerts(database);
        runs = TestDatabases.evaluations(database);
    }

    @Test
    void theFirstRunOnADataSetRecordsAndTheNextOpens() {
        deliver("nord", 2023, 9.8);
        deliver("sued", 2023, 5.0);
        assertThat(kinds(evaluations(observations).evaluateAll())).containsOnly(Kind.RECORDED);

        deliver("sued", 2024, 9.5);
        assertThat(kinds(evaluations(observations).evaluateAll())).contains(Kind.OPENED);
        assertThat(alerts.unresolved()).filteredOn(alert -> alert.isOpen()).isNotEmpty();
    }

    @Test
    void aRunOverWhatChangedOpensWhatARunOverEverythingWouldOpen() {
        deliver("nord", 2023, 5.0);
        deliver("sued", 2023, 5.0);
        evaluations(observations).evaluateAll();
        Delivery delivery = deliver("sued", 2024, 9.5);
        Set<SeriesRef> changed = Set.of(new SeriesRef(RATE, "sued"));

        EvaluationResult part = evaluations(observations).evaluate(changed, List.of(delivery.id()));

        assertThat(kinds(part)).contains(Kind.OPENED);
        assertThat(runs.hasUnjudged(CLOCK.instant().plusSeconds(1))).isFalse();
        assertThat(kinds(evaluations(observations).evaluateAll())).isEmpty();
    }

    @Test
    void aRunBeginsAnewWhenDataArriveWhileItComputes() {
        deliver("nord", 2023, 5.0);
        evaluations(observations).evaluateAll();
        deliver("nord", 2024, 5.1);
        ObservationStore slow = afterTheFirstReading(() -> deliver("nord", 2025, 9.5));

        EvaluationResult result = evaluations(slow).evaluateAll();

        assertThat(result.assessments())
                .filteredOn(assessment -> assessment.indicatorId().equals(RATE))
                .allSatisfy(assessment -> assertThat(assessment.value()).isEqualTo(9.5));
        assertThat(completed).as("committed runs").hasSize(2);
        assertThat(runs.newestRun().orElseThrow().dataVersion()).isEqualTo(observations.dataVersion());
    }

    @Test
    void aRunBeginsAnewWhenOtherRulesComeInForceWhileItComputes() {
        deliver("nord", 2025, 9.8);
        RuleSet others = new RuleSet("v2", rules.catalogue(), Targets.none(), Thresholds.none());
        ObservationStore slow = afterTheFirstReading(() -> inForce = others);

        EvaluationResult result = evaluations(slow).evaluateAll();

        assertThat(result.ruleSet()).isEqualTo("v2");
        assertThat(completed).extracting(EvaluationCompleted::ruleSet).containsExactly("v2");
        assertThat(alerts.unresolved()).noneMatch(alert -> alert.key().ruleId().equals("kern-schwelle"));
    }

    @Test
    void anAlertThatVanishesWithARunOverEverythingUnderNewRulesSaysSo() {
        deliver("nord", 2024, 5.0);
        evaluations(observations).evaluateAll();
        Delivery delivery = deliver("nord", 2025, 9.8);
        evaluations(observations).evaluate(Set.of(new SeriesRef(RATE, "nord")), List.of(delivery.id()));
        inForce = new RuleSet("v2", rules.catalogue(), Targets.none(), Thresholds.none());

        assertThat(evaluations(observations).evaluateAll().changes())
                .filteredOn(change -> change.alert().key().ruleId().equals("kern-schwelle"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.event().reason())
                            .isEqualTo("Der Befund besteht nach der neuen Fassung der Regeln nicht mehr (Fassung v2).");
                    assertThat(change.alert().ruleSet()).isEqualTo("v2");
                });
    }

    @Test
    void aSteadyStreamOfDataDoesNotStarveARun() {
        deliver("nord", 2001, 5.0);
        int[] year = {2001};
        ObservationStore busy = afterEachReading(() -> {
            year[0]++;
            deliver("nord", Math.min(year[0], 2010), year[0]);
        });

        evaluations(busy).evaluateAll();

        assertThat(completed).as("committed runs").hasSize(1);
    }

    @Test
    void whatAListenerCannotWriteIsTakenBackWithTheAlerts() {
        deliver("nord", 2023, 9.8);
        listener = event -> {
            throw new IllegalStateException("the mail could not be owed");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> evaluations(observations).evaluateAll())
                .withMessage("the mail could not be owed");
        assertThat(alerts.unresolved()).isEmpty();
        assertThat(runs.newestRun()).isEmpty();
        assertThat(runs.inventory()).isEmpty();
        assertThat(runs.hasUnjudged(CLOCK.instant().plusSeconds(1))).isTrue();
    }

    @Test
    void whoFollowsAfterTheCommitIsThroughWithARunBeforeTheNextCommits() throws InterruptedException {
        deliver("nord", 2023, 9.8);
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        Evaluations evaluations = evaluations(observations);
        Thread next = new Thread(evaluations::evaluateAll);
        listener = event -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                boolean first = steps.isEmpty();
                steps.add("begins");
                if (first) {
                    next.start();
                    while (next.getState() != Thread.State.WAITING && next.isAlive()) {
                        Thread.onSpinWait();
                    }
                }
                steps.add("ends");
            }
        });

        evaluations.evaluateAll();
        next.join();

        assertThat(steps).containsExactly("begins", "ends", "begins", "ends");
    }

    @Test
    void lookingChangesNothing() {
        deliver("nord", 2023, 9.8);
        deliver("nord", 2024, 5.0);

        assertThat(evaluations(observations).look(Period.year(2023)).findings())
                .anySatisfy(finding -> assertThat(finding.ruleId()).isEqualTo("kern-schwelle"));
        assertThat(evaluations(observations).look(null).findings())
                .noneSatisfy(finding -> assertThat(finding.ruleId()).isEqualTo("kern-schwelle"));
        assertThat(alerts.unresolved()).isEmpty();
        assertThat(runs.newestRun()).isEmpty();
    }

    @Test
    void anAlertIsResolvedWhenTheValueRecovers() {
        deliver("nord", 2023, 5.0);
        evaluations(observations).evaluateAll();
        deliver("nord", 2024, 9.8);
        evaluations(observations).evaluateAll();
        deliver("nord", 2025, 5.0);

        assertThat(kinds(evaluations(observations).evaluateAll())).contains(Kind.RESOLVED);
    }

    private static List<Kind> kinds(EvaluationResult result) {
        return result.changes().stream().map(change -> change.event().kind()).toList();
    }

    private Evaluations evaluations(ObservationStore store) {
        LocalDate day = LocalDate.of(2026, 6, 30);
        EvaluationSettings settings = new EvaluationSettings(day, Path.of("eingang"), null, null);
        return new Evaluations(
                new Town(),
                store,
                alerts,
                runs,
                new EvaluationDay(settings, Sample.NONE, CLOCK),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                event -> {
                    listener.accept((EvaluationCompleted) event);
                    completed.add((EvaluationCompleted) event);
                },
                CLOCK);
    }

    private Delivery deliver(String district, int year, double value) {
        return OneValue.deliver(observations, CLOCK.instant(), RATE, district, year, value);
    }

    /** The store, with something that happens right after its series were read for the first time. */
    private ObservationStore afterTheFirstReading(Runnable happens) {
        List<Runnable> once = new ArrayList<>(List.of(happens));
        return afterEachReading(() -> {
            if (!once.isEmpty()) {
                once.remove(0).run();
            }
        });
    }

    private ObservationStore afterEachReading(Runnable happens) {
        return (ObservationStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ObservationStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(observations, arguments);
                        if (method.getName().equals("series")) {
                            happens.run();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static RuleSet rules() {
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(TOWN, problems);
        RuleSet rules = new RuleSet(
                "v1", catalogue, Targets.read(TOWN, catalogue, problems), Thresholds.read(TOWN, catalogue, problems));
        problems.throwIfErrors();
        return rules;
    }

    private final class Town implements ActiveRuleSet {
        @Override
        public RuleSet current() {
            return inForce;
        }

        @Override
        public Sources sources() {
            throw new UnsupportedOperationException("no files here");
        }
    }
}
