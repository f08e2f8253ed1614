package org.pegel.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pegel.MovableClock;
import org.pegel.catalogue.RulesFolder;
import org.pegel.notification.PolicyMail;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RulesInForce.Loaded;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small town's rules in real folders, on a real database. Evaluations are counted, not run. */
final class RulesTown {
    static final Duration QUIET = Duration.ofSeconds(3);
    static final String LIMITS = "rules/schwellen.csv";

    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
    final Path folder;
    final DataSource database;
    final RuleSetStore store;
    final RulesInForce rules;
    final Drafts drafts;
    final RestingFolders resting;
    final List<String> evaluatedWith = new ArrayList<>();

    private final FolderChanges changes;

    RulesTown(Path folder, Mode mode, DataSource database) {
        this.folder = folder;
        this.database = database;
        if (!Files.exists(folder.resolve("rules"))) {
            RulesFolder.copy(TOWN, folder.resolve("rules"));
        }
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        store = TestDatabases.ruleSets(database);
        rules = new RulesInForce(
                mode == Mode.DATABASE && store.active().isPresent() ? null : read(), mode, store, transaction, clock);
        Runnable evaluate = () -> evaluatedWith.add(rules.inForce().version());
        PolicyMail mail = new PolicyMail(TestDatabases.notifications(database), clock);
        drafts = new Drafts(mode, rules, store, evaluate, mail, transaction, clock);
        changes = new FolderChanges(mode, rules, drafts, store, evaluate, mail, transaction, event -> {}, clock);
        resting = new RestingFolders(folder.resolve("rules"), alerts(), QUIET, clock);
        rules.inForce();
    }

    private Path alerts() {
        return folder.resolve("rules/alerts-config");
    }

    private @Nullable Loaded read() {
        Problems problems = new Problems();
        RuleFiles files = RuleFiles.read(folder.resolve("rules"), alerts(), problems);
        RuleFolder read = problems.hasErrors() ? null : files.folder(problems);
        return read == null ? null : new Loaded(0, files, read, "");
    }

    /** Looks until what was written rests. */
    void watch() throws IOException {
        look();
        clock.forward(QUIET);
        look();
    }

    /** Looks once. */
    void look() throws IOException {
        resting.look().ifPresent(changes::take);
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    void replace(String file, String old, String by) throws IOException {
        write(file, text(file).replace(old, by));
    }

    RuleSetVersion version(long number) {
        return store.find(number).orElseThrow();
    }

    /** The contents of the mails that are owed. */
    List<String> mails() {
        return new JdbcTemplate(database).queryForList("select content from owed_mail order by seq", String.class);
    }
}
