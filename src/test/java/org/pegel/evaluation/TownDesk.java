package org.pegel.evaluation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.pegel.intake.Sources;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.SeriesRef;
import org.pegel.release.RuleFolder;
import org.pegel.rule.RuleSet;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Takes a town's files in on a real database. Evaluations are noted, not run. */
final class TownDesk {
    static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");

    final Deliveries deliveries;
    final ObservationStore observations;
    final List<Collection<SeriesRef>> judged = Collections.synchronizedList(new ArrayList<>());

    private final DataSource database;
    private final Clock clock;
    private Runnable whileReading = () -> {};
    private String failsOn = "";
    private Throwable failure = new IllegalStateException();

    TownDesk(Path rules, DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.observations = meddling(TestDatabases.observations(database, clock));
        ActiveRuleSet active = new Town(rules(rules));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        DeliveryExamination examination = new DeliveryExamination(active, observations, clock);
        FileTaking files = new FileTaking(
                active,
                observations,
                examination,
                TestDatabases.knownContents(database),
                transaction,
                clock,
                DataSize.ofGigabytes(4),
                200);
        this.deliveries = new Deliveries(
                active,
                files,
                observations,
                new Noting(active, transaction),
                TestDatabases.deliveryRecords(database),
                examination,
                event -> {},
                clock);
    }

    /** Something that happens after a file's hash was taken, before its rows are read. */
    void whileReading(Runnable happens) {
        whileReading = happens;
    }

    /** Fails from now on when a file of this name is taken. */
    void failOn(String name, Throwable with) {
        failsOn = name;
        failure = with;
    }

    private ObservationStore meddling(ObservationStore store) {
        return (ObservationStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ObservationStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("receive")) {
                        meddle(arguments);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private void meddle(Object[] arguments) throws Throwable {
        if (((Delivery) arguments[0]).file().equals(failsOn)) {
            throw failure;
        }
        var content = (Consumer<ObservationStore.Sink>) arguments[1];
        arguments[1] = (Consumer<ObservationStore.Sink>) sink -> {
            whileReading.run();
            content.accept(sink);
        };
    }

    private static RuleFolder rules(Path folder) {
        Problems problems = new Problems();
        RuleFolder rules = RuleFolder.read(folder, null, problems);
        problems.throwIfErrors();
        return rules;
    }

    private record Town(RuleFolder folder) implements ActiveRuleSet {
        @Override
        public RuleSet current() {
            return folder.rules();
        }

        @Override
        public Sources sources() {
            return folder.sources();
        }
    }

    private final class Noting extends Evaluations {
        Noting(ActiveRuleSet rules, TransactionTemplate transaction) {
            super(
                    rules,
                    observations,
                    TestDatabases.alerts(database),
                    TestDatabases.evaluations(database),
                    new EvaluationDay(
                            new EvaluationSettings(LocalDate.of(2026, 6, 30), Path.of("eingang"), null, null),
                            Sample.NONE,
                            clock),
                    transaction,
                    event -> {},
                    clock);
        }

        @Override
        EvaluationResult evaluate(Collection<SeriesRef> changed, Collection<String> deliveries) {
            judged.add(changed);
            return new EvaluationResult(LocalDate.of(2026, 6, 30), "", List.of(), List.of(), List.of());
        }
    }
}
