package org.pegel.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.intake.Sources;
import org.pegel.notification.Departments;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.release.RuleSetVersion.Step;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The version in force, as this process holds it. Reading and compiling happen on the caller's thread while the others go
 * on with the version before; the switch itself is one row in the database and one reference here.
 *
 * <p>The row is written under the lock that an evaluation holds while it changes alerts. So an evaluation either ends with
 * the version it began with, or sees the new one and begins anew.
 */
class RulesInForce implements ActiveRuleSet {
    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private final Mode mode;
    private final RuleSetStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Loaded loaded;
    private volatile Reload reload;

    /**
     * A version in memory.
     *
     * @param number 0 for what was read from the folders and is not a version yet
     */
    record Loaded(long number, RuleFiles files, RuleFolder folder, String reason) {
        String version() {
            return folder.rules().version();
        }
    }

    /**
     * Begins with what was read from the folders.
     *
     * @param first absent for what the database says is in force
     */
    RulesInForce(@Nullable Loaded first, Mode mode, RuleSetStore store, TransactionTemplate transaction, Clock clock) {
        this.mode = mode;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.loaded = first != null ? first : load(store.active().orElseThrow());
        this.reload = new Reload(true, clock.instant());
    }

    @Override
    public RuleSet current() {
        return loaded.folder().rules();
    }

    @Override
    public Sources sources() {
        return loaded.folder().sources();
    }

    Departments departments() {
        return loaded.folder().departments();
    }

    @Override
    public String name() {
        Loaded now = loaded;
        return "Fassung " + now.number() + ": " + now.reason();
    }

    @Override
    public Reload lastReload() {
        return reload;
    }

    void reloaded(boolean good) {
        reload = new Reload(good, good ? clock.instant() : reload.goodAt());
    }

    @Override
    public RuleSet inForce() {
        return upToDate().folder().rules();
    }

    /** What the database says is in force; what this process has read becomes a version where it is to be one. */
    private Loaded upToDate() {
        Loaded now = loaded;
        Optional<Long> active = store.active();
        if (active.isEmpty() || (now.number() == 0 && mode == Mode.FOLDER)) {
            publish(now.files(), now.folder(), List.of());
            return loaded;
        }
        return active.get() == now.number() ? now : follow(active.get());
    }

    private Loaded follow(long number) {
        Loaded other = load(number);
        loaded = other;
        LOG.info("In Kraft ist jetzt Fassung {} ({}).", number, other.version());
        return other;
    }

    /** Reads a version from the database. */
    private Loaded load(long number) {
        RuleFiles files = store.files(number);
        Problems problems = new Problems();
        RuleFolder folder = files.folder(problems);
        if (folder == null) {
            throw new IllegalStateException("Fassung %d lässt sich mit diesem Pegel nicht lesen: %s"
                    .formatted(number, problems.all().get(0).text()));
        }
        folder.build();
        return new Loaded(
                number, files, folder, store.find(number).orElseThrow().reason());
    }

    /**
     * Puts what stands in the folders in force, as a new version unless it is in force already.
     *
     * @param check what the check has remarked on it
     * @return whether it was not in force already
     */
    boolean publish(RuleFiles files, RuleFolder folder, List<Problem> check) {
        while (true) {
            RuleSetVersion base = store.active().flatMap(store::find).orElse(null);
            if (base != null && base.version().equals(files.version())) {
                loaded = new Loaded(base.number(), files, folder, base.reason());
                return false;
            }
            Optional<Loaded> next = published(fresh(base, files, folder, check), files, folder);
            if (next.isPresent()) {
                loaded = next.get();
                LOG.info("In Kraft ist jetzt {} ({})", name(), files.version());
                return true;
            }
        }
    }

    private RuleSetVersion fresh(
            @Nullable RuleSetVersion base, RuleFiles files, RuleFolder folder, List<Problem> check) {
        Instant now = now();
        List<String> difference = base == null ? List.of() : difference(base.number(), files, folder);
        return new RuleSetVersion(
                0,
                files.version(),
                State.ACTIVE,
                List.of(RuleSetVersion.FOLDER),
                now,
                difference.isEmpty() ? "erste Fassung" : Difference.summary(difference),
                base == null ? null : base.number(),
                difference,
                check.stream().map(Problem::text).toList(),
                true,
                null,
                null,
                List.of(new Step(State.ACTIVE, now, RuleSetVersion.FOLDER, null)));
    }

    /** What a version to be changes, against an earlier one. */
    List<String> difference(long base, RuleFiles files, @Nullable RuleFolder folder) {
        Loaded now = loaded;
        RuleFiles before = now.number() == base ? now.files() : store.files(base);
        RuleFolder beforeFolder = now.number() == base ? now.folder() : before.folder(new Problems());
        return beforeFolder == null || folder == null
                ? Difference.ofFiles(before, files)
                : Difference.between(before, beforeFolder, files, folder);
    }

    /** Empty when another version was put in force meanwhile. Evaluations wait for nothing but the writing. */
    private Optional<Loaded> published(RuleSetVersion fresh, RuleFiles files, RuleFolder folder) {
        files.zip();
        return transaction.execute(status -> {
            store.lock();
            if (!store.active().equals(Optional.ofNullable(fresh.base()))) {
                return Optional.empty();
            }
            RuleSetVersion added = store.add(fresh, files);
            takeOver(added, fresh.author());
            return Optional.of(new Loaded(added.number(), files, folder, fresh.reason()));
        });
    }

    /**
     * Puts an approved version in force.
     *
     * @throws RuleSetStateException when it does not go on from the version in force, or can't be read any more
     */
    void activate(RuleSetVersion approved, String by) {
        Problems problems = new Problems();
        RuleFiles files = store.files(approved.number());
        RuleFolder folder = files.folder(problems);
        if (folder == null) {
            throw new RuleSetStateException("%s kann nicht in Kraft gesetzt werden: %s"
                    .formatted(approved.name(), problems.all().get(0).text()));
        }
        folder.build();
        transaction.executeWithoutResult(status -> {
            store.lock();
            requireBaseInForce(approved);
            RuleSetVersion active = store.find(approved.number()).orElseThrow().activated(by, now());
            store.save(active);
            takeOver(active, by);
        });
        loaded = new Loaded(approved.number(), files, folder, approved.reason());
        LOG.info("In Kraft ist jetzt {} ({}).", approved.name(), approved.version());
    }

    /** Another version came in force since work on it began: it would undo that one unseen. */
    void requireBaseInForce(RuleSetVersion version) {
        if (store.active().equals(Optional.of(version.number()))) {
            throw new RuleSetStateException(version.name() + " ist schon in Kraft.");
        }
        if (!store.active().equals(Optional.ofNullable(version.base()))) {
            throw new RuleSetStateException(("Seit %s begonnen wurde, ist Fassung %d in Kraft getreten."
                            + " Bitte die Änderung auf deren Grundlage neu anlegen.")
                    .formatted(version.name(), store.active().orElse(0L)));
        }
    }

    private void takeOver(RuleSetVersion active, String by) {
        store.active()
                .flatMap(store::find)
                .filter(old -> old.state() == State.ACTIVE && old.number() != active.number())
                .ifPresent(old -> store.save(old.replaced(by, now())));
        store.activate(active.number());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
