package org.pegel.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pegel.notification.PolicyMail;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.release.RuleSetVersion.Step;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a draft: written, handed in, approved by a second person, in force from a chosen day. Only where the database
 * is the truth; where the folders are, their files are changed instead.
 */
public class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final String CLOCK = "Pegel, zum gewählten Tag";

    private final Mode mode;
    private final RulesInForce rules;
    private final RuleSetStore store;
    private final Runnable evaluate;
    private final PolicyMail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(
            Mode mode,
            RulesInForce rules,
            RuleSetStore store,
            Runnable evaluate,
            PolicyMail mail,
            TransactionTemplate transaction,
            Clock clock) {
        this.mode = mode;
        this.rules = rules;
        this.store = store;
        this.evaluate = evaluate;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A draft from some changed files; it is kept even with errors, which it must lose before it is handed in.
     *
     * @param from number of the draft or rejected version it goes on from; absent for the version in force
     * @param changes the content of files by name; {@code null} takes a file away
     * @throws RuleSetStateException when nothing changes, or a file may not be changed
     */
    public RuleSetVersion draft(String by, String reason, @Nullable Long from, Map<String, byte @Nullable []> changes) {
        requireDatabase();
        changes.keySet().forEach(FileName::require);
        RuleSetVersion goesOnFrom = from == null ? inForce() : existing(from);
        if (from != null
                && !isUnfinished(goesOnFrom)
                && goesOnFrom.number() != inForce().number()) {
            throw new RuleSetStateException(
                    "%s ist %s; weiterschreiben lässt sich ein Entwurf, was zurückgewiesen wurde, oder die Fassung in Kraft"
                            .formatted(goesOnFrom.name(), goesOnFrom.state().german()));
        }
        RuleFiles files = store.files(goesOnFrom.number()).with(changes);
        List<String> authors = new ArrayList<>(isUnfinished(goesOnFrom) ? goesOnFrom.authors() : List.of());
        authors.add(by);
        Long base = isUnfinished(goesOnFrom) ? goesOnFrom.base() : Long.valueOf(goesOnFrom.number());
        return add(files, authors, reason, base);
    }

    /** A draft from what stands in the folders; not again what was one before. */
    Optional<RuleSetVersion> draftOf(RuleFiles files) {
        boolean known = store.all().stream()
                .anyMatch(version -> version.version().equals(files.version())
                        && (version.state() == State.ACTIVE || version.author().equals(RuleSetVersion.FOLDER)));
        return known
                ? Optional.empty()
                : Optional.of(add(
                        files,
                        List.of(RuleSetVersion.FOLDER),
                        "Änderung in den Ordnern",
                        inForce().number()));
    }

    /** An earlier version again, handed in at once: a second person must approve it. */
    public RuleSetVersion restore(long number, String by, String reason) {
        requireDatabase();
        RuleSetVersion old = existing(number);
        if (!old.wasActive()) {
            throw new RuleSetStateException(
                    "%s war nie in Kraft; wiederherstellen lässt sich, was einmal galt".formatted(old.name()));
        }
        RuleSetVersion draft = add(
                store.files(number),
                List.of(by),
                "%s wiederhergestellt: %s".formatted(old.name(), reason),
                inForce().number());
        return submit(draft.number(), by);
    }

    private static boolean isUnfinished(RuleSetVersion version) {
        return version.state() == State.DRAFT || version.state() == State.REJECTED;
    }

    private RuleSetVersion add(RuleFiles files, List<String> authors, String reason, @Nullable Long base) {
        RuleSetVersion active = inForce();
        if (files.version().equals(active.version())) {
            throw new RuleSetStateException("Damit ändert sich nichts: So steht es schon in " + active.name());
        }
        if (files.isTooMuch()) {
            throw new RuleSetStateException("Das ist zu viel für eine Fassung; erlaubt: " + RuleFiles.MOST);
        }
        Problems problems = new Problems();
        RuleFolder folder = files.folder(problems);
        if (folder != null) {
            folder.checkScenarios(problems);
        }
        Instant now = now();
        RuleSetVersion fresh = new RuleSetVersion(
                0,
                files.version(),
                State.DRAFT,
                authors,
                now,
                reason,
                base,
                base == null ? List.of() : rules.difference(base, files, folder),
                problems.all().stream().map(Problem::text).toList(),
                !problems.hasErrors(),
                null,
                null,
                List.of(new Step(State.DRAFT, now, authors.get(authors.size() - 1), null)));
        return transaction.execute(status -> {
            store.lock();
            return store.add(fresh, files);
        });
    }

    public RuleSetVersion submit(long number, String by) {
        return step(number, version -> {
            rules.requireBaseInForce(version);
            return version.submitted(by, now());
        });
    }

    /** By somebody who has not worked on it. */
    public RuleSetVersion approve(long number, String by) {
        return step(number, version -> {
            rules.requireBaseInForce(version);
            return version.approved(by, now());
        });
    }

    public RuleSetVersion reject(long number, String by, String why) {
        return step(number, version -> version.rejected(by, now(), why));
    }

    /**
     * Puts an approved version in force.
     *
     * @param day from this day on; absent, or a day that has come, for now
     */
    public RuleSetVersion activate(long number, String by, @Nullable LocalDate day) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            return step(number, version -> version.scheduled(by, now(), day));
        }
        requireDatabase();
        rules.activate(existing(number), by);
        evaluate.run();
        return existing(number);
    }

    /**
     * Puts in force what was approved for a day that has come. What can't be any more is rejected, and policy staff hear why.
     */
    void activateDue() {
        if (mode != Mode.DATABASE) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<RuleSetVersion> due = store.all().stream()
                .filter(version -> version.state() == State.APPROVED)
                .filter(version -> version.from() != null && !version.from().isAfter(today))
                .sorted(Comparator.comparing(RuleSetVersion::number))
                .toList();
        for (RuleSetVersion version : due) {
            try {
                activate(version.number(), CLOCK, null);
            } catch (RuleSetStateException impossible) {
                LOG.warn("{} tritt nicht in Kraft: {}", version.name(), impossible.text());
                transaction.executeWithoutResult(status -> {
                    reject(version.number(), CLOCK, impossible.text());
                    mail.owe(notInForce(version, impossible.text()), rules.departments());
                });
            }
        }
    }

    private PolicyMail.News notInForce(RuleSetVersion version, String why) {
        return new PolicyMail.News(
                "rule-set-" + version.number() + "-not-in-force",
                version.name() + " ist nicht in Kraft getreten",
                List.of(
                        "%s (%s) sollte heute in Kraft treten; das geht nicht:"
                                .formatted(version.name(), version.reason()),
                        why,
                        "Es gilt weiter die bisherige Fassung (%s)."
                                .formatted(rules.current().version())),
                rules.current().version());
    }

    private RuleSetVersion step(long number, UnaryOperator<RuleSetVersion> step) {
        requireDatabase();
        return transaction.execute(status -> {
            store.lock();
            RuleSetVersion after = step.apply(existing(number));
            store.save(after);
            return after;
        });
    }

    private RuleSetVersion inForce() {
        rules.inForce();
        return store.active().flatMap(store::find).orElseThrow();
    }

    private RuleSetVersion existing(long number) {
        return store.find(number).orElseThrow(() -> new RuleSetStateException("Fassung " + number + " gibt es nicht"));
    }

    private void requireDatabase() {
        if (mode != Mode.DATABASE) {
            throw new RuleSetStateException("Hier gelten die Dateien im Ordner der Regeln: Änderungen macht man dort,"
                    + " auch um eine frühere Fassung wiederherzustellen (pegel.release.mode=folder).");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
