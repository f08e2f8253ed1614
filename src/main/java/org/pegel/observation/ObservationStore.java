package org.pegel.observation;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values with their revisions. What it reads back are released values only, unless the caller asks for the
 * preview of the statistics office.
 *
 * <p>Of everything said about a series and period the newest publication counts, and of one publication the delivery
 * that was released last: an old file that comes late overwrites nothing and is kept as history. A blank
 * ({@link Quality#MISSING}) counts only where nothing else was ever said: offices leave cells empty that they still
 * stand by, so a blank deletes no value. A confidential cell is no blank: it takes an older value out of use.
 */
public interface ObservationStore extends Reception, Values, History {

    /** Takes the candidates of a delivery, one by one. */
    interface Sink extends Consumer<Observation> {

        /**
         * Takes a protected cell.
         *
         * @param masked what may be seen of it, without any number
         * @param numbers what may not; only a store for a statistics office keeps them
         */
        default void keep(Observation masked, ProtectedNumbers numbers) {
            accept(masked);
        }

        /** Says that numbers of cells which must be hidden only for others are kept too; else they are discarded. */
        default void keepHidden() {}
    }

    /**
     * Like {@link #receive(Delivery, Consumer)}, but has the delivery looked at while its values wait beside the data, in
     * the same transaction; when that finds nothing against it, it counts at once.
     *
     * @param delivery not released yet
     * @param examine may read what waits, and what counts
     */
    Receipt receive(Delivery delivery, Consumer<Sink> content, Function<Delivery, Examination> examine);

    /**
     * Lets a delivery take a step, with all that follows for its values, in one transaction: a release lets them count, a
     * withdrawal lets count again what stood before, set by set; a refusal drops what waits.
     *
     * @param step is handed the delivery as it stands and the moment, in that transaction, while nothing else can begin to
     *     count
     * @return where something else counts now
     * @throws IllegalArgumentException when there is no such delivery
     * @throws DeliveryStateException when the step does not fit its state
     */
    Set<SeriesRef> change(String delivery, BiFunction<Delivery, ZonedDateTime, DeliveryStep> step);

    /** Releases a delivery at once, without a note. */
    default Set<SeriesRef> release(String delivery, String by) {
        return change(delivery, (found, now) -> found.released(by, null, null, now));
    }

    /** What a waiting delivery holds, ordered by indicator, district, group; empty for any other one. */
    void waiting(String delivery, Consumer<Observation> reader);

    /** The indicators and districts of a waiting delivery; empty for any other one. */
    Set<SeriesRef> waiting(String delivery);

    Optional<Delivery> delivery(String id);

    /** All deliveries, newest first. */
    List<Delivery> deliveries();

    /** Grows with each release that brought something new; two equal numbers mean the same released data. */
    long dataVersion();

    /** Number of current released values (periods without a value not counted). */
    long valueCount();

    /** The indicator × district pairs that have released data. */
    Set<SeriesRef> stored();

    /**
     * Like {@link #series} without a day, as if a waiting delivery were released: for the statistics office only.
     *
     * @param delivery id of the delivery
     */
    List<Series> preview(Collection<String> indicators, @Nullable Collection<String> districts, String delivery);

    /**
     * All revisions of one series, released ones, oldest first by period, then publication, then receipt. Those of a
     * delivery that was withdrawn are among them, up to the withdrawal.
     */
    List<Revision> revisions(SeriesKey key);
}
