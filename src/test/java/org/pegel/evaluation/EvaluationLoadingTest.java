package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.intake.Sources;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.SeriesRef;
import org.pegel.release.RuleFolder;
import org.pegel.rule.RuleSet;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which series a run takes from the store: Musterstadt with a value for each indicator in each district. */
class EvaluationLoadingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);
    private static final String LEVEL = "stadtbezirk";

    private final RuleSet rules =
            RuleFolder.read(Path.of("rules"), null, new Problems()).rules();
    private final Catalogue catalogue = rules.catalogue();
    private final DataSource database = TestDatabases.h2();
    private final ObservationStore observations = TestDatabases.observations(database, CLOCK);
    private final List<SeriesKey> loaded = new ArrayList<>();

    @Test
    void aRunOverOneChangedValueLoadsOnlyTheCohortsThatItTouches() {
        Delivery delivery = deliverEverything();
        Indicator changed = watchedInDistricts().get(0);
        String district = districts().get(0);

        evaluations().evaluate(Set.of(new SeriesRef(changed.id(), district)), List.of(delivery.id()));

        assertThat(loaded)
                .contains(new SeriesKey(changed.id(), district, Group.ALL))
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(catalogue.indicator(key.indicator()).field())
                            .as("of the field that the district is judged in")
                            .isEqualTo(changed.field());
                    assertThat(catalogue.district(key.district()).level())
                            .as("the district's level, and the city to compare with")
                            .isIn(LEVEL, catalogue.district(District.CITY).level());
                });
    }

    @Test
    void aRunOverEverythingLoadsEverything() {
        deliverEverything();

        evaluations().evaluateAll();

        assertThat(loaded).hasSize(watchedInDistricts().size() * districts().size());
        assertThat(loaded.stream()
                        .map(key -> catalogue.indicator(key.indicator()).field())
                        .distinct())
                .as("fields that a partial run must leave alone")
                .hasSizeGreaterThan(1);
    }

    private List<Indicator> watchedInDistricts() {
        return catalogue.indicators().values().stream()
                .filter(indicator -> indicator.rhythm(LEVEL) != null)
                .toList();
    }

    private List<String> districts() {
        return catalogue.districts().values().stream()
                .filter(district -> district.level().equals(LEVEL))
                .map(District::id)
                .toList();
    }

    private Delivery deliverEverything() {
        Instant now = CLOCK.instant();
        Delivery delivery = new Delivery("alles", "tidy", "werte.csv", "00", now, Delivery.AUTOMATIC, now);
        observations.receive(delivery, sink -> watchedInDistricts().forEach(indicator -> districts()
                .forEach(district -> sink.accept(value(new SeriesKey(indicator.id(), district, Group.ALL))))));
        return delivery;
    }

    private static Observation value(SeriesKey key) {
        return new Observation(
                key,
                Period.year(2025),
                5.0,
                null,
                null,
                Quality.FINAL,
                0,
                null,
                LocalDate.of(2026, 3, 1),
                new Origin("werte.csv", null, 2));
    }

    private Evaluations evaluations() {
        EvaluationSettings settings = new EvaluationSettings(LocalDate.of(2026, 6, 30), Path.of("eingang"), null, null);
        return new Evaluations(
                new Musterstadt(rules),
                noting(),
                TestDatabases.alerts(database),
                TestDatabases.evaluations(database),
                new EvaluationDay(settings, Sample.NONE, CLOCK),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                event -> {},
                CLOCK);
    }

    /** The store; what it hands out is noted. */
    private ObservationStore noting() {
        return (ObservationStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ObservationStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(observations, arguments);
                        if (result instanceof List<?> list) {
                            list.stream()
                                    .filter(Series.class::isInstance)
                                    .forEach(series -> loaded.add(((Series) series).key()));
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record Musterstadt(RuleSet current) implements ActiveRuleSet {
        @Override
        public Sources sources() {
            throw new UnsupportedOperationException("no files here");
        }
    }
}
