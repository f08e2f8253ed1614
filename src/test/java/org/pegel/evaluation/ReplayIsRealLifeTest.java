package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.backtest.Backtest;
import org.pegel.backtest.BacktestResult;
import org.pegel.backtest.Chronicle;
import org.pegel.backtest.Episode;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.intake.Sources;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.OneValue;
import org.pegel.release.RuleFolder;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small town lives through some years, evaluated the day after each delivery and at New Year; then the same years are replayed. */
class ReplayIsRealLifeTest {
    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");
    private static final String RATE = "arbeitslosenquote";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-06-30T10:00:00Z"), ZoneOffset.UTC);
    private static final int FIRST = 2016;
    private static final int LAST = 2034;

    private final DataSource database = TestDatabases.h2();
    private final ObservationStore observations = TestDatabases.observations(database, CLOCK);
    private final RuleSet rules = rules();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAlertsOfTheReplayAreThoseThatThereWere(long seed) {
        Random random = new Random(seed);
        Evaluations evaluations = evaluations();
        List<String> lived = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            for (String district : List.of("gesamt", "nord", "sued")) {
                deliver(district, year, 5 + random.nextGaussian() * 2);
            }
            live(evaluations, LocalDate.of(year + 1, 3, 2), lived);
            live(evaluations, LocalDate.of(year + 2, 1, 1), lived);
        }

        BacktestResult replayed = Backtest.run(
                rules,
                Chronicle.read(observations, List.of(RATE)),
                new ReplayedTime(Period.year(FIRST), Period.year(LAST)));

        List<String> opened = lived.stream()
                .filter(step -> step.startsWith("OPENED") || step.startsWith("REOPENED"))
                .map(step -> step.substring(step.indexOf(' ')))
                .toList();
        assertThat(opened).hasSizeGreaterThan(10);
        assertThat(replayed.episodes().stream()
                        .map(episode -> what(
                                Kind.OPENED, episode.key(), episode.opened().period())))
                .extracting(step -> step.substring(step.indexOf(' ')))
                .containsExactlyInAnyOrderElementsOf(opened);
        assertThat(replayed.stock()).hasSize((int) count(lived, "RECORDED"));
        assertThat(ended(replayed)).isEqualTo(count(lived, "RESOLVED"));
        assertThat(replayed.episodes().stream()
                        .mapToLong(episode -> episode.course().size() - 1)
                        .sum())
                .isEqualTo(count(lived, "ESCALATED") + count(lived, "EASED"));
    }

    private static void live(Evaluations evaluations, LocalDate day, List<String> lived) {
        evaluations.evaluateAll(day).changes().stream()
                .filter(ReplayIsRealLifeTest::isReplayed)
                .map(change -> what(
                        change.event().kind(),
                        change.alert().key(),
                        change.alert().period()))
                .forEach(lived::add);
    }

    private static long count(List<String> lived, String kind) {
        return lived.stream().filter(step -> step.startsWith(kind)).count();
    }

    /** What was recorded and then opened has not been resolved. */
    private static long ended(BacktestResult replayed) {
        return Stream.concat(replayed.episodes().stream(), replayed.stock().stream())
                .filter(episode -> episode.closed() != null)
                .filter(episode -> !episode.recorded() || !isOpenedAt(episode, replayed))
                .count();
    }

    private static boolean isOpenedAt(Episode recorded, BacktestResult replayed) {
        return replayed.episodes().stream()
                .anyMatch(episode ->
                        episode.key().equals(recorded.key()) && episode.opened().equals(recorded.closed()));
    }

    private static boolean isReplayed(AlertChange change) {
        return !(change.alert().key().subject() instanceof Subject.OfDelivery);
    }

    private static String what(Kind kind, Object key, Period period) {
        return kind + " " + key + " " + period;
    }

    private void deliver(String district, int year, double value) {
        OneValue.deliver(observations, CLOCK.instant(), RATE, district, year, value);
    }

    private Evaluations evaluations() {
        return new Evaluations(
                new Town(rules),
                observations,
                TestDatabases.alerts(database),
                TestDatabases.evaluations(database),
                new EvaluationDay(
                        new EvaluationSettings(LocalDate.of(2040, 6, 30), Path.of("eingang"), null, null),
                        Sample.NONE,
                        CLOCK),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                event -> {},
                CLOCK);
    }

    private static RuleSet rules() {
        Problems problems = new Problems();
        RuleFolder folder = RuleFolder.read(TOWN, null, problems);
        problems.throwIfErrors();
        return folder.rules();
    }

    private record Town(RuleSet current) implements ActiveRuleSet {
        @Override
        public Sources sources() {
            throw new UnsupportedOperationException("no files here");
        }
    }
}
