package org.pegel.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.RulesRead;
import org.pegel.notification.PolicyMail;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.release.RuleSetVersion.Step;
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What becomes of a change in the folders: where they are the truth a version in force, else a draft; with errors neither,
 * and policy staff hear of it once.
 */
class FolderChanges {
    private static final Logger LOG = LoggerFactory.getLogger(FolderChanges.class);
    private static final int MOST_IN_MAIL = 40;

    private final Mode mode;
    private final RulesInForce rules;
    private final Drafts drafts;
    private final RuleSetStore store;
    private final Runnable evaluate;
    private final PolicyMail mail;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FolderChanges(
            Mode mode,
            RulesInForce rules,
            Drafts drafts,
            RuleSetStore store,
            Runnable evaluate,
            PolicyMail mail,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mode = mode;
        this.rules = rules;
        this.drafts = drafts;
        this.store = store;
        this.evaluate = evaluate;
        this.mail = mail;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Takes what the folders contain now. */
    void take(RestingFolders.Reading reading) {
        Instant started = clock.instant();
        Problems problems = reading.problems();
        RuleFiles files = reading.files();
        RuleFolder folder = problems.hasErrors() ? null : files.folder(problems);
        folder = folder == null ? null : built(folder, problems);
        Duration took = Duration.between(started, clock.instant());
        rules.inForce();
        if (folder == null) {
            keepFaulty(files, problems.all());
        } else {
            transaction.executeWithoutResult(status -> forgetFaulty());
            if (mode == Mode.DATABASE) {
                drafts.draftOf(files)
                        .ifPresent(draft -> LOG.info("Aus den Ordnern ist {} als Entwurf entstanden.", draft.name()));
            } else if (rules.publish(files, folder, problems.all())) {
                evaluate.run();
            }
        }
        rules.reloaded(folder != null);
        events.publishEvent(new RulesRead(folder != null, took));
    }

    /** Compiled and tried here, beside the rules in force; absent when one of the two fails. */
    private static @Nullable RuleFolder built(RuleFolder folder, Problems problems) {
        try {
            folder.build();
            folder.checkScenarios(problems);
            return problems.hasErrors() ? null : folder;
        } catch (RuntimeException failed) {
            LOG.error("Die Regeln lassen sich nicht übersetzen", failed);
            problems.error(
                    Place.of("fachregeln"),
                    null,
                    "Die Regeln lassen sich nicht übersetzen: " + failed.getMessage(),
                    null);
            return null;
        }
    }

    private void keepFaulty(RuleFiles files, List<Problem> problems) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            if (store.faulty()
                    .filter(known -> known.version().equals(files.version()))
                    .isPresent()) {
                return;
            }
            forgetFaulty();
            RuleSetVersion added = store.add(faulty(files, problems), files);
            mail.owe(news(added), rules.departments());
            LOG.warn(
                    "Die Dateien in den Ordnern haben Fehler und gelten nicht; in Kraft bleibt {}.\n{}",
                    rules.current().version(),
                    String.join("\n", added.problems()));
        });
    }

    private RuleSetVersion faulty(RuleFiles files, List<Problem> problems) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long base = store.active().orElseThrow();
        List<String> difference = rules.difference(base, files, null);
        return new RuleSetVersion(
                0,
                files.version(),
                State.FAULTY,
                List.of(RuleSetVersion.FOLDER),
                now,
                difference.isEmpty() ? "nicht lesbar" : Difference.summary(difference),
                base,
                difference,
                problems.stream().map(Problem::text).toList(),
                false,
                null,
                null,
                List.of(new Step(State.FAULTY, now, RuleSetVersion.FOLDER, null)));
    }

    private PolicyMail.News news(RuleSetVersion faulty) {
        List<String> problems = faulty.problems();
        List<String> lines = new ArrayList<>();
        lines.add("In den Ordnern der Regeln hat sich etwas geändert, das Pegel so nicht verwenden kann. Es gilt weiter"
                + " die bisherige Fassung (%s); ausgewertet wird mit ihr."
                        .formatted(rules.current().version()));
        lines.add(
                problems.size() == 1
                        ? "Bitte berichtigen:"
                        : "Bitte berichtigen (%d Stellen):".formatted(problems.size()));
        problems.stream().limit(MOST_IN_MAIL).map(text -> "– " + text).forEach(lines::add);
        if (problems.size() > MOST_IN_MAIL) {
            lines.add("… und %d weitere".formatted(problems.size() - MOST_IN_MAIL));
        }
        lines.add(
                mode == Mode.FOLDER
                        ? "Sobald die Dateien in Ordnung sind, gelten sie von selbst. Zu diesem Stand kommt keine"
                                + " weitere Mail."
                        : "Sobald die Dateien in Ordnung sind, wird daraus ein Entwurf. Zu diesem Stand kommt keine"
                                + " weitere Mail.");
        return new PolicyMail.News(
                "rule-set-" + faulty.number(),
                "Regeln nicht verwendbar, " + (problems.size() == 1 ? "1 Stelle" : problems.size() + " Stellen"),
                lines,
                rules.current().version());
    }

    private void forgetFaulty() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.faulty().ifPresent(known -> store.save(known.mended(RuleSetVersion.FOLDER, now)));
    }
}
