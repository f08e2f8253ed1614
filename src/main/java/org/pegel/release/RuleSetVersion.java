package org.pegel.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules (Fassung) and what became of it. Immutable; each step gives a new one. What it contains is kept
 * beside it ({@link RuleSetStore#files}).
 *
 * @param number counts up from 1
 * @param version hash of the content, the {@code ruleSet} of findings and alerts; a version restored has that of the first
 * @param state where it stands
 * @param authors who has worked on it: the last one made this version, the others those before it that it goes on from
 * @param createdAt when it was made
 * @param reason why, as its author says it
 * @param base number of the version that was in force when work on it began; absent for the first one
 * @param difference what is different from that one, German, a line each
 * @param problems what the check found, German, a line each; with an error it is {@link State#FAULTY} or stays a draft
 * @param good whether the check found no error
 * @param backtest what it would have found in the past, German; absent when that was not tried
 * @param from the day from which it is to be in force; absent before that is decided
 * @param steps who has let it take which step, oldest first
 */
public record RuleSetVersion(
        long number,
        String version,
        State state,
        List<String> authors,
        Instant createdAt,
        String reason,
        @Nullable Long base,
        List<String> difference,
        List<String> problems,
        boolean good,
        @Nullable String backtest,
        @Nullable LocalDate from,
        List<Step> steps) {

    /** Who changes files instead of writing drafts. */
    public static final String FOLDER = "Dateien im Ordner";

    /** Where a version stands. */
    public enum State {
        DRAFT("Entwurf"),
        SUBMITTED("eingereicht"),
        APPROVED("freigegeben"),
        REJECTED("zurückgewiesen"),
        ACTIVE("in Kraft"),
        REPLACED("abgelöst"),
        /** Stands in the folder now and can't be used. */
        FAULTY("fehlerhaft"),
        /** Stood in the folder and could not be used. */
        MENDED("fehlerhaft, nicht mehr im Ordner");

        private final String german;

        State(String german) {
            this.german = german;
        }

        /** As people read it. */
        public String german() {
            return german;
        }
    }

    /**
     * A step.
     *
     * @param to where it led
     * @param at when
     * @param by who: a person, or what Pegel did by itself
     * @param note why; absent when nothing was said
     */
    public record Step(State to, Instant at, String by, @Nullable String note) {}

    public RuleSetVersion {
        authors = List.copyOf(authors);
        difference = List.copyOf(difference);
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
    }

    /** Who made it. */
    public String author() {
        return authors.get(authors.size() - 1);
    }

    /** As people call it. */
    public String name() {
        return "Fassung " + number;
    }

    /** Whether it was in force once, or is. */
    public boolean wasActive() {
        return state == State.ACTIVE || state == State.REPLACED;
    }

    RuleSetVersion submitted(String by, Instant at) {
        require("eingereicht", State.DRAFT);
        if (!good) {
            throw new RuleSetStateException(name() + " ist noch nicht fehlerfrei und kann nicht eingereicht werden: "
                    + String.join("; ", problems));
        }
        return step(State.SUBMITTED, by, at, null, from);
    }

    /** By somebody who has neither worked on it nor handed it in. */
    RuleSetVersion approved(String by, Instant at) {
        require("freigegeben", State.SUBMITTED);
        boolean handedIn = steps.stream()
                .anyMatch(step -> step.to() == State.SUBMITTED && step.by().equals(by));
        if (authors.contains(by) || handedIn) {
            throw new RuleSetStateException(
                    "%s hat %s geschrieben oder eingereicht; freigeben muss eine zweite Person".formatted(by, name()));
        }
        return step(State.APPROVED, by, at, null, from);
    }

    RuleSetVersion rejected(String by, Instant at, String why) {
        require("zurückgewiesen", State.DRAFT, State.SUBMITTED, State.APPROVED);
        return step(State.REJECTED, by, at, why, null);
    }

    RuleSetVersion scheduled(String by, Instant at, LocalDate day) {
        require("in Kraft gesetzt", State.APPROVED);
        return step(State.APPROVED, by, at, "in Kraft ab " + Wording.day(day), day);
    }

    RuleSetVersion activated(String by, Instant at) {
        require("in Kraft gesetzt", State.APPROVED);
        return step(State.ACTIVE, by, at, null, from);
    }

    RuleSetVersion replaced(String by, Instant at) {
        require("abgelöst", State.ACTIVE);
        return step(State.REPLACED, by, at, null, from);
    }

    RuleSetVersion mended(String by, Instant at) {
        require("berichtigt", State.FAULTY);
        return step(State.MENDED, by, at, null, from);
    }

    /** With what it would have found in the past. */
    RuleSetVersion triedOut(String summary) {
        return new RuleSetVersion(
                number,
                version,
                state,
                authors,
                createdAt,
                reason,
                base,
                difference,
                problems,
                good,
                summary,
                from,
                steps);
    }

    private void require(String step, State... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new RuleSetStateException(
                    "%s ist %s und kann nicht %s werden".formatted(name(), state.german(), step));
        }
    }

    private RuleSetVersion step(State to, String by, Instant at, @Nullable String note, @Nullable LocalDate day) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(to, at, by, note));
        return new RuleSetVersion(
                number, version, to, authors, createdAt, reason, base, difference, problems, good, backtest, day, more);
    }

    /** The same, once the store has given it a number. */
    public RuleSetVersion numbered(long given) {
        return new RuleSetVersion(
                given,
                version,
                state,
                authors,
                createdAt,
                reason,
                base,
                difference,
                problems,
                good,
                backtest,
                from,
                steps);
    }
}
