package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryEvent;

/**
 * What {@code deliveries} and {@code GET /api/v1/deliveries} answer: the files that were taken in, never their values.
 *
 * @param deliveries newest first
 */
public record DeliveryDocument(List<Entry> deliveries) {

    /**
     * One file.
     *
     * @param id stable id
     * @param source id of the source
     * @param file its name
     * @param sha256 hash of its content
     * @param receivedAt when it was taken in
     * @param state received, checked, embargoed, released, refused or withdrawn
     * @param stateBy who brought it there; absent where nobody in particular did
     * @param stateSince when it got there
     * @param releasedBy who released it
     * @param releasedAt when it was released
     * @param embargo the first day on which it counts; absent for at once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            String source,
            String file,
            String sha256,
            String receivedAt,
            String state,
            @Nullable String stateBy,
            String stateSince,
            @Nullable String releasedBy,
            @Nullable String releasedAt,
            @Nullable String embargo) {

        public static Entry of(Delivery delivery) {
            return new Entry(
                    delivery.id(),
                    delivery.source(),
                    delivery.file(),
                    delivery.sha256(),
                    delivery.receivedAt().toString(),
                    lower(delivery.state()),
                    delivery.stateBy(),
                    delivery.stateSince().toString(),
                    delivery.releasedBy(),
                    text(delivery.releasedAt()),
                    text(delivery.embargo()));
        }
    }

    /**
     * One file with its life.
     *
     * @param delivery the file
     * @param events its steps, oldest first
     * @param checks what its checks said; absent where values may not be seen
     * @param hidden why checks are absent, German; absent when they are there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Life(Entry delivery, List<Step> events, @Nullable List<Check> checks, @Nullable String hidden) {

        /** With everything. */
        public static Life of(Delivery delivery, List<DeliveryEvent> events, List<DeliveryCheck> checks) {
            return new Life(
                    Entry.of(delivery),
                    events.stream().map(Step::of).toList(),
                    checks.stream().map(Check::of).toList(),
                    null);
        }

        /** Without what its checks said, which names values. */
        public static Life withoutValues(Delivery delivery, List<DeliveryEvent> events, String why) {
            return new Life(Entry.of(delivery), events.stream().map(Step::of).toList(), null, why);
        }
    }

    /**
     * A step.
     *
     * @param event received, checked, released, took_effect, refused or withdrawn
     * @param at when
     * @param by who; absent where nobody in particular did
     * @param note what was said with it
     * @param embargo the first day on which a release counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String event, String at, @Nullable String by, @Nullable String note, @Nullable String embargo) {
        static Step of(DeliveryEvent event) {
            return new Step(
                    lower(event.kind()), event.at().toString(), event.by(), event.note(), text(event.embargo()));
        }
    }

    /**
     * What a check says; ids that do not apply are left out.
     *
     * @param check id of the check
     * @param severity notice or conspicuous
     * @param indicator id of the indicator
     * @param level id of the level
     * @param district id of the district
     * @param group id of the group
     * @param period the period
     * @param message German sentence
     * @param numbers the numbers it rests on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Check(
            String check,
            String severity,
            @Nullable String indicator,
            @Nullable String level,
            @Nullable String district,
            @Nullable String group,
            @Nullable String period,
            String message,
            Map<String, Object> numbers) {
        static Check of(DeliveryCheck check) {
            return new Check(
                    check.check(),
                    lower(check.severity()),
                    check.indicator(),
                    check.level(),
                    check.district(),
                    check.group(),
                    text(check.period()),
                    check.message(),
                    check.numbers());
        }
    }

    public static DeliveryDocument of(Collection<Delivery> deliveries) {
        return new DeliveryDocument(deliveries.stream().map(Entry::of).toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
