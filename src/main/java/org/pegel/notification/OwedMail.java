package org.pegel.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is owed to a department, from the evaluation that caused it until it has gone out. Immutable; each step
 * gives a new one. Content and Message-ID are fixed when it is owed, so that every attempt sends the same mail.
 *
 * @param id stable id
 * @param messageId Message-ID, with its angle brackets
 * @param evaluation id of the evaluation
 * @param department id of the department
 * @param mailbox the department's address when it was owed
 * @param kind what it tells
 * @param content the letter, as JSON
 * @param state where it stands
 * @param attempts how often sending was tried
 * @param createdAt when it was owed; the Date of the mail
 * @param nextAttemptAt when it is due
 * @param lastError why the last attempt failed; absent when none has
 * @param sentAt when it went out; absent before
 */
public record OwedMail(
        String id,
        String messageId,
        String evaluation,
        String department,
        String mailbox,
        Kind kind,
        String content,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable String lastError,
        @Nullable Instant sentAt) {

    /** What a mail tells. */
    public enum Kind {
        /** What a Bestandsaufnahme has found. */
        OVERVIEW,
        /** What is new. */
        ALERTS,
        /** What those who look after the rules must know. */
        RULES
    }

    /** Where a mail stands. */
    public enum State {
        OWED,
        SENT,
        /** Given up; only a person can help. */
        FAILED
    }

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LONGEST_ERROR = 1000;

    OwedMail sent(Instant now) {
        return next(State.SENT, nextAttemptAt, lastError, now);
    }

    /** Due again after a wait that doubles with each attempt; given up when it was owed too long ago. */
    OwedMail notSent(Instant now, String error, Duration giveUpAfter) {
        boolean tooOld = !now.isBefore(createdAt.plus(giveUpAfter));
        String shortened = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        return next(tooOld ? State.FAILED : State.OWED, now.plus(wait(attempts)), shortened, null);
    }

    private static Duration wait(int earlierAttempts) {
        Duration doubled = SHORTEST_WAIT.multipliedBy(1L << Math.min(earlierAttempts, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private OwedMail next(State newState, Instant due, @Nullable String error, @Nullable Instant sent) {
        if (state != State.OWED) {
            throw new IllegalStateException("Mail " + id + " is " + state + ", no longer owed");
        }
        return new OwedMail(
                id,
                messageId,
                evaluation,
                department,
                mailbox,
                kind,
                content,
                newState,
                attempts + 1,
                createdAt,
                due,
                error,
                sent);
    }
}
