package org.pegel.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in, and where it stands. Immutable; each step gives a new delivery and the event that led to it
 * ({@link DeliveryStep}). A step that does not fit its state is refused with a sentence that names the state.
 *
 * <p>Steps: received → checked → released, at once or from a day on (embargo) → withdrawn. What was never released can be
 * refused.
 *
 * @param id stable id
 * @param source id of the source mapping it was read with
 * @param file name of the file, without folders
 * @param sha256 hash of its content, hexadecimal
 * @param receivedAt when it was taken in
 * @param state where it stands
 * @param stateBy the function that brought it there; absent where nobody in particular did
 * @param stateSince when it got there
 * @param releasedBy who released it, "automatisch" for a source that releases by itself; absent before the release
 * @param releasedAt when it was released; absent before the release
 * @param embargo the first day on which it counts; absent for at once and before the release
 */
public record Delivery(
        String id,
        String source,
        String file,
        String sha256,
        Instant receivedAt,
        DeliveryState state,
        @Nullable String stateBy,
        Instant stateSince,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable LocalDate embargo) {

    /** Who releases where the source does so by itself. */
    public static final String AUTOMATIC = "automatisch";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    /** A delivery as it comes in: released when it says by whom and when. */
    public Delivery(
            String id,
            String source,
            String file,
            String sha256,
            Instant receivedAt,
            @Nullable String releasedBy,
            @Nullable Instant releasedAt) {
        this(
                id,
                source,
                file,
                sha256,
                receivedAt,
                releasedAt == null ? DeliveryState.RECEIVED : DeliveryState.RELEASED,
                releasedBy,
                releasedAt == null ? receivedAt : releasedAt,
                releasedBy,
                releasedAt,
                null);
    }

    /** Whether its values count. Otherwise only the statistics office sees them. */
    public boolean isReleased() {
        return state == DeliveryState.RELEASED;
    }

    /** The same delivery before anybody has released it. */
    public Delivery asReceived() {
        return new Delivery(id, source, file, sha256, receivedAt, null, null);
    }

    /** How it counts at once, where it comes in as released. */
    public DeliveryStep asReleased() {
        return new DeliveryStep(
                this, new DeliveryEvent(DeliveryEvent.Kind.RELEASED, stateSince, releasedBy, null, embargo));
    }

    /** How it came in. */
    public DeliveryEvent received() {
        return new DeliveryEvent(DeliveryEvent.Kind.RECEIVED, receivedAt, null, null, null);
    }

    /**
     * Its checks are done.
     *
     * @param note what they came to, German
     */
    public DeliveryStep checked(String note, ZonedDateTime now) {
        if (state != DeliveryState.RECEIVED) {
            throw refused(now.getZone());
        }
        return step(DeliveryState.CHECKED, DeliveryEvent.Kind.CHECKED, null, note, now);
    }

    /**
     * Somebody lets it count.
     *
     * @param by a function, never a person's name
     * @param note absent when there is nothing to say
     * @param from the first day on which it counts, a day to come; absent for at once
     */
    public DeliveryStep released(String by, @Nullable String note, @Nullable LocalDate from, ZonedDateTime now) {
        if (state != DeliveryState.RECEIVED && state != DeliveryState.CHECKED) {
            throw refused(now.getZone());
        }
        if (from != null && !from.isAfter(now.toLocalDate())) {
            throw new DeliveryStateException(
                    "Die Sperrfrist %s liegt nicht in der Zukunft; erlaubt: ein Tag nach dem %s, oder keine Sperrfrist"
                            .formatted(DAY.format(from), DAY.format(now)));
        }
        Instant at = now.toInstant();
        DeliveryState next = from == null ? DeliveryState.RELEASED : DeliveryState.EMBARGOED;
        return new DeliveryStep(
                new Delivery(id, source, file, sha256, receivedAt, next, by, at, by, at, from),
                new DeliveryEvent(DeliveryEvent.Kind.RELEASED, at, by, note, from));
    }

    /** Its embargo is over: it counts. */
    public DeliveryStep tookEffect(ZonedDateTime now) {
        if (state != DeliveryState.EMBARGOED || isTooEarly(now.toLocalDate())) {
            throw refused(now.getZone());
        }
        return step(DeliveryState.RELEASED, DeliveryEvent.Kind.TOOK_EFFECT, stateBy, null, now);
    }

    private boolean isTooEarly(LocalDate today) {
        return embargo != null && embargo.isAfter(today);
    }

    /** Somebody decides that it will never count. */
    public DeliveryStep refused(String by, String reason, ZonedDateTime now) {
        if (state != DeliveryState.RECEIVED && state != DeliveryState.CHECKED) {
            throw refused(now.getZone());
        }
        return step(DeliveryState.REFUSED, DeliveryEvent.Kind.REFUSED, by, reason, now);
    }

    /** Somebody takes a release back. */
    public DeliveryStep withdrawn(String by, String reason, ZonedDateTime now) {
        if (state != DeliveryState.EMBARGOED && state != DeliveryState.RELEASED) {
            throw refused(now.getZone());
        }
        return step(DeliveryState.WITHDRAWN, DeliveryEvent.Kind.WITHDRAWN, by, reason, now);
    }

    /** Refuses unless its values wait beside the data. */
    public void requireWaiting(ZoneId zone) {
        if (!state.isWaiting()) {
            throw refused(zone);
        }
    }

    private DeliveryStep step(
            DeliveryState next,
            DeliveryEvent.Kind kind,
            @Nullable String by,
            @Nullable String note,
            ZonedDateTime now) {
        Instant at = now.toInstant();
        return new DeliveryStep(
                new Delivery(id, source, file, sha256, receivedAt, next, by, at, releasedBy, releasedAt, embargo),
                new DeliveryEvent(kind, at, by, note, null));
    }

    private DeliveryStateException refused(ZoneId zone) {
        return new DeliveryStateException(stands(zone));
    }

    private String stands(ZoneId zone) {
        String who = (stateBy == null ? "" : "von " + stateBy + " ") + "am " + DAY.format(stateSince.atZone(zone));
        return switch (state) {
            case RECEIVED -> "Die Lieferung ist noch nicht freigegeben (eingegangen " + who + ")";
            case CHECKED -> "Die Lieferung ist noch nicht freigegeben (geprüft " + who + ")";
            case EMBARGOED ->
                "Die Lieferung ist bereits freigegeben (%s, Sperrfrist bis %s)"
                        .formatted(who, embargo == null ? "" : DAY.format(embargo));
            case RELEASED -> "Die Lieferung ist bereits freigegeben (" + who + ")";
            case REFUSED -> "Die Lieferung wurde zurückgewiesen (" + who + ")";
            case WITHDRAWN -> "Die Lieferung wurde zurückgezogen (" + who + ")";
        };
    }
}
