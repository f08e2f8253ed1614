package org.pegel.evaluation;

import java.time.Instant;

/**
 * Something that happens by itself again and again came through without failure; whoever waits for it can see that it has
 * not stopped.
 *
 * @param task which one
 * @param at when it was done
 */
public record TaskDone(Task task, Instant at) {

    /** What happens by itself. */
    public enum Task {
        /** The inbox was looked at, and nothing in it had to be left for later. */
        INBOX,
        /** What an evaluation that broke off had left unjudged was judged. */
        CATCH_UP,
        /** Embargoes that were over were ended. */
        EMBARGO,
        /** Everything was judged, once a night. */
        NIGHTLY,
        /** The folders and the version of the rules in force were looked at. */
        RULES,
        /** The queue of mails was emptied, as far as anything was due. */
        MAIL
    }
}
