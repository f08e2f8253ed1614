package org.pegel.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.pegel.catalogue.Indicator;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RulesInForce.Loaded;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts one version of the rules after the other in force, as the folder's watch does: Musterstadt's rules and many more in
 * sentences, on an embedded database as it is shipped.
 */
public final class SwitchTrial {
    private static final double NANOS = 1e6;

    private final RuleFiles shipped;
    private final List<String> shares;
    private final int sentences;
    private final Stopwatch transaction;
    private final RulesInForce rules;

    /**
     * How long a change took, in milliseconds.
     *
     * @param beside reading, checking, compiling and comparing, while evaluations go on
     * @param locked the switch, while they wait
     */
    public record Took(double beside, double locked) {}

    /** A transaction that tells how long it was. */
    private static final class Stopwatch extends TransactionTemplate {
        private static final long serialVersionUID = 1L;

        private double milliseconds;

        Stopwatch(PlatformTransactionManager manager) {
            super(manager);
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            long start = System.nanoTime();
            T result = super.execute(action);
            milliseconds = (System.nanoTime() - start) / NANOS;
            return result;
        }
    }

    /** @param folder for the database */
    public SwitchTrial(Path folder, int sentences) {
        this.sentences = sentences;
        this.shipped = RuleFiles.read(Path.of("rules"), Path.of("alerts-config"), new Problems());
        RuleFolder read = read(shipped);
        this.shares = read.rules().catalogue().indicators().values().stream()
                .filter(indicator ->
                        indicator.unit().equals("%") && indicator.direction().sign() != 0)
                .map(Indicator::id)
                .toList();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("pegel") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        TestDatabases.migrated(database);
        this.transaction = new Stopwatch(new JdbcTransactionManager(database));
        this.rules = new RulesInForce(
                new Loaded(0, shipped, read, ""),
                Mode.FOLDER,
                TestDatabases.ruleSets(database),
                transaction,
                Clock.systemUTC());
        rules.inForce();
    }

    private static RuleFolder read(RuleFiles files) {
        Problems problems = new Problems();
        RuleFolder folder = files.folder(problems);
        problems.throwIfErrors();
        return folder;
    }

    /** Changes one sentence, and puts that in force. */
    public Took change(int round) {
        byte[] text = IntStream.range(0, sentences)
                .mapToObj(i -> sentence(i, round))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        RuleFiles files = shipped.with(Map.of("rules/fachregeln/viele.regel", text));
        Problems problems = new Problems();
        RuleFolder folder = files.folder(problems);
        problems.throwIfErrors();
        folder.build();
        // Without the hint that no scenario shows these rules, 4,000 lines that nobody's check says.
        if (!rules.publish(files, folder, List.of())) {
            throw new IllegalStateException("nothing has changed");
        }
        double whole = (System.nanoTime() - start) / NANOS;
        return new Took(whole - transaction.milliseconds, transaction.milliseconds);
    }

    private String sentence(int i, int round) {
        return """
                Regel "Regel %d"
                  Kennung: regel-%d
                  Grundlage: Stadtrat, 01.02.2024
                  Gilt für Indikator "%s"
                  Wenn der Wert unter %s %% liegt
                   und der Wert sich gegenüber dem vorigen Zeitraum verschlechtert hat
                  Dann Hinweis mit "{Gebiet}: {Wert}"
                """
                .formatted(
                        i,
                        i,
                        shares.get(i % shares.size()),
                        String.format(Locale.GERMAN, "%.2f", i == round ? 20 : 10 + 0.01 * (i % 500)));
    }
}
