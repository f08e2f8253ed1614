package org.pegel.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.AlertKey;
import org.pegel.rule.Severity;

/**
 * One time that an alert would have stood. An alert that would have been opened again has another one.
 *
 * @param key rule and subject
 * @param recorded whether it was only recorded when stock was taken, and told nobody
 * @param course its severities, that of the opening first
 * @param closed when it would have been resolved, or opened after having been recorded; absent when it stood at the end
 */
public record Episode(AlertKey key, boolean recorded, List<Step> course, @Nullable Moment closed) {

    /**
     * From when on it had a severity.
     *
     * @param severity the severity
     * @param at since when
     * @param message what was said then, German
     */
    public record Step(Severity severity, Moment at, String message) {}

    public Episode {
        course = List.copyOf(course);
    }

    public Moment opened() {
        return course.get(0).at();
    }

    /** What was said when it was opened, German. */
    public String message() {
        return course.get(0).message();
    }

    /** The severity when it was opened. */
    public Severity severity() {
        return course.get(0).severity();
    }

    /** The severities in their order. */
    public List<Severity> severities() {
        return course.stream().map(Step::severity).toList();
    }

    /** Whether both stood on some day. */
    boolean overlaps(Episode other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Episode other) {
        return other.closed == null || opened().day().isBefore(other.closed.day());
    }
}
